import { contextual } from '../model/key.ts';
import { defineVendor } from '../model/vendor.ts';
import { scheme } from '../model/verifier-parts.ts';
import { jsonWebToken } from '../patterns/encodings.ts';

export const monday = defineVendor({
  slug: 'monday',
  name: 'monday.com',
  offers: 'a workspace of teams',
  secrets: [contextual('api-key', jsonWebToken, { confidence: 'high' })],
  verifiers: [
    {
      secrets: ['monday-api-key'],
      method: 'POST',
      url: 'https://api.monday.com/v2',
      ...scheme(''),
      json: '{"query":"{ me { email } }"}',
      active: [],
      rules: [{ means: 'active', status: 200, at: 'data.me.email' }],
      reads: { account: ['data.me.email'] },
      activeAnswer: [200, { data: { me: { email: 'ann@example.org' } } }],
      inactiveAnswer: [401, { errors: ['Not Authenticated'] }],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'API token',
      opens: 'Acts as its owner: boards, items, files.',
      create: 'https://{account}.monday.com > avatar > Developers > API token',
      revoke: 'same page, Regenerate',
      audit: 'admin > Security > Audit log',
      rotation: 'a person has one token: regenerating ends it',
      overlaps: false,
      variable: 'MONDAY_API_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
