import { bearer, defineVerifiers, scheme } from '../verifier.ts';

const OTHER = 'another registry than the one that is configured';

/** Package registries: no host is known here. The address comes from the user's own configuration. */
export const registries = defineVerifiers(
  {
    detectors: ['npm-access-token', 'npm-legacy-token', 'npm-npmrc-auth-token'],
    registry: 'npm',
    url: '/-/whoami',
    ...bearer,
    elsewhere: OTHER,
    read: { account: ['username'] },
    alive: [200, { username: 'ann' }],
    dead: [401, { message: 'Unauthorized' }],
  },
  {
    detectors: ['rubygems-api-key'],
    registry: 'rubygems',
    url: '/api/v1/gems.json',
    ...scheme(''),
    elsewhere: OTHER,
    lacking: [403],
    alive: [200, [{ name: 'rack' }]],
    dead: [401, 'HTTP Basic: Access denied.\n'],
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
