import { type Need, defineVerifiers } from '../verifier.ts';

/** Keys of people, who sign in with their e-mail address. */
const by = (...detectors: readonly string[]): { readonly user: Need } => ({
  user: { what: 'the e-mail address', detectors },
});
const basic = ['{user}', '{secret}'] as const;

export const users = defineVerifiers(
  {
    detectors: ['alegra-api-key'],
    needs: by('alegra-user-email'),
    url: 'https://api.alegra.com/api/v1/users/self',
    basic,
    read: { account: ['email'] },
    alive: [200, { id: 1, email: 'ann@example.org' }],
    dead: [401, { code: 401, message: 'Unauthorized' }],
  },
  {
    detectors: ['atlassian-api-token', 'atlassian-legacy-api-token'],
    needs: { ...by('atlassian-user-email'), site: { what: 'the site', detectors: ['atlassian-site'] } },
    url: 'https://{site}.atlassian.net/rest/api/3/myself',
    basic,
    lacking: [403],
    read: { account: ['emailAddress', 'displayName'] },
    alive: [200, { accountId: 'x', emailAddress: 'ann@example.org', displayName: 'Ann' }],
    dead: [401, 'Client must be authenticated to access this resource.'],
  },
  {
    detectors: ['clicksendsms-api-key'],
    needs: by('clicksendsms-user-email'),
    url: 'https://rest.clicksend.com/v3/account',
    basic,
    read: { account: ['data.user_email'] },
    alive: [200, { http_code: 200, response_code: 'SUCCESS', data: { user_email: 'ann@example.org' } }],
    dead: [401, { http_code: 401, response_code: 'UNAUTHORIZED' }],
  },
  {
    detectors: ['cloudflare-global-api-key', 'cloudflare-legacy-global-api-key'],
    needs: by('cloudflare-user-email'),
    url: 'https://api.cloudflare.com/client/v4/user',
    headers: { 'x-auth-email': '{user}', 'x-auth-key': '{secret}' },
    rules: [{ means: 'inactive', at: 'errors.0.code', is: [9103] }],
    read: { account: ['result.email'] },
    alive: [200, { success: true, result: { id: 'x', email: 'ann@example.org' } }],
    dead: [403, { success: false, errors: [{ code: 9103, message: 'Unknown X-Auth-Key or X-Auth-Email' }] }],
  },
  {
    detectors: ['copper-api-key'],
    needs: by('copper-user-email'),
    url: 'https://api.copper.com/developer_api/v1/account',
    headers: {
      'x-pw-accesstoken': '{secret}',
      'x-pw-application': 'developer_api',
      'x-pw-useremail': '{user}',
    },
    read: { account: ['name'] },
    alive: [200, { id: 1, name: 'Acme' }],
    dead: [401, { success: false, status: 401, message: 'Invalid token' }],
  },
  {
    detectors: ['currencycloud-api-key'],
    needs: by('currencycloud-user-email'),
    method: 'POST',
    url: 'https://api.currencycloud.com/v2/authenticate/api',
    also: ['https://devapi.currencycloud.com/v2/authenticate/api'],
    form: { login_id: '{user}', api_key: '{secret}' },
    alive: [200, { auth_token: 'x' }],
    dead: [401, { error_code: 'auth_failed' }],
  },
  {
    detectors: ['guru-api-key'],
    needs: by('guru-user-email'),
    url: 'https://api.getguru.com/api/v1/teams',
    basic,
    read: { account: ['0.name'] },
    alive: [200, [{ id: 'x', name: 'Acme' }]],
    dead: [401, { description: 'Unauthorized' }],
  },
  {
    detectors: ['nethunt-api-key'],
    needs: by('nethunt-user-email'),
    url: 'https://nethunt.com/api/v1/zapier/triggers/readable-folder',
    basic,
    alive: [200, [{ id: 'x', name: 'Deals' }]],
    dead: [401, { message: 'Unauthorized' }],
  },
  {
    detectors: ['thousandeyes-api-key'],
    needs: by('thousandeyes-user-email'),
    url: 'https://api.thousandeyes.com/v6/account-groups.json',
    basic,
    lacking: [403],
    read: { account: ['accountGroups.0.accountGroupName'] },
    alive: [200, { accountGroups: [{ aid: 1, accountGroupName: 'Acme' }] }],
    dead: [401, { errorMessage: 'Unauthorized' }],
  },
  {
    detectors: ['zendesk-api-token'],
    needs: {
      ...by('zendesk-user-email'),
      account: { what: 'the subdomain', detectors: ['zendesk-subdomain', 'zendesk-domain'] },
    },
    url: 'https://{account}.zendesk.com/api/v2/users/me.json',
    basic: ['{user}/token', '{secret}'],
    // To nobody it answers with a user without an id.
    rules: [
      { means: 'unknown', status: 200, at: 'user.id', is: [null], because: 'it took the call for nobody’s' },
    ],
    lacking: [403],
    read: { account: ['user.email'] },
    alive: [200, { user: { id: 1, email: 'ann@example.org' } }],
    dead: [401, { error: 'Couldn’t authenticate you' }],
  },
  {
    detectors: ['zulip-chat-api-key'],
    needs: {
      ...by('zulip-user-email'),
      organization: { what: 'the organisation', detectors: ['zulip-organization'] },
    },
    url: 'https://{organization}.zulipchat.com/api/v1/users/me',
    basic,
    read: { account: ['email'] },
    alive: [200, { result: 'success', email: 'ann@example.org', user_id: 1 }],
    dead: [401, { result: 'error', code: 'UNAUTHORIZED', msg: 'Invalid API key' }],
  },
);
