import { lit, run, oneOf, optional, uuid, type Pattern } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, otherRegistry } from '../model/verifier-parts.ts';
import { qualified } from '../patterns/names.ts';

/** The key of an npmrc line, also as a JSON or YAML key: `//registry.example/:_authToken=`. */
const setting = (key: string): Pattern => [
  lit(key),
  optional({ chars: '"\'', min: 1, max: 1 }),
  { chars: ' \t', min: 0, max: 4 },
  oneOf('=', ':'),
  { chars: ' \t', min: 0, max: 4 },
  optional({ chars: '"\'', min: 1, max: 1 }),
];

export const npm = defineVendor({
  slug: 'npm',
  name: 'npm',
  secrets: [
    {
      id: 'npm-access-token',
      kind: 'registry-token',
      title: 'npm Access Token',
      description:
        'Publishes or reads packages as its owner: what it publishes runs on other people’s machines.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('npm_'), run('alnum', 36)],
      entropy: 3,
      checksum: 'crc32-base62-6',
      examples: ['NPM_TOKEN={secret}', '//registry.example/:_authToken={secret}'],
      counterExamples: [
        'NPM_TOKEN=npm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'npm_config_registry',
        'NPM_TOKEN={secret}z',
      ],
    },
    {
      id: 'npm-legacy-token',
      kind: 'registry-token',
      title: 'npm Access Token (legacy)',
      description:
        'An npm token from before November 2021: a UUID that publishes or reads packages as its owner.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [uuid],
      context: {
        words: [...qualified('npm'), 'npm_token', 'npm-token', 'npmtoken', '_authtoken', 'npm_auth'],
        within: 16,
      },
      entropy: 2.5,
      examples: ['NPM_TOKEN={secret}', '//registry.example/:_authToken={secret}', '"_authToken": "{secret}"'],
      counterExamples: ['request-id: {secret}', 'NPM_TOKEN=00000000-0000-0000-0000-000000000000'],
    },
    {
      id: 'npm-npmrc-auth-token',
      kind: 'registry-token',
      title: 'npmrc Auth Token',
      description: 'The bearer token of a package registry, as npm, pnpm and yarn store it in .npmrc.',
      severity: 'high',
      confidence: 'high',
      before: setting('_authToken'),
      pattern: [run('base64url', 8, 400, '+/.'), { chars: '=', min: 0, max: 2 }],
      entropy: 2.5,
      check: 'password-like',
      examples: [
        '//registry.example/:_authToken={secret}',
        '//registry.example/npm/:_authToken = "{secret}"\n',
      ],
      counterExamples: [
        '//registry.example/:_authToken=${NPM_TOKEN}',
        '//registry.example/:_authToken=<your-token>',
        'const { _authToken } = config;',
      ],
    },
    {
      id: 'npm-npmrc-auth',
      kind: 'registry-token',
      title: 'npmrc Basic Auth',
      description: 'User name and password of a package registry in base64, as npm stores them in .npmrc.',
      severity: 'high',
      confidence: 'high',
      before: setting('_auth'),
      pattern: [run('base64', 8, 400), { chars: '=', min: 0, max: 2 }],
      check: 'base64-userpass',
      examples: ['//registry.example/:_auth={secret}', '_auth = {secret}\nalways-auth = true\n'],
      counterExamples: ['_auth=${NPM_AUTH}', '//registry.example/:_auth=deadbeefdeadbeef'],
    },
    {
      id: 'npm-npmrc-password',
      kind: 'registry-token',
      title: 'npmrc Password',
      description: 'The password of a package registry in base64, as npm stores it in .npmrc.',
      severity: 'high',
      confidence: 'high',
      before: setting(':_password'),
      pattern: [run('base64', 8, 400), { chars: '=', min: 0, max: 2 }],
      entropy: 2.5,
      check: 'not-placeholder',
      examples: ['//registry.example/:_password={secret}', '//registry.example/:_password="{secret}"\n'],
      counterExamples: ['//registry.example/:_password=${NPM_PASS}', 'self._password={secret}'],
    },
    {
      id: 'npm-package-json-x-oauth-token',
      kind: 'registry-token',
      title: 'GitHub Token in a Package Address',
      description: 'Clones the private repositories that a package depends on, as its owner.',
      severity: 'high',
      confidence: 'high',
      before: [oneOf('https://', 'http://')],
      pattern: [run('base64url', 8, 256)],
      after: [lit(':x-oauth-basic@github')],
      entropy: 2.5,
      check: 'not-placeholder',
      examples: [
        '"shop": "git+https://{secret}:x-oauth-basic@github.com/acme/shop.git"',
        'git clone https://{secret}:x-oauth-basic@github.com/acme/shop.git',
      ],
      counterExamples: [
        'https://<token>:x-oauth-basic@github.com/acme/shop.git',
        'https://{secret}@github.com/acme/shop.git',
      ],
      docs: ['https://docs.github.com/en/authentication'],
    },
  ],
  verifiers: [
    {
      secrets: ['npm-access-token', 'npm-legacy-token', 'npm-npmrc-auth-token'],
      registry: 'npm',
      url: '/-/whoami',
      ...bearer,
      otherHosts: otherRegistry,
      reads: { account: ['username'] },
      activeAnswer: [200, { username: 'ann' }],
      inactiveAnswer: [401, { message: 'Unauthorized' }],
    },
  ],
  facts: [
    {
      business: 'packages',
      covers: ['npm-'],
      credential: 'Granular access token',
      opens:
        'Installs private packages and, with the right to publish, publishes versions of its owner’s packages.',
      risks: {
        access:
          'Private packages can be installed; with the right to publish, a version with an install script runs at everybody who updates.',
      },
      create: 'the npm website, your profile, Access Tokens',
      revoke: 'same page, delete the token; or npm token revoke {id}',
      audit: 'your account at npm (no log of use by token); the times at which versions were published',
      api: 'DELETE /-/npm/v1/tokens/token/{key} of the registry',
      rotation:
        'several tokens can be valid at once, those that may write for 90 days; revoking may take up to an hour. Classic tokens (automation, publish) ended in December 2025: on npm’s own registry they open nothing more',
      overlaps: true,
      variable: 'NPM_TOKEN',
      checked: ['create', 'revoke', 'api', 'rotation'],
      sources: [
        'https://github.blog/changelog/2025-12-09-npm-classic-tokens-revoked-session-based-auth-and-cli-token-management-now-available/',
        'https://github.com/npm/documentation/blob/main/content/integrations/integrating-npm-with-external-services/revoking-access-tokens.mdx',
      ],
    },
  ],
});
