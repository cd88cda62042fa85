import { contextual, distinctive } from '../model/key.ts';
import { lit, optional, run } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';
import { assignedPassword } from '../patterns/names.ts';
import { visible } from '../patterns/text.ts';

export const kerberos = defineCredentials({
  slug: 'kerberos',
  name: 'Kerberos',
  offers: 'a login system',
  secrets: [
    distinctive(
      'password-hash',
      [
        lit('$krb5asrep$23$'),
        optional(run('alnum', 1, 80, '.@_-$'), lit(':')),
        run('hex-lower', 32),
        lit('$'),
        run('hex-lower', 64, 4000),
      ],
      {
        kind: 'password-hash',
        title: 'Kerberos AS-REP Hash',
        severity: 'medium',
        description:
          'An answer of a Kerberos server, from which the password of the user can be guessed offline.',
        check: 'none',
      },
    ),
  ],
});

export const ldap = defineCredentials({
  slug: 'ldap',
  name: 'LDAP',
  offers: 'a directory of users',
  secrets: [
    distinctive('connection-string-iad', [visible(4, 64, '"')], {
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
    contextual('password', [run('alnum', 6, 48, '!#$%&*@^_.-')], {
      kind: 'password',
      before: assignedPassword,
      check: 'password-like',
    }),
  ],
});
