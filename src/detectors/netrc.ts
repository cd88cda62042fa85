import { defineDetector, lit, oneOf } from './detector.ts';
import type { Detector } from './detector.ts';
import { visible } from './values.ts';

export const netrc: readonly Detector[] = [
  defineDetector({
    id: 'netrc-password',
    vendor: 'netrc',
    title: 'netrc Password',
    description: 'A password in a .netrc file, which curl, git, pip and others use for the host it names.',
    severity: 'high',
    confidence: 'high',
    before: [
      oneOf('machine ', 'machine\t'),
      visible(1, 253, '\"\'<>'),
      { chars: ' \t\r\n', min: 1, max: 24 },
      lit('login'),
      { chars: ' \t\r\n', min: 1, max: 24 },
      visible(1, 200, '\"\'<>'),
      { chars: ' \t\r\n', min: 1, max: 24 },
      lit('password'),
      { chars: ' \t\r\n', min: 1, max: 24 },
    ],
    format: [visible(3, 256, '\"\'<>')],
    check: 'not-placeholder',
    examples: [
      'machine git.internal login deploy password {secret}\n',
      'machine git.internal\n  login deploy\n  password {secret}\n',
    ],
    counterExamples: [
      'machine git.internal login deploy password <password>',
      'the machine asks for login and password {secret}',
    ],
    docs: ['https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html'],
  }),
];
