import { type Element, type Pattern, lit, oneOf, run } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';
import { phrase, visible } from '../patterns/text.ts';

/** The names that configurations have for the key that signs tokens. */
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
    'secretorkey',
    'jwt_secret_key',
    'jwtsecretkey',
    'jwt_token_secret',
  ],
  ci: true,
};

/** Both are JSON objects. In base64 `{"` is eyJ, `{` and a line end is ewo, and `{` and a blank is eyA. */
const headerAndPayload: Pattern = [
  oneOf('eyJ', 'ewo', 'eyA'),
  run('base64url', 12, 1200),
  lit('.'),
  oneOf('eyJ', 'ewo', 'eyA'),
  run('base64url', 12, 6000),
];

export const jsonWebTokens = defineCredentials({
  slug: 'jwt',
  name: 'JSON Web Token',
  specificity: 'protocol',
  secrets: [
    {
      id: 'jwt-token',
      kind: 'session',
      title: 'JSON Web Token',
      description: 'A signed statement that many services accept as a login until it expires.',
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
    },
    {
      id: 'jwt-token-base64',
      kind: 'session',
      title: 'JSON Web Token (in base64)',
      description: 'A JSON Web Token that is encoded once more, as in a Kubernetes Secret.',
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
    },
    {
      id: 'jwt-token-unsigned',
      kind: 'session',
      title: 'JSON Web Token (without a signature)',
      description:
        'Header and payload of a token: anyone can read its claims, and a careless service accepts them.',
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
    },
    {
      id: 'jwt-signing-secret',
      kind: 'signing-secret',
      title: 'JWT Signing Secret',
      description: 'Signs a service’s JSON Web Tokens: anyone who has it can log in as any user.',
      severity: 'high',
      confidence: 'medium',
      before: [signingKey, { chars: ' \t"\'`:=>\\', min: 1, max: 8 }],
      pattern: [visible(8, 300, '"\'`<>\\,;(){}$')],
      check: 'password-like',
      examples: ['JWT_SECRET={secret}', 'jwtSecret: "{secret}"', '"jwt_secret": "{secret}"'],
      counterExamples: [
        'JWT_SECRET=$SECRET',
        'jwtSecret: config.jwt.secret',
        'jwt_secret = "your-secret-key"',
      ],
      docs: ['https://www.rfc-editor.org/rfc/rfc7518#section-3.2'],
    },
    {
      id: 'jwt-signing-secret-quoted',
      kind: 'signing-secret',
      title: 'JWT Signing Secret (in double quotes)',
      description:
        'Signs a service’s JSON Web Tokens; contains blanks or other characters that need double quotes.',
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
    },
    {
      id: 'jwt-token-named',
      kind: 'session',
      title: 'JSON Web Token (named)',
      description:
        'A value that looks like a JSON Web Token and is named one, although it cannot be decoded as one.',
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
    },
  ],
  facts: [
    {
      business: 'identity',
      name: 'the issuer',
      title: 'JSON Web Tokens',
      covers: ['jwt-token'],
      credential: 'Signed token with a shared secret or key',
      opens: 'Counts as a login at its issuer until it expires.',
      risks: {
        access:
          'Until it expires, anyone who sends it acts as its subject at every service that trusts the issuer.',
        data: 'Anyone can read the payload: names, addresses, roles.',
      },
      create: 'sign in at the application that issued it',
      revoke: 'rotate the signing key, or add the id of the token (jti) to a deny list',
      audit: 'the log of the issuer',
      rotation:
        'a single token cannot be revoked unless its issuer keeps a list; otherwise wait for its expiry (exp)',
      overlaps: false,
      variable: 'ACCESS_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
