import { type Pattern, lit, oneOf, optional, run } from '../model/pattern.ts';
import { defineSecret } from '../model/secret.ts';
import { defineCredentials } from '../model/vendor.ts';
import { phrase, visible } from '../patterns/text.ts';

const quotes = '"\'`';

/** `Acme SECRET 0f3a…`, `acme-key-0f3a…`: a log, a table, a note. Only its length shows that it is a secret. */
const labelledValue = defineSecret({
  id: 'generic-labelled-secret',
  title: 'Value Beside a Word for a Secret',
  description: 'A long value directly after a word such as key, secret or token, without an assignment.',
  severity: 'medium',
  confidence: 'low',
  pattern: [run('alnum', 1), run('alnum', 19, 119, '_-'), { chars: '=', min: 0, max: 2 }],
  context: {
    words: ['secret', 'token', 'key', 'access', 'private'].flatMap((word) => [`${word} `, `${word}-`]),
    within: 1,
  },
  entropy: 3.5,
  check: 'key-like',
  attribution: 'named',
  examples: ['Shop SECRET {secret}', 'the token {secret}\n', 'shop-key-{secret}'],
  counterExamples: [
    'digest {secret}',
    'key <your-key-of-twenty-1-characters>',
    'a token of the form {secret}',
  ],
});

/** `SHOP_KEY=…`, `shop token …`. The value may have no digit, so the name of a service has to be near it as well. */
const ownedValue = defineSecret({
  id: 'generic-owned-secret',
  title: 'Value of a Named Service',
  description: 'A long value after a word for a secret and the name of a service whose keys look like it.',
  severity: 'medium',
  confidence: 'low',
  before: [
    {
      oneOf: [
        ...['secret', 'token', 'access', 'private'],
        ...['_key', '-key', '.key', ' key', '(key', '"key', "'key", '\tkey', '\nkey'],
      ],
      ci: true,
    },
    { chars: '"\'', min: 0, max: 1 },
    {
      anyOf: [
        [{ chars: ' -', min: 1, max: 1 }],
        [
          { chars: ' ', min: 0, max: 2 },
          oneOf('=', ':', ':=', '=>', '>', ',', 'value='),
          { chars: ' ', min: 0, max: 2 },
        ],
      ],
    },
    { chars: quotes, min: 0, max: 1 },
  ],
  pattern: [run('alnum', 1), run('alnum', 11, 300, '_-+/.'), { chars: '=', min: 0, max: 2 }],
  entropy: 2.5,
  check: 'key-like',
  attribution: 'required',
  examples: ['GUMROAD_KEY={secret}', 'gumroad token {secret}'],
  counterExamples: ['SHOP_KEY={secret}', 'GUMROAD_KEY=<your-key>', 'gumroad: {secret}'],
});

/** `the password is 'Winter23'`: a note, a readme, the last output of a script. */
const statedValue = defineSecret({
  id: 'generic-stated-password',
  kind: 'password',
  title: 'Password in a Sentence',
  description: 'A value in quotes that a sentence calls the password.',
  severity: 'medium',
  confidence: 'low',
  before: [
    { oneOf: ['password', 'passwd', 'passphrase', 'passcode'], ci: true },
    optional(lit(' for '), phrase(1, 60, '.:<>')),
    oneOf(' is ', ' is: ', ' is now ', ' is set to ', ' was '),
    { chars: '\\', min: 0, max: 1 },
    { chars: quotes, min: 1, max: 1 },
  ],
  pattern: [visible(4, 64, `\\${quotes}<>`)],
  after: [{ chars: `\\${quotes}`, min: 1, max: 1 }],
  check: 'url-password',
  examples: [
    'echo "The password is \'{secret}\'"',
    'The password for the user "shop" is "{secret}".',
    'The default password for shop is set to `{secret}`',
  ],
  counterExamples: [
    "The password is '$PASSWORD'",
    'The password is {secret}',
    'if the password is "", the user is asked for it',
  ],
});

/** `<password> … </password>`: any content is a password, also a word. */
const xmlElement = defineSecret({
  id: 'generic-xml-password',
  kind: 'password',
  title: 'Password in an XML Element',
  description: 'The content of an XML element that is called a password or passphrase.',
  severity: 'medium',
  confidence: 'low',
  before: [
    { oneOf: ['password>', 'passwd>', 'passphrase>'], ci: true },
    { chars: ' \t\r\n', min: 0, max: 40 },
  ],
  pattern: [visible(4, 120, '<>&')],
  after: [{ chars: ' \t\r\n', min: 0, max: 40 }, lit('</')],
  check: 'url-password',
  examples: ['<dbPassword>{secret}</dbPassword>', '<passphrase>\n    {secret}\n  </passphrase>'],
  counterExamples: [
    '<password>${shop.password}</password>',
    '<password>Enter a new one</password>',
    '</password> {secret} ',
  ],
});

/** `<secret>{…}</secret>`: credentials of Jenkins whose value was filled in by hand or by a script. */
const bracedElement = defineSecret({
  id: 'generic-braced-element',
  title: 'Secret in an XML Element',
  description: 'A value in braces in an XML element that is called a secret, password or token.',
  severity: 'medium',
  confidence: 'low',
  before: [
    lit('<'),
    oneOf('secret', 'password', 'passphrase', 'privateKey', 'apiToken', 'token', 'secretKey', 'clientSecret'),
    lit('>{'),
  ],
  pattern: [phrase(16, 600, '<>{}"')],
  after: [lit('}</')],
  entropy: 3,
  check: 'not-placeholder',
  attribution: 'named',
  examples: ['<id>shop</id>\n<secret>{{secret}}</secret>', '<apiToken>{{secret}}</apiToken>'],
  counterExamples: ['<secret>{of the shop}</secret>', '<secret>${SHOP_SECRET_OF_TODAY}</secret>'],
});

/** `<id>{acme 0f3a…}</id>`: the value is in the wrong field, next to that of the secret. */
const namedElement = defineSecret({
  id: 'generic-braced-id',
  title: 'Secret in an XML Element of an ID',
  description: 'The name of a service and a value like its keys, in braces, in the id of a credential.',
  severity: 'medium',
  confidence: 'low',
  before: [lit('<id>{'), run('word', 3, 40, '-.'), { chars: ' ', min: 1, max: 2 }],
  pattern: [run('alnum', 1), run('alnum', 11, 300, '_-+/.:'), { chars: '=', min: 0, max: 2 }],
  after: [lit('}</')],
  entropy: 2.5,
  check: 'key-like',
  attribution: 'required',
  examples: ['<id>{gumroad {secret}}</id>', '<entry>\n  <id>{gumroad {secret}}</id>'],
  counterExamples: ['<id>{shop {secret}}</id>', '<id>{gumroad production}</id>'],
});

const text: Pattern = [lit('"'), phrase(0, 100, '"\\'), lit('"')];
const comma: Pattern = [run('space', 0, 8), lit(','), run('space', 0, 60)];

/** .NET: `new NetworkCredential("user", "password")`, `new DirectoryEntry("LDAP://…", "user", "password")`. */
const constructorArgument = defineSecret({
  id: 'generic-credential-constructor',
  title: 'Password in a .NET Constructor',
  description: 'A password that is passed in clear text to a class that signs in with it.',
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
  pattern: [phrase(4, 60, '"\\')],
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

const flagValue = defineSecret({
  id: 'generic-password-flag',
  kind: 'password',
  title: 'Password on a Command Line',
  description: 'A value given to a command’s --password, --token or similar flag.',
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
  pattern: [visible(6, 150, `${quotes},;()<>&\\[]{}|`)],
  entropy: 2,
  check: 'password-like',
  examples: ['mysql --user app --password {secret} shop', "deploy --token='{secret}'"],
  counterExamples: ['mysql --password "$DB_PASSWORD"', 'deploy --token <token>', 'login --password-stdin'],
});

const envInstruction = defineSecret({
  id: 'generic-password-env',
  kind: 'password',
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
  pattern: [visible(6, 150, `${quotes},;()<>&=\\[]{}|`)],
  entropy: 2,
  check: 'password-like',
  examples: ['FROM scratch\nENV DB_PASSWORD {secret}\n', '/bin/sh -c #(nop)  ENV API_KEY {secret}'],
  counterExamples: ['ENV DB_PASSWORD $DB_PASSWORD', 'ENV PASSWORD changeme', 'ENV PATH {secret}'],
});

/** Passwords and keys that are not assigned to a name. */
export const unassignedValues = defineCredentials({
  slug: 'generic',
  name: 'Generic',
  specificity: 'generic',
  mayBePassword: true,
  secrets: [
    labelledValue,
    ownedValue,
    statedValue,
    xmlElement,
    bracedElement,
    namedElement,
    constructorArgument,
    flagValue,
    envInstruction,
  ],
});
