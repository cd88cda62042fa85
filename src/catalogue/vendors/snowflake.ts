import { run } from '../model/pattern.ts';
import { contextual } from '../model/key.ts';
import { assignedId, hostId, USER } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { assignedPassword } from '../patterns/names.ts';

export const snowflake = defineVendor({
  slug: 'snowflake',
  name: 'Snowflake',
  offers: 'a data warehouse',
  keyDefaults: {
    severity: 'critical',
    words: ['snowflake', 'sftoken'],
  },
  secrets: [
    contextual('password', [run('alnum', 8, 64, '!#$%&*@^_.-')], {
      kind: 'database-password',
      before: assignedPassword,
      check: 'password-like',
    }),
    contextual('programmatic-access-token', [run('base64url', 100, 500, '.')]),
  ],
  identifiers: [
    assignedId('username', ['snowflake_user', 'snowflake_username'], USER, [
      'password',
      'programmatic-access-token',
    ]),
    hostId(
      'account',
      'snowflakecomputing.com',
      ['password', 'programmatic-access-token'],
      [run('alnum', 1), run('alnum', 1, 100, '_.-')],
    ),
  ],
  facts: [
    {
      business: 'data',
      credential: 'Programmatic access token, password, key pair',
      opens: 'Signs in as its user, with that user’s roles.',
      risks: {
        data: 'All tables the role can see can be unloaded to a foreign stage.',
        money: 'Warehouses are billed by the second.',
      },
      create: 'Snowsight > user > Programmatic access tokens; or ALTER USER … ADD PAT',
      revoke: 'ALTER USER … REMOVE PAT; password: ALTER USER … SET PASSWORD; key pair: UNSET RSA_PUBLIC_KEY',
      audit: 'SNOWFLAKE.ACCOUNT_USAGE.LOGIN_HISTORY, CREDENTIALS',
      api: 'SQL: ALTER USER … REMOVE / ROTATE PROGRAMMATIC ACCESS TOKEN',
      rotation:
        'ROTATE keeps the old secret for 24 hours by default (EXPIRE_ROTATED_TOKEN_AFTER_HOURS = 0 ends it at once); a user may have two RSA public keys',
      overlaps: true,
      variable: 'SNOWFLAKE_PASSWORD',
      checked: ['revoke', 'api', 'rotation'],
      sources: [
        'https://docs.snowflake.com/sql-reference/sql/alter-user-rotate-programmatic-access-token',
        'https://docs.snowflake.com/sql-reference/sql/alter-user-remove-programmatic-access-token',
      ],
    },
  ],
});
