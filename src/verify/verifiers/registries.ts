import { bearer, defineVerifiers, scheme } from '../../catalogue/model/verifier.ts';

const OTHER = 'another registry than the one that is configured';

/** Package registries: no host is known here. The address comes from the user's own configuration. */
export const registries = defineVerifiers(
  {
    secrets: ['npm-access-token', 'npm-legacy-token', 'npm-npmrc-auth-token'],
    registry: 'npm',
    url: '/-/whoami',
    ...bearer,
    otherHosts: OTHER,
    reads: { account: ['username'] },
    activeAnswer: [200, { username: 'ann' }],
    inactiveAnswer: [401, { message: 'Unauthorized' }],
  },
  {
    secrets: ['rubygems-api-key'],
    registry: 'rubygems',
    url: '/api/v1/gems.json',
    ...scheme(''),
    otherHosts: OTHER,
    activeButForbidden: [403],
    activeAnswer: [200, [{ name: 'rack' }]],
    inactiveAnswer: [401, 'HTTP Basic: Access denied.\n'],
  },
);

const NO_READING = 'its registry has no call that only reads';

/** Why nobody can be asked about these. */
export const UNASKABLE: Readonly<Record<string, string>> = {
  'pypi-api-token': NO_READING,
  'pypi-pypirc-password': NO_READING,
  'nuget-api-key': NO_READING,
  'nuget-api-key-named': NO_READING,
  'cratesio-api-token': NO_READING,
  // It takes part in a key exchange (SRP), and the API of events, which takes tokens, does not know it.
  '1password-service-account-token': 'it is never sent to its vendor as it is',
};
