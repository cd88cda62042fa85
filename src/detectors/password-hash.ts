import { defineDetector, lit, oneOf, optional, run } from './detector.ts';
import type { Detector, Format } from './detector.ts';

const docs = ['https://manpages.debian.org/trixie/libcrypt-dev/crypt.5.en.html'];

/** The alphabet of crypt(5), which is not quite base64. */
const crypt = (min: number, max: number = min): Format => [run('alnum', min, max, './')];
const rounds = optional(lit('rounds='), run('digit', 3, 9), lit('$'));

export const passwordHash: readonly Detector[] = [
  defineDetector({
    id: 'password-hash-crypt',
    vendor: 'passwordhash',
    title: 'Unix Password Hash',
    description:
      'A hashed password as in /etc/shadow: found out by guessing, the sooner the weaker the password.',
    severity: 'medium',
    confidence: 'high',
    format: [
      {
        anyOf: [
          [lit('$6$'), rounds, ...crypt(4, 16), lit('$'), ...crypt(86)],
          [lit('$5$'), rounds, ...crypt(4, 16), lit('$'), ...crypt(43)],
          [lit('$1$'), ...crypt(4, 8), lit('$'), ...crypt(22)],
          [lit('$y$'), ...crypt(2, 8), lit('$'), ...crypt(10, 86), lit('$'), ...crypt(43)],
        ],
      },
    ],
    entropy: 3.5,
    examples: ['root:{secret}:19700:0:99999:7:::\n', "usermod -p '{secret}' deploy", 'passwd: {secret}'],
    counterExamples: ['root:*:19700:0:99999:7:::\n', 'root:$6$salt$hash:19700::::::', 'price: $6$'],
    docs,
  }),
  defineDetector({
    id: 'password-hash-bcrypt',
    vendor: 'passwordhash',
    title: 'bcrypt Password Hash',
    description: 'A hashed password, as web applications and htpasswd store it.',
    severity: 'low',
    confidence: 'high',
    format: [oneOf('$2a$', '$2b$', '$2x$', '$2y$'), run('digit', 2), lit('$'), ...crypt(53)],
    entropy: 3.5,
    examples: ['admin:{secret}\n', '"password_hash": "{secret}"'],
    counterExamples: ['admin:$2y$10$\n', 'the prefix $2b$12$ names cost and salt'],
    docs,
  }),
];
