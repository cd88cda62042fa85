import { type Need, defineVerifiers } from '../verifier.ts';

/** Two keys that are worth something only together; both are findings, or one of them with the other. */
const both = (what: string, detector: string): { readonly id: Need } => ({
  id: { what, detectors: [detector], verified: true },
});
const basic = ['{id}', '{secret}'] as const;
const REFUSED = [401, { message: 'Unauthorized' }] as const;

export const partners = defineVerifiers(
  {
    detectors: ['datadog-application-key'],
    needs: { key: { what: 'the API key', detectors: ['datadog-api-key'] } },
    url: 'https://api.datadoghq.com/api/v2/validate_keys',
    also: [
      'https://api.datadoghq.eu/api/v2/validate_keys',
      'https://api.us3.datadoghq.com/api/v2/validate_keys',
      'https://api.us5.datadoghq.com/api/v2/validate_keys',
      'https://api.ap1.datadoghq.com/api/v2/validate_keys',
      'https://api.ap2.datadoghq.com/api/v2/validate_keys',
      'https://api.ddog-gov.com/api/v2/validate_keys',
    ],
    headers: { 'dd-api-key': '{key}', 'dd-application-key': '{secret}' },
    elsewhere: 'another region of Datadog',
    inactive: [401, 403],
    alive: [200, { status: 'ok' }],
    dead: [403, { errors: ['Forbidden'] }],
  },
  {
    detectors: ['mux-secret'],
    needs: both('the token ID', 'mux-api-key'),
    url: 'https://api.mux.com/video/v1/assets?limit=1',
    basic,
    lacking: [403],
    alive: [200, { data: [] }],
    dead: [401, { error: { type: 'unauthorized', messages: ['Unauthorized request'] } }],
  },
  {
    detectors: ['runrunit-user-token'],
    needs: both('the application key', 'runrunit-api-key'),
    url: 'https://runrun.it/api/v1.0/users/me',
    headers: { 'app-key': '{id}', 'user-token': '{secret}' },
    read: { account: ['email', 'name'] },
    alive: [200, { id: 'ann', name: 'Ann', email: 'ann@example.org' }],
    dead: REFUSED,
  },
  {
    detectors: ['shutterstock-secret'],
    needs: both('the consumer key', 'shutterstock-api-key'),
    url: 'https://api.shutterstock.com/v2/images/categories',
    basic,
    lacking: [403],
    alive: [200, { data: [{ id: '1', name: 'Animals' }] }],
    dead: REFUSED,
  },
  {
    detectors: ['smooch-secret'],
    needs: both('the key ID', 'smooch-api-key'),
    url: 'https://api.smooch.io/v2/apps',
    basic,
    lacking: [403],
    read: { account: ['apps.0.displayName'] },
    alive: [200, { apps: [{ id: 'x', displayName: 'shop' }] }],
    dead: [401, { errors: [{ code: 'unauthorized', title: 'Authorization is required' }] }],
  },
  {
    detectors: ['sumologic-access-key'],
    needs: both('the access ID', 'sumologic-access-id'),
    url: 'https://api.sumologic.com/api/v1/collectors?limit=1',
    also: ['us2', 'eu', 'de', 'au', 'ca', 'in', 'jp', 'fed'].map(
      (region) => `https://api.${region}.sumologic.com/api/v1/collectors?limit=1`,
    ),
    basic,
    lacking: [403],
    alive: [200, { collectors: [] }],
    dead: [401, { status: 401, code: 'unauthorized', message: 'Credential could not be verified.' }],
  },
  {
    detectors: ['trello-api-token'],
    needs: both('the API key', 'trello-api-key'),
    url: 'https://api.trello.com/1/members/me?fields=username&key={id}&token={secret}',
    read: { account: ['username'] },
    alive: [200, { id: 'x', username: 'ann' }],
    dead: [401, 'invalid token'],
  },
  {
    detectors: ['vonage-secret'],
    needs: both('the API key', 'vonage-api-key'),
    url: 'https://rest.nexmo.com/account/get-balance?api_key={id}&api_secret={secret}',
    alive: [200, { value: 1.5, autoReload: false }],
    dead: [401, { 'error-code': '401', 'error-code-label': 'authentication failed' }],
  },
);
