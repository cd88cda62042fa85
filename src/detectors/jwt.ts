import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Element, Pattern } from '../catalogue/model/pattern.ts';
import { phrase, visible } from './values.ts';

/** What configurations call the key that tokens are signed with. */
const signingKey: Element = {
  oneOf: [
    'jwt_secret',
    'jwtsecret',
    'jwt-secret',
    'jwt.secret',
    'jwt_key',
    'jwtkey',
    'jwt_signing_key',
    'jwt:\n  secret',
    '"jwt":{"secret',
    '"jwt": {"secret',
  ].concat(['secretorkey', 'jwt_secret_key', 'jwtsecretkey', 'jwt_token_secret']),
  ci: true,
};

/** Both are JSON objects: `{"` is eyJ, `{ ` ewo or eyA in base64. */
const headerAndPayload: Pattern = [
  oneOf('eyJ', 'ewo', 'eyA'),
  run('base64url', 12, 1200),
  lit('.'),
  oneOf('eyJ', 'ewo', 'eyA'),
  run('base64url', 12, 6000),
];

export const jwt: readonly Detector[] = [
  defineDetector({
    id: 'jwt-token',
    vendor: 'jwt',
    title: 'JSON Web Token',
    description: 'A signed statement that many services take as a login until it expires.',
    severity: 'medium',
    confidence: 'high',
    pattern: [...headerAndPayload, lit('.'), run('base64url', 16, 1100)],
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
    pattern: [lit('ZXlK'), run('base64', 80, 10000), { chars: '=', min: 0, max: 2 }],
    check: 'base64-jwt',
    examples: ['data:\n  token: {secret}\n', 'SERVICE_TOKEN_B64={secret}'],
    counterExamples: [
      'token: ZXlKaGJHY2lPaUpJVXpJMU5pSXNJblI1Y0NJNklrcFhWQ0o5',
      'ZXlKZXlKZXlKZXlKZXlK'.repeat(6),
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc7519'],
  }),
  defineDetector({
    id: 'jwt-token-unsigned',
    vendor: 'jwt',
    title: 'JSON Web Token (without a signature)',
    description: 'Header and payload of a token: its claims lie open, and a careless service takes them.',
    severity: 'low',
    confidence: 'low',
    pattern: headerAndPayload,
    entropy: 3.5,
    check: 'jwt-payload',
    examples: ['ID_TOKEN={secret}', '{"token": "{secret}."}'],
    counterExamples: [
      'ID_TOKEN=eyJub3RoaW5nIjoxfQ.eyJzdWIiOiIxMjMifQ',
      'ID_TOKEN=eyJhbGciOiJIUzI1NiJ9.payload-of-the-token',
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc7519#section-6'],
  }),
  defineDetector({
    id: 'jwt-signing-secret',
    vendor: 'jwt',
    title: 'JWT Signing Secret',
    description: 'Signs a service’s JSON Web Tokens: whoever holds it logs in as anybody.',
    severity: 'high',
    confidence: 'medium',
    before: [signingKey, { chars: ' \t"\'`:=>\\', min: 1, max: 8 }],
    pattern: [visible(8, 300, '"\'`<>\\,;(){}$')],
    check: 'password-like',
    examples: ['JWT_SECRET={secret}', 'jwtSecret: "{secret}"', '"jwt_secret": "{secret}"'],
    counterExamples: ['JWT_SECRET=$SECRET', 'jwtSecret: config.jwt.secret', 'jwt_secret = "your-secret-key"'],
    docs: ['https://www.rfc-editor.org/rfc/rfc7518#section-3.2'],
  }),
  defineDetector({
    id: 'jwt-signing-secret-quoted',
    vendor: 'jwt',
    title: 'JWT Signing Secret (in double quotes)',
    description: 'Signs a service’s JSON Web Tokens; of characters that only double quotes hold together.',
    severity: 'high',
    confidence: 'medium',
    before: [signingKey, { chars: ' \t"\'`:=>\\', min: 1, max: 8 }, lit('"')],
    pattern: [phrase(16, 300, '"')],
    after: [lit('"')],
    entropy: 3.5,
    check: 'password-like',
    examples: ['jwtSecret: "{secret}"', 'JWT_SECRET="{secret}"'],
    counterExamples: ['jwtSecret: "${JWT_SECRET_OF_SHOP}"', 'jwt_secret = "a secret of your own choice"'],
    docs: ['https://www.rfc-editor.org/rfc/rfc7518#section-3.2'],
  }),
  defineDetector({
    id: 'jwt-token-named',
    vendor: 'jwt',
    title: 'JSON Web Token (named)',
    description: 'What looks like a JSON Web Token and is called one, though it cannot be read as one.',
    severity: 'medium',
    confidence: 'low',
    pattern: [
      lit('ey'),
      run('base64url', 12, 1200),
      lit('.ey'),
      run('base64url', 12, 4000, '/'),
      lit('.'),
      run('base64url', 0, 1400, '/'),
      { chars: '=', min: 0, max: 2 },
    ],
    context: { words: ['jwt'], within: 40 },
    entropy: 3.5,
    check: 'not-placeholder',
    examples: ['JWT_TOKEN={secret}', 'jwtToken: "{secret}"'],
    counterExamples: ['JWT_TOKEN=eyJ...', 'thing={secret}'],
    docs: ['https://www.rfc-editor.org/rfc/rfc7519'],
  }),
];
