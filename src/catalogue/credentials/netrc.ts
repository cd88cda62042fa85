import { type Element, type Pattern, lit, oneOf, run } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';
import { visible } from '../patterns/text.ts';

const docs = ['https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html'];

const gap: Element = { chars: ' \t\r\n', min: 1, max: 24 };

const word = (max: number): Element => visible(1, max, '\"\'<>');

const password: Pattern = [lit('password'), gap, { chars: '"', min: 0, max: 1 }];

const named = (...names: string[]): Pattern => [oneOf(...names), gap, word(200), gap];

export const netrc = defineCredentials({
  slug: 'netrc',
  name: 'netrc',
  secrets: [
    {
      id: 'netrc-password',
      kind: 'password',
      title: 'netrc Password',
      description: 'A password in a .netrc file, which curl, git, pip and others use for the host it names.',
      severity: 'high',
      confidence: 'high',
      before: [
        {
          anyOf: [
            [oneOf('machine ', 'machine\t', 'machine\n'), { chars: ' \t', min: 0, max: 8 }, word(253), gap],
            [oneOf('default ', 'default\t', 'default\n'), { chars: ' \t', min: 0, max: 8 }],
          ],
        },
        ...named('login', 'user'),
        { seq: named('account'), min: 0, max: 1 },
        ...password,
      ],
      pattern: [visible(1, 1, '"\'<>{'), visible(2, 255, '"\'<>')],
      check: 'text-password',
      examples: [
        'machine git.internal login deploy password {secret}\n',
        'machine git.internal\n  login deploy\n  password {secret}\n',
        'machine git.internal login deploy account ops password {secret}\n',
        'default login anonymous password {secret}\n',
      ],
      counterExamples: [
        'machine git.internal login deploy password <password>',
        'the machine asks for login and password {secret}',
      ],
      docs,
    },
    {
      id: 'netrc-password-first',
      kind: 'password',
      title: 'netrc Password (before the login)',
      description: 'A password in a .netrc file whose login follows it or is missing.',
      severity: 'high',
      confidence: 'high',
      before: [
        oneOf('machine ', 'machine\t', 'machine\n'),
        { chars: ' \t', min: 0, max: 8 },
        // Without a login, only the dot in the host distinguishes a .netrc from a sentence.
        run('alnum', 1, 63, '-'),
        { seq: [lit('.'), run('alnum', 1, 63, '-')], min: 1, max: 8 },
        gap,
        { seq: named('account'), min: 0, max: 1 },
        ...password,
      ],
      pattern: [visible(1, 1, '"\'<>{'), visible(2, 255, '"\'<>')],
      check: 'text-password',
      examples: [
        'machine git.internal password {secret} login deploy\n',
        'machine api.shop.example\n  password {secret}\n',
      ],
      counterExamples: [
        'machine git.internal password <password>',
        'the machine account password {secret}',
        'machine git.internal login deploy\n',
      ],
      docs,
    },
  ],
});
