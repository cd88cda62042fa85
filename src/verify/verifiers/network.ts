import { bearer, defineVerifiers, header, scheme } from '../../catalogue/model/verifier.ts';

/** Networks, edges and devices. */
export const network = defineVerifiers(
  {
    secrets: ['fastly-api-token'],
    url: 'https://api.fastly.com/tokens/self',
    ...header('fastly-key'),
    reads: { account: ['user_id'], scopes: ['scope'], expires: ['expires_at'] },
    activeAnswer: [200, { id: 'x', name: 'ci', user_id: 'y', scope: 'global', expires_at: null }],
    inactiveAnswer: [401, { msg: 'Provided credentials are missing or invalid' }],
  },
  {
    secrets: ['flyio-access-token', 'flyio-personal-access-token', 'flyio-api-key'],
    method: 'POST',
    url: 'https://api.fly.io/graphql',
    ...bearer,
    // The tokens that begin with fm are viewers of a type of their own.
    json: '{"query":"query { viewer { __typename ... on User { email } ... on Macaroon { email } } }"}',
    active: [],
    // GraphQL answers 200 to everybody.
    rules: [
      { means: 'active', status: 200, at: 'data.viewer.__typename' },
      { means: 'inactive', status: 200, at: 'errors.0.extensions.code', oneOf: ['UNAUTHORIZED'] },
    ],
    reads: { account: ['data.viewer.email'] },
    activeAnswer: [200, { data: { viewer: { __typename: 'User', email: 'ann@example.org' } } }],
    inactiveAnswer: [401, { errors: [{ message: 'Unauthorized' }] }],
  },
  {
    secrets: ['ngrok-api-key'],
    url: 'https://api.ngrok.com/endpoints?limit=1',
    headers: { authorization: 'Bearer {secret}', 'ngrok-version': '2' },
    rules: [
      { means: 'inactive', at: 'error_code', oneOf: ['ERR_NGROK_206', 'ERR_NGROK_203', 'ERR_NGROK_202'] },
    ],
    activeAnswer: [200, { endpoints: [], uri: 'https://api.ngrok.com/endpoints' }],
    inactiveAnswer: [
      401,
      { error_code: 'ERR_NGROK_206', status_code: 401, msg: 'The API authentication is invalid.' },
    ],
  },
  {
    secrets: ['tailscale-key'],
    // Keys that join machines (tskey-auth-) and secrets of clients (tskey-client-) are not taken here, live or not.
    part: /^(tskey-(?!(?:auth|client|oauth|scim|webhook)-).+)$/,
    url: 'https://api.tailscale.com/api/v2/tailnet/-/keys',
    ...bearer,
    activeButForbidden: [403],
    rules: [{ means: 'inactive', at: 'message', oneOf: ['API token invalid', 'invalid key'] }],
    activeAnswer: [200, { keys: [] }],
    inactiveAnswer: [401, { message: 'API token invalid' }],
  },
  {
    secrets: ['zerotier-api-key'],
    url: 'https://api.zerotier.com/api/v1/network',
    ...scheme('token'),
    activeAnswer: [200, []],
    inactiveAnswer: [401, { type: 'error', message: 'unauthorized' }],
  },
  {
    secrets: ['ciscomeraki-api-key'],
    url: 'https://api.meraki.com/api/v1/administered/identities/me',
    ...bearer,
    reads: { account: ['email', 'name'] },
    activeAnswer: [200, { name: 'Ann', email: 'ann@example.org' }],
    inactiveAnswer: [401, { errors: ['Invalid API key'] }],
  },
  {
    secrets: ['particle-io-access-token'],
    url: 'https://api.particle.io/v1/user',
    ...bearer,
    reads: { account: ['username'] },
    activeAnswer: [200, { username: 'ann@example.org' }],
    inactiveAnswer: [
      401,
      { error: 'invalid_token', error_description: 'The access token provided is invalid.' },
    ],
  },
  {
    secrets: ['adafruit-io-key', 'adafruit-api-key'],
    url: 'https://io.adafruit.com/api/v2/user',
    ...header('x-aio-key'),
    reads: { account: ['user.username'] },
    activeAnswer: [200, { user: { username: 'ann' } }],
    inactiveAnswer: [401, { error: 'request failed - invalid API key provided' }],
  },
  {
    secrets: ['infomaniak-api-token'],
    url: 'https://api.infomaniak.com/1/profile',
    ...bearer,
    activeButForbidden: [403],
    activeAnswer: [200, { result: 'success', data: { id: 1 } }],
    inactiveAnswer: [401, { result: 'error', error: { code: 'not_authorized' } }],
  },
  {
    secrets: ['ibm-cloud-user-api-key', 'ibm-api-key'],
    // It gives a token to whoever holds the key; the token is dropped.
    method: 'POST',
    url: 'https://iam.cloud.ibm.com/identity/token',
    form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: '{secret}' },
    inactive: [],
    rules: [
      { means: 'inactive', status: 400, oneOf: ['BXNIM0415E', 'BXNIM0109E'] },
      { means: 'inactive', status: 404, oneOf: ['BXNIM0109E', 'BXNIM0415E'] },
    ],
    reads: { scopes: ['scope'] },
    activeAnswer: [200, { access_token: 'x', token_type: 'Bearer', expires_in: 3600, scope: 'ibm openid' }],
    inactiveAnswer: [400, { errorCode: 'BXNIM0415E', errorMessage: 'Provided API key could not be found.' }],
  },
);
