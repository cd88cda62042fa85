import { type Need, defineVerifiers } from '../../catalogue/model/verifier.ts';

/** Keys of people, who sign in with their e-mail address. */
const by = (...detectors: readonly string[]): { readonly user: Need } => ({
  user: { what: 'the e-mail address', detectors },
});
const basic = ['{user}', '{secret}'] as const;

export const users = defineVerifiers(
  {
    secrets: ['alegra-api-key'],
    needs: by('alegra-user-email'),
    url: 'https://api.alegra.com/api/v1/users/self',
    basic,
    reads: { account: ['email'] },
    activeAnswer: [200, { id: 1, email: 'ann@example.org' }],
    inactiveAnswer: [401, { code: 401, message: 'Unauthorized' }],
  },
  {
    secrets: ['atlassian-api-token', 'atlassian-legacy-api-token'],
    needs: { ...by('atlassian-user-email'), site: { what: 'the site', detectors: ['atlassian-site'] } },
    url: 'https://{site}.atlassian.net/rest/api/3/myself',
    basic,
    activeButForbidden: [403],
    reads: { account: ['emailAddress', 'displayName'] },
    activeAnswer: [200, { accountId: 'x', emailAddress: 'ann@example.org', displayName: 'Ann' }],
    inactiveAnswer: [401, 'Client must be authenticated to access this resource.'],
  },
  {
    secrets: ['clicksendsms-api-key'],
    needs: by('clicksendsms-user-email'),
    url: 'https://rest.clicksend.com/v3/account',
    basic,
    reads: { account: ['data.user_email'] },
    activeAnswer: [
      200,
      { http_code: 200, response_code: 'SUCCESS', data: { user_email: 'ann@example.org' } },
    ],
    inactiveAnswer: [401, { http_code: 401, response_code: 'UNAUTHORIZED' }],
  },
  {
    secrets: ['cloudflare-global-api-key', 'cloudflare-legacy-global-api-key'],
    needs: by('cloudflare-user-email'),
    url: 'https://api.cloudflare.com/client/v4/user',
    headers: { 'x-auth-email': '{user}', 'x-auth-key': '{secret}' },
    rules: [{ means: 'inactive', at: 'errors.0.code', oneOf: [9103] }],
    reads: { account: ['result.email'] },
    activeAnswer: [200, { success: true, result: { id: 'x', email: 'ann@example.org' } }],
    inactiveAnswer: [
      403,
      { success: false, errors: [{ code: 9103, message: 'Unknown X-Auth-Key or X-Auth-Email' }] },
    ],
  },
  {
    secrets: ['copper-api-key'],
    needs: by('copper-user-email'),
    url: 'https://api.copper.com/developer_api/v1/account',
    headers: {
      'x-pw-accesstoken': '{secret}',
      'x-pw-application': 'developer_api',
      'x-pw-useremail': '{user}',
    },
    reads: { account: ['name'] },
    activeAnswer: [200, { id: 1, name: 'Acme' }],
    inactiveAnswer: [401, { success: false, status: 401, message: 'Invalid token' }],
  },
  {
    secrets: ['currencycloud-api-key'],
    needs: by('currencycloud-user-email'),
    method: 'POST',
    url: 'https://api.currencycloud.com/v2/authenticate/api',
    otherUrls: ['https://devapi.currencycloud.com/v2/authenticate/api'],
    form: { login_id: '{user}', api_key: '{secret}' },
    activeAnswer: [200, { auth_token: 'x' }],
    inactiveAnswer: [401, { error_code: 'auth_failed' }],
  },
  {
    secrets: ['guru-api-key'],
    needs: by('guru-user-email'),
    url: 'https://api.getguru.com/api/v1/teams',
    basic,
    reads: { account: ['0.name'] },
    activeAnswer: [200, [{ id: 'x', name: 'Acme' }]],
    inactiveAnswer: [401, { description: 'Unauthorized' }],
  },
  {
    secrets: ['nethunt-api-key'],
    needs: by('nethunt-user-email'),
    url: 'https://nethunt.com/api/v1/zapier/triggers/readable-folder',
    basic,
    activeAnswer: [200, [{ id: 'x', name: 'Deals' }]],
    inactiveAnswer: [401, { message: 'Unauthorized' }],
  },
  {
    secrets: ['thousandeyes-api-key'],
    needs: by('thousandeyes-user-email'),
    url: 'https://api.thousandeyes.com/v6/account-groups.json',
    basic,
    activeButForbidden: [403],
    reads: { account: ['accountGroups.0.accountGroupName'] },
    activeAnswer: [200, { accountGroups: [{ aid: 1, accountGroupName: 'Acme' }] }],
    inactiveAnswer: [401, { errorMessage: 'Unauthorized' }],
  },
  {
    secrets: ['zendesk-api-token'],
    needs: {
      ...by('zendesk-user-email'),
      account: { what: 'the subdomain', detectors: ['zendesk-subdomain', 'zendesk-domain'] },
    },
    url: 'https://{account}.zendesk.com/api/v2/users/me.json',
    basic: ['{user}/token', '{secret}'],
    // To nobody it answers with a user without an id.
    rules: [
      {
        means: 'unknown',
        status: 200,
        at: 'user.id',
        oneOf: [null],
        because: 'it took the call for nobody’s',
      },
    ],
    activeButForbidden: [403],
    reads: { account: ['user.email'] },
    activeAnswer: [200, { user: { id: 1, email: 'ann@example.org' } }],
    inactiveAnswer: [401, { error: 'Couldn’t authenticate you' }],
  },
  {
    secrets: ['zulip-chat-api-key'],
    needs: {
      ...by('zulip-user-email'),
      organization: { what: 'the organisation', detectors: ['zulip-organization'] },
    },
    url: 'https://{organization}.zulipchat.com/api/v1/users/me',
    basic,
    reads: { account: ['email'] },
    activeAnswer: [200, { result: 'success', email: 'ann@example.org', user_id: 1 }],
    inactiveAnswer: [401, { result: 'error', code: 'UNAUTHORIZED', msg: 'Invalid API key' }],
  },
);
