import { type Verifier, bearer, defineVerifiers, header } from '../../catalogue/model/verifier.ts';

const UNASKED = 'its owner has to log in to see it';

const cloudflareToken: Omit<Verifier, 'secrets'> = {
  url: 'https://api.cloudflare.com/client/v4/user/tokens/verify',
  ...bearer,
  active: [],
  inactive: [],
  rules: [
    { means: 'active', status: 200, at: 'result.status', oneOf: ['active'] },
    { means: 'inactive', status: 200, at: 'result.status', oneOf: ['disabled', 'expired'] },
    { means: 'inactive', status: 401, at: 'errors.0.code', oneOf: [1000] },
    { means: 'inactive', status: 400, at: 'errors.0.code', oneOf: [6003] },
  ],
  reads: { account: ['result.id'], expires: ['result.expires_on'] },
  activeAnswer: [
    200,
    { result: { id: 'x', status: 'active', expires_on: '2031-01-31T00:00:00Z' }, success: true },
  ],
  inactiveAnswer: [
    401,
    { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }], result: null },
  ],
};

/** Clouds, networks and hosting. */
export const cloud = defineVerifiers(
  {
    secrets: ['aws-secret-access-key', 'aws-secret-access-key-paired'],
    needs: {
      id: {
        what: 'the access key ID',
        detectors: ['aws-access-key-id', 'aws-temporary-access-key-id'],
        verified: true,
      },
      token: {
        what: 'the session token',
        detectors: ['aws-session-token', 'aws-session-token-named', 'aws-session-keys'],
        optional: true,
      },
    },
    method: 'POST',
    url: 'https://sts.amazonaws.com/',
    // A key belongs to one partition, which its ID does not tell: GovCloud, China, the European Sovereign Cloud.
    otherUrls: [
      'https://sts.us-gov-west-1.amazonaws.com/',
      'https://sts.cn-north-1.amazonaws.com.cn/',
      'https://sts.eusc-de-east-1.amazonaws.eu/',
    ],
    sign: 'aws',
    active: [],
    inactive: [],
    rules: [
      { means: 'active', status: 200, at: 'GetCallerIdentityResponse.GetCallerIdentityResult.Arn' },
      {
        means: 'inactive',
        status: 403,
        at: 'Error.Code',
        oneOf: ['InvalidClientTokenId'],
        because: 'no such key ID',
      },
      {
        means: 'inactive',
        at: 'Error.Code',
        oneOf: ['ExpiredToken', 'ExpiredTokenException'],
        because: 'it has expired',
      },
      {
        means: 'unknown',
        at: 'Error.Code',
        oneOf: ['SignatureDoesNotMatch'],
        because: 'the secret is not that of the key ID beside it',
      },
    ],
    reads: { account: ['GetCallerIdentityResponse.GetCallerIdentityResult.Arn'] },
    activeAnswer: [
      200,
      {
        GetCallerIdentityResponse: {
          GetCallerIdentityResult: {
            Account: '123456789012',
            Arn: 'arn:aws:iam::123456789012:user/ann',
            UserId: 'AI',
          },
        },
      },
    ],
    inactiveAnswer: [
      403,
      {
        Error: {
          Code: 'InvalidClientTokenId',
          Message: 'The security token included in the request is invalid.',
        },
      },
    ],
  },
  {
    secrets: ['alibaba-access-key-secret', 'alibaba-sts-access-key-secret'],
    needs: {
      id: { what: 'the access key ID', detectors: ['alibaba-access-key-id'], verified: true },
      token: { what: 'the security token', detectors: ['alibaba-sts-security-token'], optional: true },
    },
    url: 'https://sts.aliyuncs.com/',
    sign: 'alibaba',
    inactive: [],
    rules: [
      {
        means: 'inactive',
        at: 'Code',
        oneOf: ['InvalidAccessKeyId.NotFound', 'InvalidAccessKeyId.Inactive', 'InvalidSecurityToken.Expired'],
      },
      {
        means: 'unknown',
        at: 'Code',
        oneOf: ['SignatureDoesNotMatch', 'IncompleteSignature'],
        because: 'the secret is not that of the key ID beside it',
      },
    ],
    reads: { account: ['Arn'] },
    activeAnswer: [200, { AccountId: '1', Arn: 'acs:ram::1:user/ann', IdentityType: 'RAMUser' }],
    inactiveAnswer: [
      404,
      { Code: 'InvalidAccessKeyId.NotFound', Message: 'Specified access key is not found.' },
    ],
  },
  {
    secrets: ['google-api-key', 'google-gemini-auth-key'],
    url: 'https://generativelanguage.googleapis.com/v1beta/models?pageSize=1',
    ...header('x-goog-api-key'),
    inactive: [],
    // Whatever the key is for: Google looks at the key first, then at the service.
    rules: [
      { means: 'inactive', at: 'error.details.0.reason', oneOf: ['API_KEY_INVALID'] },
      {
        means: 'inactive',
        status: 400,
        at: 'error.message',
        oneOf: ['API key expired. Please renew the API key.'],
      },
      {
        means: 'active',
        status: 403,
        at: 'error.details.0.reason',
        oneOf: [
          'SERVICE_DISABLED',
          'API_KEY_SERVICE_BLOCKED',
          'API_KEY_HTTP_REFERRER_BLOCKED',
          'API_KEY_IP_ADDRESS_BLOCKED',
          'API_KEY_ANDROID_APP_BLOCKED',
          'API_KEY_IOS_APP_BLOCKED',
        ],
        because: 'it is known, but may not make this call',
      },
    ],
    activeAnswer: [200, { models: [{ name: 'models/x' }] }],
    inactiveAnswer: [
      400,
      {
        error: {
          code: 400,
          message: 'API key not valid. Please pass a valid API key.',
          status: 'INVALID_ARGUMENT',
          details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }],
        },
      },
    ],
  },
  {
    secrets: ['google-oauth-access-token'],
    url: 'https://oauth2.googleapis.com/tokeninfo?access_token={secret}',
    inactive: [],
    rules: [{ means: 'inactive', status: 400, at: 'error', oneOf: ['invalid_token'] }],
    reads: { account: ['email', 'azp'], scopes: ['scope'], expires: ['exp'] },
    activeAnswer: [200, { azp: 'x', scope: 'openid', exp: '1900000000', email: 'ann@example.org' }],
    inactiveAnswer: [400, { error: 'invalid_token', error_description: 'Invalid Value' }],
  },
  {
    secrets: [
      'azure-devops-personal-access-token',
      'azure-devops-legacy-token',
      'azure-devops-personal-access-token-unmarked',
    ],
    url: 'https://app.vssps.visualstudio.com/_apis/profile/profiles/me?api-version=7.1',
    basic: ['', '{secret}'],
    // The usual token is for one organization, and is refused here.
    otherHosts: 'one organization, which is not asked',
    rules: [
      { means: 'inactive', status: 302, because: UNASKED },
      { means: 'inactive', status: 203, because: UNASKED },
    ],
    reads: { account: ['emailAddress', 'displayName'] },
    activeAnswer: [200, { id: 'x', displayName: 'Ann', emailAddress: 'ann@example.org' }],
    inactiveAnswer: [401, ''],
  },
  {
    // It gives a token to whoever holds the secret; the token is dropped.
    secrets: ['azure-client-secret', 'azure-client-secret-legacy'],
    needs: {
      tenant: { what: 'the tenant ID', detectors: ['azure-tenant-id'] },
      client: { what: 'the client ID', detectors: ['azure-client-id'] },
    },
    method: 'POST',
    url: 'https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token',
    form: {
      grant_type: 'client_credentials',
      client_id: '{client}',
      client_secret: '{secret}',
      scope: 'https://graph.microsoft.com/.default',
    },
    inactive: [],
    // Other errors are about the application or the tenant, which were found beside it and may be of another.
    rules: [
      {
        means: 'inactive',
        at: 'error_codes.0',
        oneOf: [7000215],
        because: 'it is not the secret of its application',
      },
      { means: 'inactive', at: 'error_codes.0', oneOf: [7000222], because: 'it has expired' },
    ],
    activeAnswer: [200, { token_type: 'Bearer', expires_in: 3599, access_token: 'x' }],
    inactiveAnswer: [
      401,
      {
        error: 'invalid_client',
        error_description: 'AADSTS7000215: Invalid client secret provided.',
        error_codes: [7000215],
      },
    ],
  },
  {
    secrets: ['digitalocean-personal-access-token', 'digitalocean-oauth-access-token', 'digitalocean-token'],
    url: 'https://api.digitalocean.com/v2/account',
    ...bearer,
    activeButForbidden: [403],
    reads: { account: ['account.email', 'account.uuid'] },
    activeAnswer: [200, { account: { email: 'ann@example.org', uuid: 'x', status: 'active' } }],
    inactiveAnswer: [401, { id: 'Unauthorized', message: 'Unable to authenticate you' }],
  },
  {
    secrets: ['cloudflare-user-api-token'],
    ...cloudflareToken,
  },
  {
    // Tokens of accounts look the same, and are refused here.
    secrets: ['cloudflare-legacy-api-token'],
    otherHosts: 'an account rather than a user',
    ...cloudflareToken,
  },
  {
    secrets: ['linode-api-token'],
    url: 'https://api.linode.com/v4/profile',
    ...bearer,
    activeButForbidden: [403],
    reads: { account: ['username', 'email'], scopes: ['header:x-oauth-scopes'] },
    activeAnswer: [200, { username: 'ann', email: 'ann@example.org' }],
    inactiveAnswer: [401, { errors: [{ reason: 'Invalid Token' }] }],
  },
  {
    secrets: ['vultr-api-key'],
    url: 'https://api.vultr.com/v2/account',
    ...bearer,
    rules: [
      {
        means: 'active',
        status: 401,
        oneOf: ['Unauthorized IP address'],
        because: 'it is known, but not for the address of this machine',
      },
    ],
    reads: { account: ['account.email', 'account.name'] },
    activeAnswer: [200, { account: { name: 'Ann', email: 'ann@example.org', balance: 0 } }],
    inactiveAnswer: [401, { error: 'Invalid API token.', status: 401 }],
  },
  {
    secrets: ['civo-api-key'],
    url: 'https://api.civo.com/v2/quota',
    ...bearer,
    activeAnswer: [200, { id: 'x', default_user_id: 'y' }],
    inactiveAnswer: [401, { code: 'authentication_invalid_key', reason: 'The API key provided is invalid' }],
  },
  {
    secrets: ['upcloud-api-token'],
    url: 'https://api.upcloud.com/1.3/account',
    ...bearer,
    activeButForbidden: [403],
    reads: { account: ['account.username'] },
    activeAnswer: [200, { account: { username: 'ann', credits: 0 } }],
    inactiveAnswer: [
      401,
      { error: { error_code: 'AUTHENTICATION_FAILED', error_message: 'Authentication failed.' } },
    ],
  },
  {
    secrets: ['scaleway-secret-key'],
    url: 'https://api.scaleway.com/account/v3/projects?page_size=1',
    ...header('x-auth-token'),
    activeButForbidden: [403],
    activeAnswer: [200, { total_count: 0, projects: [] }],
    inactiveAnswer: [401, { message: 'authentication is denied', type: 'denied_authentication' }],
  },
);
