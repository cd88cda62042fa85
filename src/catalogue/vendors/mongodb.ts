import { lit, run, uuid } from '../model/pattern.ts';
import { distinctiveId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { idAndSecret, needsClientId, clientGrant, requestsToken } from '../model/verifier-parts.ts';
import { qualified } from '../patterns/names.ts';
import { urlPassword } from '../patterns/connection-url.ts';

export const mongodb = defineVendor({
  slug: 'mongodb',
  name: 'MongoDB',
  secrets: [
    urlPassword({
      id: 'mongodb-url-password',
      name: 'MongoDB',
      schemes: ['mongodb', 'mongodb+srv'],
      keepsUrl: true,
    }),
    {
      id: 'mongodb-atlas-service-account-secret',
      title: 'MongoDB Atlas Service Account Secret',
      description: 'With its client id, manages the clusters and users of an Atlas organization.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('mdb_sa_sk_'), run('base64url', 40)],
      entropy: 3.5,
      examples: ['MONGODB_ATLAS_CLIENT_SECRET={secret}', 'client_secret: {secret}'],
      counterExamples: ['MONGODB_ATLAS_CLIENT_SECRET=mdb_sa_sk_', 'client_secret: {secret}0'],
      docs: ['https://www.mongodb.com/docs/atlas/api/service-accounts-overview/'],
    },
    {
      id: 'mongodb-atlas-api-private-key',
      title: 'MongoDB Atlas API Private Key',
      description:
        'With its public half, manages the clusters and users of an Atlas project or organization.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [uuid],
      context: {
        words: [
          ...qualified('atlas', 'mongodb'),
          'atlas_private',
          'atlas-private',
          'atlasprivate',
          'atlas_api',
          'mongodb_atlas',
          'mongocli',
          'atlas_key',
        ],
        within: 40,
      },
      entropy: 2.5,
      examples: ['MONGODB_ATLAS_PRIVATE_KEY={secret}', 'atlas_api_key: "{secret}"'],
      counterExamples: [
        'request-id: {secret}',
        'MONGODB_ATLAS_PRIVATE_KEY=00000000-0000-0000-0000-000000000000',
      ],
      docs: ['https://www.mongodb.com/docs/atlas/configure-api-access/'],
    },
  ],
  identifiers: [
    distinctiveId(
      'atlas-service-account-id',
      [lit('mdb_sa_id_'), run('hex-lower', 24)],
      ['atlas-service-account-secret'],
    ),
  ],
  verifiers: [
    {
      secrets: ['mongodb-atlas-service-account-secret'],
      needs: needsClientId('mongodb-atlas-service-account-id'),
      url: 'https://cloud.mongodb.com/api/oauth/token',
      basic: idAndSecret,
      form: clientGrant,
      ...requestsToken,
    },
  ],
  facts: [
    {
      business: 'data',
      credential: 'Atlas API key pair, service account, database user',
      opens: 'A database user opens the cluster; an Atlas API key manages the project or organisation.',
      risks: {
        access:
          'Collections can be read and changed; with an Atlas key, users be added, the list of addresses be opened and backups be restored elsewhere.',
      },
      create: 'https://cloud.mongodb.com > Access Manager > API Keys',
      revoke: 'same page, Delete; database users: Database Access > Edit password',
      audit: 'Atlas > Activity feed; database audit log',
      api: 'DELETE /api/atlas/v2/orgs/{org}/apiKeys/{id}',
      rotation: 'several keys can be valid at once; a service account can hold two secrets',
      overlaps: true,
      variable: 'MONGODB_URI',
      checked: ['create', 'revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/mongo/'],
    },
  ],
});
