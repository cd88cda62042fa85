import type { ExampleAnswer, Need, Verifier } from './verifier.ts';

/*
 * Parts that several verifiers share: fields to spread (`...bearer`), or values of a field (`needs: needsId(…)`, and
 * of two needs `needs: { ...needsTenant(…), ...needsEmail(…) }`).
 */

type Auth = Pick<Verifier, 'headers' | 'basic'>;

/** `Authorization: Bearer …` */
export const bearer: Auth = { headers: { authorization: 'Bearer {secret}' } };

/** Returns `bearer` with further headers, their names in lower case. */
export const bearerWith = (more: Readonly<Record<string, string>>): Auth => ({
  headers: { authorization: 'Bearer {secret}', ...more },
});

/** Returns an `Authorization` header: `scheme('token')` sends `token …`, `scheme('')` only the secret. */
export const scheme = (name: string): Auth => ({ headers: { authorization: `${name} {secret}`.trim() } });

/** Returns the secret as the value of a header: `header('X-Api-Key')`. Further headers have names in lower case. */
export const header = (name: string, more: Readonly<Record<string, string>> = {}): Auth => ({
  headers: { [name.toLowerCase()]: '{secret}', ...more },
});

/** The secret as the user name of basic authentication, without a password. */
export const asUser: Auth = { basic: ['{secret}', ''] };

/** `basic: idAndSecret`: the id that `needsId` adds, and the secret. */
export const idAndSecret = ['{id}', '{secret}'] as const;

/** `basic: userAndSecret`: the user that `needsEmail` adds, and the secret. */
export const userAndSecret = ['{user}', '{secret}'] as const;

/** Returns `needs` with an id, `{id}`: `needs: needsId('the account SID', 'acme-account-sid')`. */
export const needsId = (what: string, ...detectors: readonly string[]): { readonly id: Need } => ({
  id: { what, detectors },
});

/** Returns `needs` with a client ID, `{id}`, of one of these detectors. */
export const needsClientId = (...detectors: readonly string[]): { readonly id: Need } =>
  needsId('the client ID', ...detectors);

/** Returns `needs` with an e-mail address, `{user}`, of one of these detectors. */
export const needsEmail = (...detectors: readonly string[]): { readonly user: Need } => ({
  user: { what: 'the e-mail address', detectors },
});

/** Returns `needs` with a customer's name for the host, `{tenant}`: `url: 'https://{tenant}.acme.com/v1/me'`. */
export const needsTenant = (what: string, ...detectors: readonly string[]): { readonly tenant: Need } => ({
  tenant: { what, detectors },
});

/** Returns `needs` with the other key of a pair, `{id}`; the same request verifies a finding of that key. */
export const needsOtherKey = (what: string, detector: string): { readonly id: Need } => ({
  id: { what, detectors: [detector], verified: true },
});

/** Returns a value that the request can do without: `needs: { region: optionally('the region', 'acme-region') }`. */
export const optionally = (what: string, detector: string): Need => ({
  what,
  detectors: [detector],
  optional: true,
});

/** The `form` of a client that requests a token for itself (OAuth 2.0, section 4.4), with `basic: idAndSecret`. */
export const clientGrant = { grant_type: 'client_credentials' };

/** `clientGrant` with the client's id and secret in the form. */
export const clientInForm = { ...clientGrant, client_id: '{id}', client_secret: '{secret}' };

/** A POST that requests a token, and the usual answers. The token in the answer is dropped. */
export const requestsToken: Pick<Verifier, 'method' | 'activeAnswer' | 'inactiveAnswer'> = {
  method: 'POST',
  activeAnswer: [200, { access_token: 'x', token_type: 'Bearer', expires_in: 3600 }],
  inactiveAnswer: [401, { error: 'invalid_client', error_description: 'Client authentication failed' }],
};

/** Returns the `rules` of a token endpoint that has accepted the client if it answers with one of these errors. */
export const knowsClient = (...errors: readonly string[]): Pick<Verifier, 'rules'> => ({
  rules: [
    { means: 'inactive', at: 'error', oneOf: ['invalid_client'] },
    { means: 'active', at: 'error', oneOf: errors, because: 'it knows the client' },
  ],
});

/** `otherHosts` of a client secret whose id resembles it, so that the id nearby may be another client's. */
export const otherClient = 'a client whose ID is not near';

/** `otherHosts` of a registry token: the user's configuration has one registry, the secret may belong to another. */
export const otherRegistry = 'a registry other than the configured one';

/** `unverifiable` for most package registries. */
export const noReadingCall = 'its registry has no call that only reads';

/** An `inactiveAnswer` that many vendors give. */
export const unauthorized: ExampleAnswer = [401, { message: 'Unauthorized' }];

/** The body of an `activeAnswer` with models, as OpenAI and its imitators send it. */
export const modelList = { object: 'list', data: [{ id: 'x', object: 'model' }] };
