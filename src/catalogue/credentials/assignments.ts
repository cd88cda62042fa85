import type { CheckName } from '../model/check.ts';
import type { SecretKind } from '../model/kind.ts';
import { type Element, type Pattern, lit, oneOf, run } from '../model/pattern.ts';
import { type Secret, defineSecret } from '../model/secret.ts';
import { defineCredentials } from '../model/vendor.ts';
import { phrase, visible } from '../patterns/text.ts';

interface Assignment {
  readonly id: string;
  readonly kind?: SecretKind;
  readonly title: string;
  readonly description: string;
  /** The last part of the name that the value is assigned to, in lower case: `password` in `db_password`. */
  readonly names: readonly string[];
  /** Least characters of a value in quotes, and of one without. */
  readonly quoted: number;
  readonly bare: number;
  readonly entropy: number;
  readonly check: CheckName;
  /** A name of this kind, for the examples. */
  readonly exampleName: string;
  readonly attribution?: 'named';
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
  exampleName: 'db_password',
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
  exampleName: 'session_secret',
  attribution: 'named',
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
  exampleName: 'shop_api_key',
  attribution: 'named',
};

/** `_PROD`, `-2`, `.main` after the name: still the same name. `passwordless` and `tokenizer` are other names. */
const suffix: Element = { seq: [{ chars: '_-.', min: 1, max: 1 }, run('word', 1, 16)], min: 0, max: 2 };
const blanks: Element = { chars: ' \t', min: 0, max: 8 };
const quotes = '"\'`';
/** `setProperty("PASSWORD", "…")`, Go's `var token string = "…"`, and comparisons with a literal. */
const QUOTED_SEPARATORS = [',', 'string =', '==', '===', '!=', '!=='];
const SEPARATORS = ['=', ':', ':=', '=>', '.=', '?=', '+=', '||=', '::=', ':::=', '>', 'value='];
const lineEnd: Element = { chars: '\r\n', min: 1, max: 2 };
/** The value is on the next line: in an XML element, in YAML after `|` or `>-`. */
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
  lineEnd,
];

/** An entry of a list in a manifest: `- name: PASSWORD\n  value: …`, `{"name": "PASSWORD", "value": "…"}`. */
const entry: Pattern = [
  {
    anyOf: [
      [lit(','), run('space', 0, 4)],
      [lineEnd, { chars: ' \t', min: 1, max: 24 }],
    ],
  },
  { chars: quotes, min: 0, max: 1 },
  oneOf('value', 'Value'),
  { chars: quotes, min: 0, max: 1 },
  { chars: ' ', min: 0, max: 1 },
  oneOf(':', '='),
];

/** Returns the pattern from the name to its value: `PASSWORD=`, `"password": `, `password := `, `<password>`. */
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
  exampleName,
  attribution,
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
        // Prefixes of strings in C# and Python, escaped quotes, a string inside a string (Gradle's `'"…"'`).
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
    ...(attribution && { attribution }),
    examples: [
      `${exampleName} = "{secret}"`,
      `{"${exampleName}": "{secret}"}`,
      `${exampleName}_prod: '{secret}'`,
      `{"name": "${exampleName}", "value": "{secret}"}`,
    ],
    counterExamples: [
      `${exampleName} = "\${FROM_ENV}"`,
      `${exampleName} = "changeme"`,
      `${exampleName}less = "{secret}"`,
      `${exampleName}_file = "{secret}"`,
      `${exampleName} = ""`,
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
  exampleName,
  attribution,
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
    // A word without quotes is more often an identifier of the program than a password.
    check: check === 'word-password' ? 'password-like' : check,
    checksName: true,
    ...(attribution && { attribution }),
    examples: [
      `${exampleName.toUpperCase()}={secret}\n`,
      `${exampleName}: {secret}\n`,
      `<${exampleName}>{secret}</${exampleName}>`,
      `${exampleName}: |\n  {secret}\n`,
      `- name: ${exampleName}\n  value: {secret}\n`,
    ],
    counterExamples: [
      `${exampleName}=$FROM_ENV`,
      `${exampleName}: required`,
      `if (${exampleName} == other.${exampleName}) return;`,
      `${exampleName}izer = {secret}`,
      `${exampleName}_url = {secret}`,
    ],
  });

/** Values that are assigned to a name such as `password`, `token` or `api_key`. */
export const assignments = defineCredentials({
  slug: 'generic',
  name: 'Generic',
  specificity: 'generic',
  mayBePassword: true,
  secrets: [PASSWORD, SECRET, API_KEY].flatMap((each) => [bareValue(each), quotedValue(each)]),
});
