import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const words = ['twilio', 'twiml'];

export const twilio = defineVendor({
  slug: 'twilio',
  name: 'Twilio',
  secrets: [
    {
      id: 'twilio-api-key',
      title: 'Twilio API Key SID',
      description:
        'Identifies a Twilio API key; with the key’s secret, it makes calls and sends messages at the account’s cost.',
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
    },
    {
      id: 'twilio-auth-token',
      title: 'Twilio Auth Token',
      description: 'Full access to the API of a Twilio account: calls, messages, recordings and spending.',
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
    },
    {
      id: 'twilio-api-key-secret',
      title: 'Twilio API Key Secret',
      description: 'With its SID, makes calls and sends messages at the account’s cost.',
      severity: 'high',
      confidence: 'medium',
      // The entropy excludes the auth token, which is hexadecimal.
      pattern: [run('alnum', 32)],
      context: { words: ['twilio'], within: 50 },
      entropy: 3.5,
      check: 'password-like',
      pair: { with: ['twilio-account-sid', 'twilio-api-key'], within: 400 },
      examples: ['TWILIO_API_SECRET={secret}', 'twilio_api_secret: "{secret}"'],
      counterExamples: ['etag: {secret}', 'TWILIO_API_SECRET=<secret>', 'TWILIO_API_SECRET={secret}{secret}'],
    },
  ],
  identifiers: [
    {
      id: 'twilio-account-sid',
      title: 'Twilio Account SID',
      description: 'Identifies a Twilio account; with the auth token or an API key, it opens the account.',
      pattern: [lit('AC'), run('hex-lower', 32)],
      context: { words: ['twilio', 'account_sid', 'account-sid', 'accountsid'], within: 50 },
      examples: ['TWILIO_ACCOUNT_SID={secret}', 'accountSid: "{secret}"'],
      counterExamples: ['digest: {secret}', 'TWILIO_ACCOUNT_SID=${SID}'],
    },
  ],
  verifiers: [
    {
      secrets: ['twilio-auth-token'],
      needs: { sid: { what: 'the account SID', detectors: ['twilio-account-sid'] } },
      url: 'https://api.twilio.com/2010-04-01/Accounts/{sid}.json',
      basic: ['{sid}', '{secret}'],
      rules: [
        {
          means: 'active',
          status: 403,
          at: 'code',
          oneOf: [20008],
          because: 'it belongs to the test credentials, which may not make this call',
        },
      ],
      reads: { account: ['friendly_name', 'sid'] },
      activeAnswer: [200, { sid: 'AC0', friendly_name: 'Acme', status: 'active' }],
      inactiveAnswer: [401, { code: 20003, message: 'Authenticate', status: 401 }],
    },
    {
      // A standard key may read services, but not its account.
      secrets: ['twilio-api-key-secret'],
      needs: { id: { what: 'the API key SID', detectors: ['twilio-api-key'], verified: true } },
      url: 'https://verify.twilio.com/v2/Services?PageSize=1',
      basic: ['{id}', '{secret}'],
      activeButForbidden: [403],
      reads: { account: ['services.0.account_sid'] },
      activeAnswer: [200, { services: [{ sid: 'VA0', account_sid: 'AC0' }], meta: { page: 0 } }],
      inactiveAnswer: [401, { code: 20003, message: 'Authenticate', status: 401 }],
    },
  ],
  facts: [
    {
      business: 'messaging',
      credential: 'Account auth token, API key (SK)',
      opens:
        'With the account SID, it sends messages, makes calls and buys numbers; an API key does the same within its type.',
      risks: {
        access:
          'Messages can be sent and calls made from your numbers; with the auth token, numbers can be moved and subaccounts opened.',
        data: 'Message logs contain phone numbers and texts, including sign-in codes.',
        money: 'Calls and SMS to expensive numbers (toll fraud) cost thousands within hours.',
      },
      create: 'https://console.twilio.com > Account > API keys & tokens',
      revoke: 'same page, Request a Secondary Token, Promote to Primary; API keys: Delete',
      audit: 'Console > Monitor > Logs / Audit events (https://monitor.twilio.com/v1/Events)',
      api: 'DELETE https://api.twilio.com/2010-04-01/Accounts/{AC}/Keys/{SK}.json',
      rotation:
        'the primary and the secondary auth token are valid at once; promoting the secondary one deletes the old one',
      overlaps: true,
      variable: 'TWILIO_AUTH_TOKEN',
      checked: ['revoke', 'rotation'],
      sources: ['https://howtorotate.com/docs/tutorials/twilio/'],
    },
  ],
});
