import { lit, oneOf, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import {
  assignedPassword,
  grouped,
  marked,
  named,
  table,
  vendor,
  padded,
  qualified,
  padding,
} from '../table.ts';
import { visible } from '../values.ts';

export const identity: readonly Detector[] = table(
  'high',
  vendor(
    'authress',
    'Authress',
    'logins of users',
    [
      marked('service-client-access-key', [
        oneOf('sc_', 'ext_', 'scauth_', 'authress_'),
        run('alnum', 5, 30),
        lit('.'),
        run('alnum', 4, 6),
        lit('.acc'),
        { chars: '-_', min: 1, max: 1 },
        run('alnum', 10, 32, '-'),
        lit('.'),
        run('base64', 30, 120, '-_='),
      ]),
    ],
    { docs: ['https://authress.io/knowledge-base/docs/authorization/service-clients/access-keys/'] },
  ),
  vendor(
    'clerk',
    'Clerk',
    'logins of users',
    [named('secret-key', [oneOf('sk_live_', 'sk_test_'), run('alnum', 32, 64)], { confidence: 'high' })],
    { severity: 'critical' },
  ),
  vendor(
    'duo',
    'Duo',
    'second factors of logins',
    [
      named('integration-key', [lit('DI'), run('alnum-upper', 18)], { severity: 'low' }),
      named('secret-key', [run('alnum', 40)]),
    ],
    {
      words: [
        ...qualified('duo'),
        'duo_',
        'duo-',
        'duosec',
        'duoapi',
        'duokey',
        'duo.com',
        'duo secret',
        'duo api',
        'duo key',
      ],
      docs: ['https://duo.com/docs/authapi#check'],
    },
  ),
  vendor('jumpcloud', 'JumpCloud', 'a directory of users', [named('api-key', [run('alnum', 40)])], {
    severity: 'critical',
    docs: ['https://docs.jumpcloud.com/api/'],
  }),
  vendor('ldap', 'LDAP', 'a directory of users', [
    marked('connection-string-iad', [visible(4, 64, '"')], {
      title: 'LDAP Script Password',
      before: [
        { lit: 'OpenDSObject(', ci: true },
        { chars: ' ', min: 0, max: 2 },
        lit('"'),
        { not: '"\r\n', min: 8, max: 120 },
        lit('"'),
        { chars: ', ', min: 1, max: 3 },
        lit('"'),
        { not: '"\r\n', min: 1, max: 80 },
        lit('"'),
        { chars: ', ', min: 1, max: 3 },
        lit('"'),
      ],
      after: [lit('"')],
      check: 'not-placeholder',
      examples: [
        'Set o = ns.OpenDSObject("LDAP://dc1/cn=users", "acme\\deploy", "{secret}", 0)',
        'x.OpenDSObject("LDAP://dc2", "deploy", "{secret}", 1)',
      ],
    }),
    named('password', [run('alnum', 6, 48, '!#$%&*@^_.-')], {
      before: assignedPassword,
      check: 'password-like',
    }),
  ]),
  vendor('loginradius', 'LoginRadius', 'logins of users', [named('api-key', [uuid])]),
  vendor(
    'onelogin',
    'OneLogin',
    'logins of users',
    [named('oauth-client-secret', [run('alnum-lower', 64)])],
    { severity: 'critical' },
  ),
  vendor('onfido', 'Onfido', 'checks of identity', [
    marked('live-api-token-ca', [lit('api_live_ca.'), run('base64url', 20, 80)], {
      title: 'Onfido Live API Token (Canada)',
    }),
    marked('live-api-token-eu', [lit('api_live.'), run('base64url', 20, 80)], {
      title: 'Onfido Live API Token (Europe)',
    }),
    marked('live-api-token-us', [lit('api_live_us.'), run('base64url', 20, 80)], {
      title: 'Onfido Live API Token (US)',
    }),
  ]),
  vendor('persona', 'Persona', 'checks of identity', [
    marked('production-api-key', [lit('persona_production_'), run('alnum-lower', 20, 80, '-_')]),
  ]),
  vendor('rownd', 'Rownd', 'logins of users', [
    named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12)),
    named('secret', [run('alnum-lower', 48)]),
  ]),
  vendor('stytch', 'Stytch', 'logins of users', [named('api-key', [run('base64url', 47), lit('=')])], {
    severity: 'critical',
  }),
  vendor('unifyid', 'UnifyID', 'checks of identity', [named('api-key', padded('base64url', 42, 44))], {
    words: [...qualified('unify'), 'unifyid', 'unify_id', 'unify-id', 'unify_api', 'unify_key'],
  }),
  vendor('unkey', 'Unkey', 'keys of APIs', [marked('root-key', [lit('unkey_'), run('alnum', 20, 32)])], {
    severity: 'critical',
  }),
  vendor(
    'workos',
    'WorkOS',
    'logins of users',
    [
      named('production-api-key', [lit('sk_live_a2V5Xz'), run('base64', 69), padding], {
        confidence: 'high',
      }),
    ],
    { severity: 'critical' },
  ),
);
