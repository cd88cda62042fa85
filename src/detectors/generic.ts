import { defineDetector, lit, oneOf, run } from './detector.ts';
import type { Detector, Element, Format } from './detector.ts';
import { phrase, visible } from './values.ts';

interface Kind {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What the last part of the key's name is, in lower case. */
  readonly names: readonly string[];
  /** Least characters of a value, quoted and bare. */
  readonly quoted: number;
  readonly bare: number;
  readonly entropy: number;
  /** A key of this kind, for the examples. */
  readonly key: string;
}

const PASSWORD: Kind = {
  id: 'generic-password',
  title: 'Password Assignment',
  description: 'A value that is assigned to something called a password.',
  names: ['password', 'passwd', 'passphrase', 'passcode', 'pass', 'pwd'],
  quoted: 6,
  bare: 6,
  entropy: 2,
  key: 'db_password',
};
const SECRET: Kind = {
  id: 'generic-secret',
  title: 'Secret or Token Assignment',
  description: 'A value that is assigned to something called a secret, token or credential.',
  names: ['secret', 'secrets', 'token', 'credential', 'credentials', 'cred', 'creds', 'auth', 'bearer'],
  quoted: 8,
  bare: 10,
  entropy: 3,
  key: 'session_secret',
};
const API_KEY: Kind = {
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
  key: 'shop_api_key',
};

/** `_PROD`, `-2`, `.main` behind the name: still the same key. `passwordless` and `tokenizer` are not. */
const suffix: Element = { seq: [{ chars: '_-.', min: 1, max: 1 }, run('word', 1, 16)], min: 0, max: 2 };
const blanks: Element = { chars: ' \t', min: 0, max: 8 };
const quotes = '"\'`';
/** `setProperty("PASSWORD", "…")`, Go's `var token string = "…"`, and comparisons: a password in plain sight too. */
const QUOTED_SEPARATORS = [',', 'string =', '==', '===', '!=', '!=='];
const SEPARATORS = ['=', ':', ':=', '=>', '.=', '?=', '+=', '||=', '::=', ':::=', '>', 'value='];

/** From the key's name to its value: `PASSWORD=`, `"password": `, `password := `, `<password>`, `value=`. */
const assignment = (names: readonly string[], separators: readonly string[], opening: Format): Format => [
  { oneOf: names, ci: true },
  run('digit', 0, 2),
  suffix,
  { chars: `\\${quotes}]`, min: 0, max: 3 },
  blanks,
  oneOf(...separators),
  blanks,
  ...opening,
];

const quotedValue = ({ id, title, description, names, quoted, entropy, key }: Kind): Detector =>
  defineDetector({
    id: `${id}-quoted`,
    vendor: 'generic',
    title: `${title} (quoted)`,
    description,
    severity: 'medium',
    confidence: 'low',
    before: assignment(
      names,
      [...SEPARATORS, ...QUOTED_SEPARATORS],
      [
        // C#'s verbatim strings, Python's prefixes, a string inside a string.
        { chars: '@bBfFrRuU', min: 0, max: 1 },
        { chars: '\\', min: 0, max: 2 },
        { chars: quotes, min: 1, max: 1 },
      ],
    ),
    format: [phrase(quoted, 150, `\\${quotes}<>`)],
    after: [{ chars: `\\${quotes}`, min: 1, max: 1 }],
    entropy,
    check: 'password-like',
    examples: [`${key} = "{secret}"`, `{"${key}": "{secret}"}`, `${key}_prod: '{secret}'`],
    counterExamples: [
      `${key} = "\${FROM_ENV}"`,
      `${key} = "changeme"`,
      `${key}less = "{secret}"`,
      `${key} = ""`,
    ],
  });

const bareValue = ({ id, title, description, names, bare, entropy, key }: Kind): Detector =>
  defineDetector({
    id,
    vendor: 'generic',
    title,
    description,
    severity: 'medium',
    confidence: 'low',
    before: assignment(names, SEPARATORS, []),
    format: [visible(1, 1, `${quotes},.:;?()<>&=\\[]{}|$%`), visible(bare - 1, 149, `${quotes},;()<>&\\`)],
    entropy,
    check: 'password-like',
    examples: [`${key.toUpperCase()}={secret}\n`, `${key}: {secret}\n`, `<${key}>{secret}</${key}>`],
    counterExamples: [
      `${key}=$FROM_ENV`,
      `${key}: required`,
      `if (${key} == other.${key}) return;`,
      `${key}izer = {secret}`,
    ],
  });

/** `Acme SECRET 0f3a…`, `acme-key-0f3a…`: a log, a table, a note. The value is long, for nothing else tells of it. */
const labelledValue = defineDetector({
  id: 'generic-labelled-secret',
  vendor: 'generic',
  title: 'Value Beside a Word for a Secret',
  description:
    'A long value that stands right behind a word like key, secret or token, without an assignment.',
  severity: 'medium',
  confidence: 'low',
  format: [run('alnum', 1), run('alnum', 19, 119, '_-'), { chars: '=', min: 0, max: 2 }],
  context: {
    words: ['secret', 'token', 'key', 'access', 'private'].flatMap((word) => [`${word} `, `${word}-`]),
    within: 1,
  },
  entropy: 3.5,
  check: 'password-like',
  examples: ['Shop SECRET {secret}', 'the token {secret}\n', 'shop-key-{secret}'],
  counterExamples: [
    'digest {secret}',
    'key <your-key-of-twenty-1-characters>',
    'a token of the form {secret}',
  ],
});

/** `<secret>{…}</secret>`: how Jenkins keeps credentials, once the value is put in by hand or by a script. */
const bracedElement = defineDetector({
  id: 'generic-braced-element',
  vendor: 'generic',
  title: 'Secret in an XML Element',
  description: 'A value in braces in an XML element that is called a secret, password or token.',
  severity: 'medium',
  confidence: 'low',
  before: [
    lit('<'),
    oneOf('secret', 'password', 'passphrase', 'privateKey', 'apiToken', 'token', 'secretKey', 'clientSecret'),
    lit('>{'),
  ],
  format: [phrase(16, 600, '<>{}"')],
  after: [lit('}</')],
  entropy: 3,
  check: 'not-placeholder',
  examples: ['<id>shop</id>\n<secret>{{secret}}</secret>', '<apiToken>{{secret}}</apiToken>'],
  counterExamples: ['<secret>{of the shop}</secret>', '<secret>${SHOP_SECRET_OF_TODAY}</secret>'],
});

const text: Format = [lit('"'), phrase(0, 100, '"\\'), lit('"')];
const comma: Format = [run('space', 0, 8), lit(','), run('space', 0, 60)];

/** .NET: `new NetworkCredential("user", "password")`, `new DirectoryEntry("LDAP://…", "user", "password")`. */
const constructorArgument = defineDetector({
  id: 'generic-credential-constructor',
  vendor: 'generic',
  title: 'Password in a .NET Constructor',
  description: 'A password that is given in plain sight to a class that signs in with it.',
  severity: 'medium',
  confidence: 'medium',
  before: [
    {
      anyOf: [[lit('NetworkCredential(')], [lit('DirectoryEntry('), run('space', 0, 60), ...text, ...comma]],
    },
    run('space', 0, 60),
    ...text,
    ...comma,
    lit('"'),
  ],
  format: [phrase(4, 60, '"\\')],
  after: [lit('"')],
  entropy: 2,
  check: 'not-placeholder',
  examples: [
    'client.Credentials = new NetworkCredential("mailer", "{secret}");',
    'new DirectoryEntry("LDAP://corp.internal",\n    "reader",\n    "{secret}");',
  ],
  counterExamples: [
    'new NetworkCredential(user, password)',
    'new NetworkCredential("mailer", "password")',
    'new DirectoryEntry("LDAP://corp.internal")',
  ],
  docs: ['https://learn.microsoft.com/dotnet/api/system.net.networkcredential'],
});

const flagValue = defineDetector({
  id: 'generic-password-flag',
  vendor: 'generic',
  title: 'Password on a Command Line',
  description: 'A value given to a command’s --password, --token or like flag.',
  severity: 'medium',
  confidence: 'low',
  before: [
    oneOf(
      'sshpass -p',
      '--password',
      '--passwd',
      '--pass',
      '--passphrase',
      '--token',
      '--secret',
      '--api-key',
      '--apikey',
      '--auth-token',
      '--access-token',
    ),
    { chars: ' =', min: 1, max: 1 },
    { chars: '"\'', min: 0, max: 1 },
  ],
  format: [visible(6, 150, `${quotes},;()<>&\\[]{}|`)],
  entropy: 2,
  check: 'password-like',
  examples: ['mysql --user app --password {secret} shop', "deploy --token='{secret}'"],
  counterExamples: ['mysql --password "$DB_PASSWORD"', 'deploy --token <token>', 'login --password-stdin'],
});

const envInstruction = defineDetector({
  id: 'generic-password-env',
  vendor: 'generic',
  title: 'Password in an ENV Instruction',
  description:
    'A value given to a password-like variable in the older form of a Dockerfile’s ENV, without `=`.',
  severity: 'medium',
  confidence: 'low',
  before: [
    oneOf('ENV '),
    run('word', 0, 40),
    oneOf('PASSWORD', 'PASSWD', 'PASS', 'SECRET', 'TOKEN', 'API_KEY', 'APIKEY', 'SECRET_KEY', 'ACCESS_KEY'),
    { chars: ' ', min: 1, max: 4 },
    { chars: '"\'', min: 0, max: 1 },
  ],
  format: [visible(6, 150, `${quotes},;()<>&=\\[]{}|`)],
  entropy: 2,
  check: 'password-like',
  examples: ['FROM scratch\nENV DB_PASSWORD {secret}\n', '/bin/sh -c #(nop)  ENV API_KEY {secret}'],
  counterExamples: ['ENV DB_PASSWORD $DB_PASSWORD', 'ENV PASSWORD changeme', 'ENV PATH {secret}'],
});

export const generic: readonly Detector[] = [
  ...[PASSWORD, SECRET, API_KEY].flatMap((kind) => [bareValue(kind), quotedValue(kind)]),
  flagValue,
  labelledValue,
  bracedElement,
  constructorArgument,
  envInstruction,
];
