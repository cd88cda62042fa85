import { lit, run } from '../model/pattern.ts';
import { secretAsId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { idAndSecret, needsOtherKey } from '../model/verifier-parts.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://www.sumologic.com/help/docs/manage/security/access-keys/'];

export const sumologic = defineVendor({
  slug: 'sumologic',
  name: 'Sumo Logic',
  secrets: [
    {
      id: 'sumologic-access-key',
      title: 'Sumo Logic Access Key',
      description: 'With its access id, searches and manages an organization’s logs.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 64)],
      context: {
        words: [...qualified('sumo'), 'sumologic', 'sumo_logic', 'sumo-logic', 'sumo logic'],
        within: 50,
      },
      entropy: 4,
      check: 'password-like',
      examples: ['SUMOLOGIC_ACCESS_KEY={secret}', 'sumologic_access_key: "{secret}"'],
      counterExamples: [
        'etag {secret}',
        'SUMOLOGIC_ACCESS_KEY=<your-token>',
        'SUMOLOGIC_ACCESS_KEY={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'sumologic-access-id',
      title: 'Sumo Logic Access ID',
      description: 'Names an access key; its secret half usually lies close by.',
      severity: 'low',
      confidence: 'medium',
      pattern: [lit('su'), run('alnum', 12)],
      context: {
        words: [...qualified('sumo'), 'sumologic', 'sumo_logic', 'sumo-logic', 'sumo logic'],
        within: 40,
      },
      entropy: 3,
      check: 'password-like',
      examples: ['SUMOLOGIC_ACCESS_ID={secret}', 'sumologic_access_id: "{secret}"'],
      counterExamples: ['etag: {secret}', 'SUMOLOGIC_ACCESS_ID=<id>'],
      docs,
    },
  ],
  identifiers: [secretAsId('access-id', ['access-key'])],
  verifiers: [
    {
      secrets: ['sumologic-access-key'],
      needs: needsOtherKey('the access ID', 'sumologic-access-id'),
      url: 'https://api.sumologic.com/api/v1/collectors?limit=1',
      otherUrls: ['us2', 'eu', 'de', 'au', 'ca', 'in', 'jp', 'fed'].map(
        (region) => `https://api.${region}.sumologic.com/api/v1/collectors?limit=1`,
      ),
      basic: idAndSecret,
      activeButForbidden: [403],
      activeAnswer: [200, { collectors: [] }],
      inactiveAnswer: [
        401,
        { status: 401, code: 'unauthorized', message: 'Credential could not be verified.' },
      ],
    },
  ],
  facts: [
    {
      business: 'monitoring',
      credential: 'Access id and key',
      opens: 'With the access id it acts as its owner: searches, collectors, dashboards.',
      create: 'https://service.sumologic.com/ui/ > Preferences > My Access Keys',
      revoke: 'same page, Deactivate, then Delete (a deactivated key can be reactivated)',
      audit: 'Audit index (_index=sumologic_audit_events)',
      api: 'DELETE /api/v1/accessKeys/{id}',
      rotation: 'several keys can be valid at once; a deactivated one can be brought back',
      overlaps: true,
      variable: 'SUMOLOGIC_ACCESS_KEY',
      checked: ['create', 'revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/sumologic/'],
    },
  ],
});
