import { defineDetector, lit, oneOf, run } from './detector.ts';
import type { Detector } from './detector.ts';
import { visible } from './values.ts';

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
    checksum: 'jwt',
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
  defineDetector({
    id: 'jwt-token-base64',
    vendor: 'jwt',
    title: 'JSON Web Token (in base64)',
    description: 'A JSON Web Token encoded once more, as Kubernetes secrets hold it.',
    severity: 'medium',
    confidence: 'high',
    // `eyJ` in base64.
    format: [lit('ZXlK'), run('base64', 80, 10000), { chars: '=', min: 0, max: 2 }],
    check: 'base64-jwt',
    examples: ['data:\n  token: {secret}\n', 'SERVICE_TOKEN_B64={secret}'],
    counterExamples: [
      'token: ZXlKaGJHY2lPaUpJVXpJMU5pSXNJblI1Y0NJNklrcFhWQ0o5',
      'ZXlKZXlKZXlKZXlKZXlK'.repeat(6),
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc7519'],
  }),
  defineDetector({
    id: 'jwt-signing-secret',
    vendor: 'jwt',
    title: 'JWT Signing Secret',
    description: 'Signs a service’s JSON Web Tokens: whoever holds it logs in as anybody.',
    severity: 'high',
    confidence: 'medium',
    before: [
      {
        oneOf: [
          'jwt_secret',
          'jwtsecret',
          'jwt-secret',
          'jwt.secret',
          'jwt_key',
          'jwtkey',
          'jwt_signing_key',
        ].concat(['secretorkey', 'jwt_secret_key', 'jwtsecretkey', 'jwt_token_secret']),
        ci: true,
      },
      { chars: ' \t"\'`:=>\\', min: 1, max: 8 },
    ],
    format: [visible(8, 300, '"\'`<>\\,;(){}$')],
    check: 'password-like',
    examples: ['JWT_SECRET={secret}', 'jwtSecret: "{secret}"', '"jwt_secret": "{secret}"'],
    counterExamples: [
      'JWT_SECRET=$SECRET',
      'jwtSecret: config.jwt.secret',
      'jwt_secret = "your-secret-key"',
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc7518#section-3.2'],
  }),
];
