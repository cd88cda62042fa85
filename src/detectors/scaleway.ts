import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Pattern } from '../catalogue/model/pattern.ts';
import { qualified } from './table.ts';

const docs = ['https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/'];

/** The shape of a UUID, of any letters. */
const uuidLike: Pattern = [
  run('alnum-lower', 8),
  lit('-'),
  run('alnum-lower', 4),
  lit('-'),
  run('alnum-lower', 4),
  lit('-'),
  run('alnum-lower', 4),
  lit('-'),
  run('alnum-lower', 12),
];

export const scaleway: readonly Detector[] = [
  defineDetector({
    id: 'scaleway-secret-key',
    vendor: 'scaleway',
    title: 'Scaleway Secret Key',
    description: 'Does what its owner or application may in a Scaleway organization.',
    severity: 'critical',
    confidence: 'medium',
    pattern: [...uuidLike],
    context: {
      words: [
        ...qualified('scw'),
        'scaleway',
        'scw_secret',
        'scwsecret',
        'scw_token',
        'scw_api',
        'scw_key',
        'scwtoken',
      ],
      within: 50,
    },
    entropy: 2.5,
    examples: ['SCW_SECRET_KEY={secret}', '{"scwSecretKey": "{secret}"}'],
    counterExamples: ['etag {secret}', 'SCW_SECRET_KEY=<your-token>', 'SCW_SECRET_KEY={secret}{secret}'],
    docs,
  }),
];
