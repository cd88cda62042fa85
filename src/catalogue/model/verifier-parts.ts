import type { ExampleAnswer, Need, Verifier } from './verifier.ts';

/** What several verifiers have in common: what they need, how they authenticate, what servers usually answer. */

type Auth = Pick<Verifier, 'headers' | 'basic'>;
export const bearer: Auth = { headers: { authorization: 'Bearer {secret}' } };
export const bearerWith = (more: Readonly<Record<string, string>>): Auth => ({
  headers: { authorization: 'Bearer {secret}', ...more },
});
/** `Authorization: token …` for `scheme('token')`; the bare secret for an empty name. */
export const scheme = (name: string): Auth => ({ headers: { authorization: `${name} {secret}`.trim() } });
/** The secret in a separate header. */
export const header = (name: string, more: Readonly<Record<string, string>> = {}): Auth => ({
  headers: { [name.toLowerCase()]: '{secret}', ...more },
});
/** The secret as the user name of basic authentication, without a password. */
export const asUser: Auth = { basic: ['{secret}', ''] };
/** `basic`: the id that `needsId` names, and the secret. */
export const idAndSecret = ['{id}', '{secret}'] as const;
/** `basic`: the user that `needsEmail` names, and the secret. */
export const userAndSecret = ['{user}', '{secret}'] as const;

export const needsId = (what: string, ...detectors: readonly string[]): { readonly id: Need } => ({
  id: { what, detectors },
});
export const needsClientId = (...detectors: readonly string[]): { readonly id: Need } =>
  needsId('the client ID', ...detectors);
export const needsEmail = (...detectors: readonly string[]): { readonly user: Need } => ({
  user: { what: 'the e-mail address', detectors },
});
/** A host under the vendor's domain for each customer; only the customer's name comes from the image. */
export const needsTenant = (what: string, ...detectors: readonly string[]): { readonly tenant: Need } => ({
  tenant: { what, detectors },
});
/** The other key of a pair; a finding of it is verified by the same request. */
export const needsOtherKey = (what: string, detector: string): { readonly id: Need } => ({
  id: { what, detectors: [detector], verified: true },
});
export const optionally = (what: string, detector: string): Need => ({
  what,
  detectors: [detector],
  optional: true,
});

/** OAuth 2.0, section 4.4: the form of a client that requests a token for itself. */
export const clientGrant = { grant_type: 'client_credentials' };
export const clientInForm = { ...clientGrant, client_id: '{id}', client_secret: '{secret}' };
/** A token is requested; the one in the answer is dropped. */
export const requestsToken: Pick<Verifier, 'method' | 'activeAnswer' | 'inactiveAnswer'> = {
  method: 'POST',
  activeAnswer: [200, { access_token: 'x', token_type: 'Bearer', expires_in: 3600 }],
  inactiveAnswer: [401, { error: 'invalid_client', error_description: 'Client authentication failed' }],
};
/** A token endpoint that rejects the code or scope with one of these errors has accepted the client. */
export const knowsClient = (...errors: readonly string[]): Pick<Verifier, 'rules'> => ({
  rules: [
    { means: 'inactive', at: 'error', oneOf: ['invalid_client'] },
    { means: 'active', at: 'error', oneOf: errors, because: 'it knows the client' },
  ],
});
/** `otherHosts`: the id resembles the secret, so the one nearby may belong to another client. */
export const otherClient = 'a client whose ID is not near';

/** `otherHosts`: the user configured one registry; the secret may belong to another. */
export const otherRegistry = 'a registry other than the configured one';
/** Why secrets of most package registries cannot be verified. */
export const noReadingCall = 'its registry has no call that only reads';

export const unauthorized: ExampleAnswer = [401, { message: 'Unauthorized' }];
export const modelList = { object: 'list', data: [{ id: 'x', object: 'model' }] };
