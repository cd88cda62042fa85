import { describe, expect, test } from 'vitest';
import { isPasswordLike, isPlaceholder, isSequence } from './placeholder.ts';

describe('isPlaceholder', () => {
  test.each([
    ['changeme', 'please-change-me', 'ChangeIt'],
    ['password', 'SECRET', 'token', 'null', 'None', 'true', 'undefined'],
    [
      '${DB_PASSWORD}',
      '$DB_PASSWORD',
      '$(pass show db)',
      '{{ vault.password }}',
      'app-${env:NAME:-x}-key',
      '${ fetch("a") }',
      '#{password}',
      '{{password',
      '%s',
      '%(password)s',
      '%PASSWORD%',
    ],
    ['<token>', '<your token', '[token]', '{password}', '@PASSWORD@', '__TOKEN__', ':token'],
    ['xxxxxxxx', 'sk_XXXXXXXX', '********', 'abc***def', '........', 'ghp_...', 'aaaaaaaa'],
    [
      'my-example-key',
      'sampletoken',
      'your-api-key',
      'YOUR_TOKEN_HERE',
      'insert-key',
      'REDACTED',
      'dummy-key',
    ],
    ['process.env.TOKEN', "os.environ['TOKEN']", 'getenv("TOKEN")', 'secrets.TOKEN'],
    ['getPassword()', 'config.db.password', 'Config::TOKEN', 'this->token', 'tokens[0]', 'fetch(url'],
    ['/run/secrets/token', './secret/key', '~/.ssh/id_rsa', '../keys'],
  ])('is true for %j', (...values: string[]) => {
    expect(values.filter((value) => !isPlaceholder(value))).toEqual([]);
  });

  test('is false for random text', () => {
    const values = [
      'q8Zr5kW1vT9x',
      'f3b1c29a7e4d',
      'Kx/9+tRb2Wq7',
      'hunter2',
      'S3cure!Pa$$',
      'aB3xK.9dE5q.gH7',
      // Braces without a name in them.
      'm{{h}o)p7',
      'p${e]n9ob',
    ];
    expect(values.filter(isPlaceholder)).toEqual([]);
  });
});

describe('isSequence', () => {
  test.each([
    ['12345678', 'abcdefgh', '0123456789abcdef', '1234567890', '12345678-1234-1234-1234-123456789012'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghij1234567890', '90a90a', 'ef1ef1'],
  ])('is true for %j', (...values: string[]) => {
    expect(values.filter((value) => !isSequence(value))).toEqual([]);
    expect(values.filter(isPlaceholder)).toEqual([]);
  });

  test('is false for random text', () => {
    expect(['q8Zr5kW1vT9x', 'f3b1c29a7e4d', 'hunter2', 'abc'].filter(isSequence)).toEqual([]);
  });
});

describe('isPasswordLike', () => {
  test('is true for values that a person or a machine may have chosen', () => {
    const values = [
      'hunter2',
      'Tr0ub4dor',
      'p@ssw0rd!',
      'S3cure!Pa$$',
      'q8Zr5kW1vT9x',
      'QwErTyUiOp',
      'corr3ct-horse',
      'summer!24',
      // Longer than any number with a meaning.
      '2583941210732938663663007934',
    ];
    expect(values.filter((value) => !isPasswordLike(value))).toEqual([]);
  });

  test.each([
    ['string', 'required', 'input', 'Optional', 'disabled', 'userName', 'PasswordField'],
    ['MAX_TOKENS', 'api-key-2', 'Enter a token', 'access_token', 'correct.horse.battery'],
    ['abc1', 'aaa111', '112112112'],
    ['sha256', 'oauth2', 'x86_64', 'base64', 'utf-8', 'HS256', 'aes-256-cbc'],
    ['20240131', '3600.5', '0x1f2e3d', '#ff8800', '10.0.0.1'],
    ['HTTPPasswordMgr', 'AuthLDAPCharsetConfig', '@proxy_pass', 'Buffer|Uint8Array|string'],
    ['arn:aws:iam::aws:policy/ChangePassword', '#add-password', 'db-1.shop.internal:5432', 'somefakekey'],
    ['https://auth.internal/t0ken', 'me@mail.internal', 'server-key1.pem', 'passw0rd.txt'],
  ])('is false for words, names and numbers: %j', (...values: string[]) => {
    expect(values.filter(isPasswordLike)).toEqual([]);
  });
});
