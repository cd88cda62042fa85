import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://dev.mailjet.com/email/guides/'];

export const mailjet: readonly Detector[] = [
  defineDetector({
    id: 'mailjet-api-key',
    vendor: 'mailjet',
    title: 'Mailjet API or Secret Key',
    description: 'Sends mail in the account’s name; key and secret have the same form.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum', 32)],
    context: { words: ['mailjet', 'mj_apikey'], within: 40 },
    entropy: 3,
    check: 'password-like',
    examples: ['MAILJET_SECRET_KEY={secret}', "export MAILJET_SECRET_KEY='{secret}'"],
    counterExamples: [
      'etag {secret}',
      'MAILJET_SECRET_KEY=<your-token>',
      'MAILJET_SECRET_KEY={secret}{secret}',
    ],
    docs,
  }),
  defineDetector({
    id: 'mailjet-basic-auth',
    vendor: 'mailjet',
    title: 'Mailjet Basic Credentials',
    description: 'The key and the secret of an account as HTTP basic authentication sends them.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('base64', 87), lit('=')],
    context: { words: ['mailjet'], within: 40 },
    entropy: 4,
    examples: ['MAILJET_AUTH_KEY={secret}', 'mailjet_auth_key: "{secret}"'],
    counterExamples: ['etag: {secret}', 'MAILJET_AUTH_KEY=<key>'],
    docs: ['https://dev.mailjet.com/email/reference/overview/authentication/'],
  }),
];
