import { bearer, defineVerifiers, header, scheme } from '../verifier.ts';

/** Networks, edges and devices. */
export const network = defineVerifiers(
  {
    detectors: ['fastly-api-token'],
    url: 'https://api.fastly.com/tokens/self',
    ...header('fastly-key'),
    read: { account: ['user_id'], scopes: ['scope'], expires: ['expires_at'] },
    alive: [200, { id: 'x', name: 'ci', user_id: 'y', scope: 'global', expires_at: null }],
    dead: [401, { msg: 'Provided credentials are missing or invalid' }],
  },
  {
    detectors: ['flyio-access-token', 'flyio-personal-access-token', 'flyio-api-key'],
    method: 'POST',
    url: 'https://api.fly.io/graphql',
    ...bearer,
    // The tokens that begin with fm are viewers of a type of their own.
    json: '{"query":"query { viewer { __typename ... on User { email } ... on Macaroon { email } } }"}',
    active: [],
    // GraphQL answers 200 to everybody.
    rules: [
      { means: 'active', status: 200, at: 'data.viewer.__typename' },
      { means: 'inactive', status: 200, at: 'errors.0.extensions.code', is: ['UNAUTHORIZED'] },
    ],
    read: { account: ['data.viewer.email'] },
    alive: [200, { data: { viewer: { __typename: 'User', email: 'ann@example.org' } } }],
    dead: [401, { errors: [{ message: 'Unauthorized' }] }],
  },
  {
    detectors: ['ngrok-api-key'],
    url: 'https://api.ngrok.com/endpoints?limit=1',
    headers: { authorization: 'Bearer {secret}', 'ngrok-version': '2' },
    rules: [{ means: 'inactive', at: 'error_code', is: ['ERR_NGROK_206', 'ERR_NGROK_203', 'ERR_NGROK_202'] }],
    alive: [200, { endpoints: [], uri: 'https://api.ngrok.com/endpoints' }],
    dead: [401, { error_code: 'ERR_NGROK_206', status_code: 401, msg: 'The API authentication is invalid.' }],
  },
  {
    detectors: ['tailscale-key'],
    // Keys that join machines (tskey-auth-) and secrets of clients (tskey-client-) are not taken here, live or not.
    part: /^(tskey-(?!(?:auth|client|oauth|scim|webhook)-).+)$/,
    url: 'https://api.tailscale.com/api/v2/tailnet/-/keys',
    ...bearer,
    lacking: [403],
    rules: [{ means: 'inactive', at: 'message', is: ['API token invalid', 'invalid key'] }],
    alive: [200, { keys: [] }],
    dead: [401, { message: 'API token invalid' }],
  },
  {
    detectors: ['zerotier-api-key'],
    url: 'https://api.zerotier.com/api/v1/network',
    ...scheme('token'),
    alive: [200, []],
    dead: [401, { type: 'error', message: 'unauthorized' }],
  },
  {
    detectors: ['ciscomeraki-api-key'],
    url: 'https://api.meraki.com/api/v1/administered/identities/me',
    ...bearer,
    read: { account: ['email', 'name'] },
    alive: [200, { name: 'Ann', email: 'ann@example.org' }],
    dead: [401, { errors: ['Invalid API key'] }],
  },
  {
    detectors: ['particle-io-access-token'],
    url: 'https://api.particle.io/v1/user',
    ...bearer,
    read: { account: ['username'] },
    alive: [200, { username: 'ann@example.org' }],
    dead: [401, { error: 'invalid_token', error_description: 'The access token provided is invalid.' }],
  },
  {
    detectors: ['adafruit-io-key', 'adafruit-api-key'],
    url: 'https://io.adafruit.com/api/v2/user',
    ...header('x-aio-key'),
    read: { account: ['user.username'] },
    alive: [200, { user: { username: 'ann' } }],
    dead: [401, { error: 'request failed - invalid API key provided' }],
  },
  {
    detectors: ['infomaniak-api-token'],
    url: 'https://api.infomaniak.com/1/profile',
    ...bearer,
    lacking: [403],
    alive: [200, { result: 'success', data: { id: 1 } }],
    dead: [401, { result: 'error', error: { code: 'not_authorized' } }],
  },
  {
    detectors: ['ibm-cloud-user-api-key', 'ibm-api-key'],
    // It gives a token to whoever holds the key; the token is dropped.
    method: 'POST',
    url: 'https://iam.cloud.ibm.com/identity/token',
    form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: '{secret}' },
    inactive: [],
    rules: [
      { means: 'inactive', status: 400, is: ['BXNIM0415E', 'BXNIM0109E'] },
      { means: 'inactive', status: 404, is: ['BXNIM0109E', 'BXNIM0415E'] },
    ],
    read: { scopes: ['scope'] },
    alive: [200, { access_token: 'x', token_type: 'Bearer', expires_in: 3600, scope: 'ibm openid' }],
    dead: [400, { errorCode: 'BXNIM0415E', errorMessage: 'Provided API key could not be found.' }],
  },
);
