import { type Need, defineVerifiers } from '../../catalogue/model/verifier.ts';

/** Two keys that are worth something only together; both are findings, or one of them with the other. */
const both = (what: string, detector: string): { readonly id: Need } => ({
  id: { what, detectors: [detector], verified: true },
});
const basic = ['{id}', '{secret}'] as const;
const REFUSED = [401, { message: 'Unauthorized' }] as const;

export const partners = defineVerifiers(
  {
    secrets: ['datadog-application-key'],
    needs: { key: { what: 'the API key', detectors: ['datadog-api-key'] } },
    url: 'https://api.datadoghq.com/api/v2/validate_keys',
    otherUrls: [
      'https://api.datadoghq.eu/api/v2/validate_keys',
      'https://api.us3.datadoghq.com/api/v2/validate_keys',
      'https://api.us5.datadoghq.com/api/v2/validate_keys',
      'https://api.ap1.datadoghq.com/api/v2/validate_keys',
      'https://api.ap2.datadoghq.com/api/v2/validate_keys',
      'https://api.ddog-gov.com/api/v2/validate_keys',
    ],
    headers: { 'dd-api-key': '{key}', 'dd-application-key': '{secret}' },
    otherHosts: 'another region of Datadog',
    inactive: [401, 403],
    activeAnswer: [200, { status: 'ok' }],
    inactiveAnswer: [403, { errors: ['Forbidden'] }],
  },
  {
    secrets: ['mux-secret'],
    needs: both('the token ID', 'mux-api-key'),
    url: 'https://api.mux.com/video/v1/assets?limit=1',
    basic,
    activeButForbidden: [403],
    activeAnswer: [200, { data: [] }],
    inactiveAnswer: [401, { error: { type: 'unauthorized', messages: ['Unauthorized request'] } }],
  },
  {
    secrets: ['runrunit-user-token'],
    needs: both('the application key', 'runrunit-api-key'),
    url: 'https://runrun.it/api/v1.0/users/me',
    headers: { 'app-key': '{id}', 'user-token': '{secret}' },
    reads: { account: ['email', 'name'] },
    activeAnswer: [200, { id: 'ann', name: 'Ann', email: 'ann@example.org' }],
    inactiveAnswer: REFUSED,
  },
  {
    secrets: ['shutterstock-secret'],
    needs: both('the consumer key', 'shutterstock-api-key'),
    url: 'https://api.shutterstock.com/v2/images/categories',
    basic,
    activeButForbidden: [403],
    activeAnswer: [200, { data: [{ id: '1', name: 'Animals' }] }],
    inactiveAnswer: REFUSED,
  },
  {
    secrets: ['smooch-secret'],
    needs: both('the key ID', 'smooch-api-key'),
    url: 'https://api.smooch.io/v2/apps',
    basic,
    activeButForbidden: [403],
    reads: { account: ['apps.0.displayName'] },
    activeAnswer: [200, { apps: [{ id: 'x', displayName: 'shop' }] }],
    inactiveAnswer: [401, { errors: [{ code: 'unauthorized', title: 'Authorization is required' }] }],
  },
  {
    secrets: ['sumologic-access-key'],
    needs: both('the access ID', 'sumologic-access-id'),
    url: 'https://api.sumologic.com/api/v1/collectors?limit=1',
    otherUrls: ['us2', 'eu', 'de', 'au', 'ca', 'in', 'jp', 'fed'].map(
      (region) => `https://api.${region}.sumologic.com/api/v1/collectors?limit=1`,
    ),
    basic,
    activeButForbidden: [403],
    activeAnswer: [200, { collectors: [] }],
    inactiveAnswer: [
      401,
      { status: 401, code: 'unauthorized', message: 'Credential could not be verified.' },
    ],
  },
  {
    secrets: ['trello-api-token'],
    needs: both('the API key', 'trello-api-key'),
    url: 'https://api.trello.com/1/members/me?fields=username&key={id}&token={secret}',
    reads: { account: ['username'] },
    activeAnswer: [200, { id: 'x', username: 'ann' }],
    inactiveAnswer: [401, 'invalid token'],
  },
  {
    secrets: ['vonage-secret'],
    needs: both('the API key', 'vonage-api-key'),
    url: 'https://rest.nexmo.com/account/get-balance?api_key={id}&api_secret={secret}',
    activeAnswer: [200, { value: 1.5, autoReload: false }],
    inactiveAnswer: [401, { 'error-code': '401', 'error-code-label': 'authentication failed' }],
  },
);
