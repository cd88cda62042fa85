import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const words = ['twilio', 'twiml'];

export const twilio: readonly Detector[] = [
  defineDetector({
    id: 'twilio-api-key',
    vendor: 'twilio',
    title: 'Twilio API Key SID',
    description: 'Names a Twilio API key; with the key’s secret it calls, texts and spends for the account.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('SK'), run('hex-lower', 32)],
    context: { words, within: 80, side: 'either' },
    entropy: 3,
    examples: ['TWILIO_API_KEY={secret}', 'twilio:\n  api_key: "{secret}"\n'],
    counterExamples: [
      'TWILIO_API_KEY=SKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DISK{secret}',
      'order {secret} shipped',
    ],
    docs: ['https://www.twilio.com/docs/iam/api-keys'],
  }),
  defineDetector({
    id: 'twilio-auth-token',
    vendor: 'twilio',
    title: 'Twilio Auth Token',
    description: 'The master password of a Twilio account’s API: calls, texts, recordings, money.',
    severity: 'critical',
    confidence: 'medium',
    pattern: [run('hex-lower', 32)],
    context: { words, within: 50, side: 'either' },
    entropy: 3,
    pair: { with: ['twilio-account-sid'], within: 400 },
    examples: [
      'TWILIO_AUTH_TOKEN={secret}',
      'twilio_auth_token: "{secret}"',
      '<twilio_token>{secret}</twilio_token>',
    ],
    counterExamples: [
      'md5: {secret}',
      'TWILIO_AUTH_TOKEN={secret}{secret}',
      'TWILIO_AUTH_TOKEN=your_auth_token',
    ],
    docs: ['https://www.twilio.com/docs/iam/api/authtoken'],
  }),
  defineDetector({
    id: 'twilio-api-key-secret',
    vendor: 'twilio',
    title: 'Twilio API Key Secret',
    description: 'With its SID, calls and sends messages at the account’s cost.',
    severity: 'high',
    confidence: 'medium',
    // The entropy keeps out the auth token, which is hex.
    pattern: [run('alnum', 32)],
    context: { words: ['twilio'], within: 50 },
    entropy: 3.5,
    check: 'password-like',
    pair: { with: ['twilio-account-sid', 'twilio-api-key'], within: 400 },
    examples: ['TWILIO_API_SECRET={secret}', 'twilio_api_secret: "{secret}"'],
    counterExamples: ['etag: {secret}', 'TWILIO_API_SECRET=<secret>', 'TWILIO_API_SECRET={secret}{secret}'],
  }),
];
