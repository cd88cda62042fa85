import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, optional, run, uuid } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Pattern } from '../catalogue/model/pattern.ts';
import { qualified } from './table.ts';

/** The key of an npmrc line, also as a JSON or YAML key: `//registry.example/:_authToken=`. */
const setting = (key: string): Pattern => [
  lit(key),
  optional({ chars: '"\'', min: 1, max: 1 }),
  { chars: ' \t', min: 0, max: 4 },
  oneOf('=', ':'),
  { chars: ' \t', min: 0, max: 4 },
  optional({ chars: '"\'', min: 1, max: 1 }),
];

export const npm: readonly Detector[] = [
  defineDetector({
    id: 'npm-access-token',
    vendor: 'npm',
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
  }),
  defineDetector({
    id: 'npm-legacy-token',
    vendor: 'npm',
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
  }),
  defineDetector({
    id: 'npm-npmrc-auth-token',
    vendor: 'npm',
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
  }),
  defineDetector({
    id: 'npm-npmrc-auth',
    vendor: 'npm',
    title: 'npmrc Basic Auth',
    description: 'User name and password of a package registry in base64, as npm stores them in .npmrc.',
    severity: 'high',
    confidence: 'high',
    before: setting('_auth'),
    pattern: [run('base64', 8, 400), { chars: '=', min: 0, max: 2 }],
    check: 'base64-userpass',
    examples: ['//registry.example/:_auth={secret}', '_auth = {secret}\nalways-auth = true\n'],
    counterExamples: ['_auth=${NPM_AUTH}', '//registry.example/:_auth=deadbeefdeadbeef'],
  }),
  defineDetector({
    id: 'npm-npmrc-password',
    vendor: 'npm',
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
  }),
  defineDetector({
    id: 'npm-package-json-x-oauth-token',
    vendor: 'npm',
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
  }),
];
