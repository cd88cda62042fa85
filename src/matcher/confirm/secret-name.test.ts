import { expect, test } from 'vitest';
import { isNonSecretName } from './secret-name.ts';

test.each([
  ['csrf_', 'token='],
  ['"next', 'Token": "'],
  ['page_', 'token: '],
  ['PUBLIC_', 'KEY='],
  ['shop', 'Token_url = '],
  ['db_', 'PASSWORD_FILE='],
  ['app.', 'credentials.url='],
  ['', 'secret-name: "'],
])('%s%s is the name of something other than a secret', (before, name) => {
  expect(isNonSecretName(before, name)).toBe(true);
});

test.each([
  ['session_', 'secret='],
  ['my_republic_', 'token='],
  ['context', 'Token: '],
  ['', 'password_prod='],
  ['', 'token_identity='],
  ['client_', 'secret.id_main='],
])('%s%s may be the name of a secret', (before, name) => {
  expect(isNonSecretName(before, name)).toBe(false);
});
