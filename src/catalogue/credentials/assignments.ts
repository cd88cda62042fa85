import { lit, run, oneOf, type Element, type Pattern } from '../model/pattern.ts';
import type { CheckName } from '../model/check.ts';
import { defineSecret, type Secret } from '../model/secret.ts';
import { defineCredentials } from '../model/vendor.ts';
import { visible, phrase } from '../patterns/text.ts';

import type { SecretKind } from '../model/kind.ts';

interface Assignment {
  readonly id: string;
  readonly kind?: SecretKind;
  readonly title: string;
  readonly description: string;
  /** What the last part of the key's name is, in lower case. */
  readonly names: readonly string[];
  /** Least characters of a value, quoted and bare. */
  readonly quoted: number;
  readonly bare: number;
  readonly entropy: number;
  readonly check: CheckName;
  /** A key of this kind, for the examples. */
  readonly key: string;
  readonly owner?: 'named';
}

const PASSWORD: Assignment = {
  id: 'generic-password',
  kind: 'password',
  title: 'Password Assignment',
  description: 'A value that is assigned to something called a password.',
  names: ['password', 'passwd', 'passphrase', 'passcode', 'pass', 'pwd'],
  quoted: 6,
  bare: 6,
  entropy: 2,
  check: 'word-password',
  key: 'db_password',
};
const SECRET: Assignment = {
  id: 'generic-secret',
  title: 'Secret or Token Assignment',
  description: 'A value that is assigned to something called a secret, token or credential.',
  names: ['secret', 'secrets', 'token', 'credential', 'credentials', 'cred', 'creds', 'auth', 'bearer'],
  quoted: 8,
  bare: 10,
  entropy: 3,
  check: 'key-like',
  key: 'session_secret',
  owner: 'named',
};
const API_KEY: Assignment = {
  id: 'generic-api-key',
  title: 'API Key Assignment',
  description: 'A value that is assigned to something called an API, access, secret or private key.',
  names: [
    'api',
    'access',
    'secret',
    'private',
    'encryption',
    'signing',
    'master',
    'service',
    'auth',
    'app',
  ].flatMap((word) => [`${word}key`, `${word}_key`, `${word}-key`, `${word}.key`]),
  quoted: 10,
  bare: 12,
  entropy: 3,
  check: 'key-like',
  key: 'shop_api_key',
  owner: 'named',
};

/** `_PROD`, `-2`, `.main` behind the name: still the same key. `passwordless` and `tokenizer` are not. */
const suffix: Element = { seq: [{ chars: '_-.', min: 1, max: 1 }, run('word', 1, 16)], min: 0, max: 2 };
const blanks: Element = { chars: ' \t', min: 0, max: 8 };
const quotes = '"\'`';
/** `setProperty("PASSWORD", "…")`, Go's `var token string = "…"`, and comparisons: a password in plain sight too. */
const QUOTED_SEPARATORS = [',', 'string =', '==', '===', '!=', '!=='];
const SEPARATORS = ['=', ':', ':=', '=>', '.=', '?=', '+=', '||=', '::=', ':::=', '>', 'value='];
const lines: Element = { chars: '\r\n', min: 1, max: 2 };
/** The value on a line of its own: in an XML element, in YAML behind `|` or `>-`. */
const nextLine: Pattern = [
  {
    anyOf: [
      [lit('>')],
      [
        lit(':'),
        { chars: ' ', min: 0, max: 4 },
        { chars: '|>', min: 1, max: 1 },
        { chars: '-+', min: 0, max: 1 },
      ],
    ],
  },
  lines,
];

/** `- name: PASSWORD\n  value: …`, `{"name": "PASSWORD", "value": "…"}`: an entry of a list, as in manifests of containers. */
const entry: Pattern = [
  {
    anyOf: [
      [lit(','), run('space', 0, 4)],
      [lines, { chars: ' \t', min: 1, max: 24 }],
    ],
  },
  { chars: quotes, min: 0, max: 1 },
  oneOf('value', 'Value'),
  { chars: quotes, min: 0, max: 1 },
  { chars: ' ', min: 0, max: 1 },
  oneOf(':', '='),
];

/** From the key's name to its value: `PASSWORD=`, `"password": `, `password := `, `<password>`, `value=`. */
const assignment = (names: readonly string[], separators: readonly string[], opening: Pattern): Pattern => [
  { oneOf: names, ci: true },
  run('digit', 0, 2),
  suffix,
  { chars: `\\${quotes}]`, min: 0, max: 3 },
  blanks,
  { anyOf: [[oneOf(...separators)], nextLine, entry] },
  { chars: ' \t', min: 0, max: 24 },
  ...opening,
];

const quotedValue = ({
  id,
  kind,
  title,
  description,
  names,
  quoted,
  entropy,
  check,
  key,
  owner,
}: Assignment): Secret =>
  defineSecret({
    id: `${id}-quoted`,
    ...(kind && { kind }),
    title: `${title} (quoted)`,
    description,
    severity: 'medium',
    confidence: 'low',
    before: assignment(
      names,
      [...SEPARATORS, ...QUOTED_SEPARATORS],
      [
        // C#'s verbatim strings, Python's prefixes, a string inside a string (Gradle's `'"…"'`).
        { chars: '@bBfFrRuU', min: 0, max: 1 },
        { chars: '\\', min: 0, max: 2 },
        { anyOf: [[{ chars: quotes, min: 1, max: 1 }], [oneOf('\'"', '"\'')]] },
      ],
    ),
    pattern: [phrase(1, 1, `\\${quotes}<>`), phrase(quoted - 1, 149, `\\${quotes}`)],
    after: [{ chars: `\\${quotes}`, min: 1, max: 1 }],
    entropy,
    check,
    checksName: true,
    ...(owner && { owner }),
    examples: [
      `${key} = "{secret}"`,
      `{"${key}": "{secret}"}`,
      `${key}_prod: '{secret}'`,
      `{"name": "${key}", "value": "{secret}"}`,
    ],
    counterExamples: [
      `${key} = "\${FROM_ENV}"`,
      `${key} = "changeme"`,
      `${key}less = "{secret}"`,
      `${key}_file = "{secret}"`,
      `${key} = ""`,
    ],
  });

const bareValue = ({
  id,
  kind,
  title,
  description,
  names,
  bare,
  entropy,
  check,
  key,
  owner,
}: Assignment): Secret =>
  defineSecret({
    id,
    ...(kind && { kind }),
    title,
    description,
    severity: 'medium',
    confidence: 'low',
    before: assignment(names, SEPARATORS, []),
    pattern: [visible(1, 1, `${quotes},.:;?()<>&=\\[]{}|$%`), visible(bare - 1, 149, `${quotes},;()<>&\\`)],
    entropy,
    // A bare word is more often a name of the program than a password.
    check: check === 'word-password' ? 'password-like' : check,
    checksName: true,
    ...(owner && { owner }),
    examples: [
      `${key.toUpperCase()}={secret}\n`,
      `${key}: {secret}\n`,
      `<${key}>{secret}</${key}>`,
      `${key}: |\n  {secret}\n`,
      `- name: ${key}\n  value: {secret}\n`,
    ],
    counterExamples: [
      `${key}=$FROM_ENV`,
      `${key}: required`,
      `if (${key} == other.${key}) return;`,
      `${key}izer = {secret}`,
      `${key}_url = {secret}`,
    ],
  });

/** Values assigned to a name such as `password`, `token` or `api_key`. */
export const assignments = defineCredentials({
  slug: 'generic',
  name: 'Generic',
  attribution: 'guess',
  mayBePassword: true,
  secrets: [PASSWORD, SECRET, API_KEY].flatMap((one) => [bareValue(one), quotedValue(one)]),
});
