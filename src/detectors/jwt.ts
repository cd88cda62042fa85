import { defineDetector, lit, oneOf, run } from './detector.ts';
import type { Detector } from './detector.ts';

export const jwt: readonly Detector[] = [
  defineDetector({
    id: 'jwt-token',
    vendor: 'jwt',
    title: 'JSON Web Token',
    description: 'A signed statement that many services take as a login until it expires.',
    severity: 'medium',
    confidence: 'high',
    // Header and payload are JSON objects: `{"` is eyJ, `{ ` ewo or eyA in base64.
    format: [
      oneOf('eyJ', 'ewo', 'eyA'),
      run('base64url', 12, 1200),
      lit('.'),
      oneOf('eyJ', 'ewo', 'eyA'),
      run('base64url', 12, 6000),
      lit('.'),
      run('base64url', 16, 1100),
    ],
    entropy: 3.5,
    check: 'jwt',
    examples: [
      'Authorization: Bearer {secret}',
      'SUPABASE_SERVICE_ROLE_KEY={secret}',
      '"id_token": "{secret}"',
    ],
    counterExamples: [
      'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.',
      'Authorization: Bearer eyJub3RoaW5nIjoxfQ.eyJzdWIiOiIxMjMifQ.c2lnbmF0dXJlLXNpZ25hdHVyZQ',
      'A token looks like header.payload.signature',
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc7519', 'https://www.rfc-editor.org/rfc/rfc7515'],
  }),
];
