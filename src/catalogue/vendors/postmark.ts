import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';
import { uuidLike } from '../patterns/encodings.ts';

const docs = ['https://postmarkapp.com/developer/api/overview'];

export const postmark = defineVendor({
  slug: 'postmark',
  name: 'Postmark',
  secrets: [
    {
      id: 'postmark-server-token',
      title: 'Postmark Server Token',
      description: 'Sends mail through a Postmark server and reads its messages.',
      severity: 'high',
      confidence: 'medium',
      pattern: [...uuidLike('alnum-lower')],
      context: { words: ['postmark'], within: 40 },
      entropy: 2.5,
      examples: ['POSTMARK_API_TOKEN={secret}', 'postmark_api_token: "{secret}"'],
      counterExamples: [
        'etag {secret}',
        'POSTMARK_API_TOKEN=<your-token>',
        'POSTMARK_API_TOKEN={secret}{secret}',
      ],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['postmark-server-token'],
      url: 'https://api.postmarkapp.com/server',
      ...header('x-postmark-server-token'),
      reads: { account: ['Name'] },
      activeAnswer: [200, { ID: 1, Name: 'Production' }],
      inactiveAnswer: [401, { ErrorCode: 10, Message: 'Request does not contain a valid Server token.' }],
    },
  ],
  facts: [
    {
      business: 'mail',
      credential: 'Server and account API token',
      opens:
        'A server token sends and reads mail of one server; an account token manages all servers and domains.',
      risks: { data: 'The activity stream keeps whole mails, links for new passwords among them.' },
      create: 'https://account.postmarkapp.com > server > API Tokens',
      revoke: 'same page, delete token',
      audit: 'Activity stream',
      rotation: 'up to 3 server tokens can be valid at once',
      overlaps: true,
      variable: 'POSTMARK_SERVER_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
