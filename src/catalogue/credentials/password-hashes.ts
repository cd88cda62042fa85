import { type Pattern, lit, oneOf, optional, run } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';

const docs = ['https://manpages.debian.org/trixie/libcrypt-dev/crypt.5.en.html'];

/** Returns a run of the alphabet of crypt(5): base64 with a dot instead of the plus sign. */
const crypt = (min: number, max: number = min): Pattern => [run('alnum', min, max, './')];

const rounds = optional(lit('rounds='), run('digit', 3, 9), lit('$'));

export const passwordHashes = defineCredentials({
  slug: 'passwordhash',
  name: 'Password hash',
  mayBePassword: true,
  secrets: [
    {
      id: 'password-hash-crypt',
      kind: 'password-hash',
      title: 'Unix Password Hash',
      description: 'A hashed password as in /etc/shadow: it can be guessed offline, a weak password quickly.',
      severity: 'medium',
      confidence: 'high',
      pattern: [
        {
          anyOf: [
            [lit('$6$'), rounds, ...crypt(4, 16), lit('$'), ...crypt(86)],
            [lit('$5$'), rounds, ...crypt(4, 16), lit('$'), ...crypt(43)],
            [lit('$1$'), ...crypt(4, 8), lit('$'), ...crypt(22)],
            [lit('$y$'), ...crypt(2, 8), lit('$'), ...crypt(10, 86), lit('$'), ...crypt(43)],
            [lit('$7$'), ...crypt(11), ...crypt(4, 64), lit('$'), ...crypt(43)],
          ],
        },
      ],
      entropy: 3.5,
      examples: ['root:{secret}:19700:0:99999:7:::\n', "usermod -p '{secret}' deploy", 'passwd: {secret}'],
      counterExamples: ['root:*:19700:0:99999:7:::\n', 'root:$6$salt$hash:19700::::::', 'price: $6$'],
      docs,
    },
    {
      id: 'password-hash-apache',
      kind: 'password-hash',
      title: 'Apache or BSD Password Hash',
      description: 'A hashed password, as htpasswd and some Unix systems store it.',
      severity: 'medium',
      confidence: 'high',
      pattern: [
        {
          anyOf: [
            [lit('$apr1$'), ...crypt(1, 8), lit('$'), ...crypt(22)],
            [lit('$sha1$'), run('digit', 1, 9), lit('$'), ...crypt(4, 64), lit('$'), ...crypt(28)],
            [lit('$gy$'), ...crypt(2, 8), lit('$'), ...crypt(10, 86), lit('$'), ...crypt(43)],
          ],
        },
      ],
      entropy: 3.5,
      examples: ['admin:{secret}\n', "AUTH_USERS='admin:{secret}'"],
      counterExamples: ['admin:$apr1$\n', 'admin:$apr1$salt$hash\n'],
      docs: ['https://httpd.apache.org/docs/2.4/misc/password_encryptions.html', ...docs],
    },
    {
      id: 'password-hash-doubled',
      kind: 'password-hash',
      title: 'Password Hash (with doubled dollar signs)',
      description:
        'A hashed password in a Compose file or a label, where a dollar sign has to be written twice.',
      severity: 'low',
      confidence: 'high',
      pattern: [
        {
          anyOf: [
            [oneOf('$$2a$$', '$$2b$$', '$$2y$$'), run('digit', 2), lit('$$'), ...crypt(53)],
            [oneOf('$$apr1$$', '$$1$$'), ...crypt(1, 8), lit('$$'), ...crypt(22)],
            [lit('$$6$$'), ...crypt(4, 16), lit('$$'), ...crypt(86)],
          ],
        },
      ],
      entropy: 3.5,
      examples: [
        '- traefik.http.middlewares.auth.basicauth.users=admin:{secret}\n',
        'PASSWORD_HASH: "{secret}"',
      ],
      counterExamples: ['users=admin:$$apr1$$', 'PASSWORD_HASH: $$2y$$05$$'],
      docs: ['https://docs.docker.com/reference/compose-file/interpolation/'],
    },
    {
      id: 'password-hash-argon2',
      kind: 'password-hash',
      title: 'Argon2 or scrypt Password Hash',
      description: 'A hashed password of a kind that is slow to guess.',
      severity: 'low',
      confidence: 'high',
      pattern: [
        {
          anyOf: [
            [
              oneOf('$argon2id$', '$argon2i$', '$argon2d$'),
              optional(lit('v='), run('digit', 1, 3), lit('$')),
              run('alnum', 9, 60, '=,'),
              lit('$'),
              run('base64', 11, 86),
              lit('$'),
              run('base64', 22, 172),
            ],
            [
              lit('$scrypt$ln='),
              run('alnum', 1, 30, '=,'),
              lit('$'),
              run('base64', 11, 86),
              lit('$'),
              run('base64', 22, 172),
            ],
            [
              lit('scrypt:'),
              run('digit', 2, 8, ':'),
              lit('$'),
              run('alnum', 8, 32),
              lit('$'),
              run('hex-lower', 128),
            ],
          ],
        },
      ],
      entropy: 3.5,
      examples: ['"password_hash": "{secret}"', 'admin:{secret}\n'],
      counterExamples: [
        '$argon2id$v=19$m=65536,t=3,p=4$salt$hash',
        'the prefix $argon2id$ names the variant',
      ],
      docs: ['https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md'],
    },
    {
      id: 'password-hash-pbkdf2',
      kind: 'password-hash',
      title: 'PBKDF2 Password Hash',
      description: 'A hashed password, as Django, Werkzeug and Passlib store it.',
      severity: 'low',
      confidence: 'high',
      pattern: [
        {
          anyOf: [
            [
              oneOf('pbkdf2_sha256$', 'pbkdf2_sha1$'),
              run('digit', 3, 9),
              lit('$'),
              run('alnum', 8, 64),
              lit('$'),
              run('base64', 27, 43),
              lit('='),
            ],
            [
              oneOf('pbkdf2:sha256', 'pbkdf2:sha512', 'pbkdf2:sha1'),
              run('digit', 0, 10, ':'),
              lit('$'),
              run('alnum', 8, 32),
              lit('$'),
              run('hex-lower', 40, 128),
            ],
            [
              oneOf('$pbkdf2-sha256$', '$pbkdf2-sha512$'),
              run('digit', 3, 9),
              lit('$'),
              run('base64', 8, 86, '.'),
              lit('$'),
              run('base64', 27, 86, '.'),
            ],
          ],
        },
      ],
      entropy: 3.5,
      examples: ['"password": "{secret}"', "INSERT INTO auth_user VALUES (1, '{secret}', 1);"],
      counterExamples: [
        '"password": "pbkdf2_sha256$600000$salt$hash"',
        'PASSWORD_HASHER = pbkdf2:sha256:600000',
      ],
      docs: ['https://docs.djangoproject.com/en/stable/topics/auth/passwords/'],
    },
    {
      id: 'password-hash-ldap',
      kind: 'password-hash',
      title: 'LDAP or htpasswd Password Hash',
      description: 'A hashed password of a kind that is fast to guess, as directories and htpasswd store it.',
      severity: 'medium',
      confidence: 'high',
      pattern: [
        {
          anyOf: [
            [lit('{SHA}'), run('base64', 27), lit('=')],
            [lit('{SSHA}'), run('base64', 32, 64), { chars: '=', min: 0, max: 2 }],
            [
              oneOf('{SSHA256}', '{SSHA512}', '{SHA256}', '{SHA512}'),
              run('base64', 43, 128),
              { chars: '=', min: 0, max: 2 },
            ],
            [oneOf('{SMD5}', '{MD5}'), run('base64', 22, 40), { chars: '=', min: 0, max: 2 }],
          ],
        },
      ],
      entropy: 3.5,
      examples: ['admin:{secret}\n', 'userPassword: {secret}\n', 'rootpw {secret}'],
      counterExamples: ['rootpw {SSHA}', 'userPassword: {SSHA}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
      docs: ['https://httpd.apache.org/docs/2.4/misc/password_encryptions.html'],
    },
    {
      id: 'password-hash-postgres',
      kind: 'password-hash',
      title: 'PostgreSQL Password Verifier',
      description:
        'The verifier that PostgreSQL stores for a password, which can be guessed from it offline.',
      severity: 'medium',
      confidence: 'high',
      pattern: [
        lit('SCRAM-SHA-256$'),
        run('digit', 4, 8),
        lit(':'),
        run('base64', 20, 88, '='),
        lit('$'),
        run('base64', 43),
        lit('=:'),
        run('base64', 43),
        lit('='),
      ],
      entropy: 3.5,
      examples: ["ALTER ROLE app WITH LOGIN PASSWORD '{secret}';", '"app" "{secret}"\n'],
      counterExamples: ['password_encryption = scram-sha-256', 'SCRAM-SHA-256$4096:salt$StoredKey:ServerKey'],
      docs: ['https://www.postgresql.org/docs/current/catalog-pg-authid.html'],
    },
    {
      id: 'password-hash-phpass',
      kind: 'password-hash',
      title: 'phpass Password Hash',
      description: 'A hashed password, as WordPress, phpBB and Drupal store it.',
      severity: 'low',
      confidence: 'high',
      pattern: [
        {
          anyOf: [
            [oneOf('$P$', '$H$'), ...crypt(31)],
            [lit('$S$'), ...crypt(52)],
          ],
        },
      ],
      entropy: 3.5,
      examples: ["INSERT INTO wp_users VALUES (1, 'admin', '{secret}');", 'user_pass: {secret}'],
      counterExamples: ['the prefix $P$B names phpass', 'user_pass: $P$'],
    },
    {
      id: 'password-hash-network-device',
      kind: 'password-hash',
      title: 'Network Device Password Hash',
      description: 'A hashed password in the configuration of a router or switch.',
      severity: 'medium',
      confidence: 'high',
      pattern: [oneOf('$8$', '$9$'), ...crypt(8, 16), lit('$'), ...crypt(43)],
      entropy: 3.5,
      examples: ['enable secret 9 {secret}\n', 'username admin privilege 15 secret 8 {secret}\n'],
      counterExamples: ['enable secret 9 $9$', 'price: $8$'],
    },
    {
      id: 'password-hash-bcrypt',
      kind: 'password-hash',
      title: 'bcrypt Password Hash',
      description: 'A hashed password, as web applications and htpasswd store it.',
      severity: 'low',
      confidence: 'high',
      pattern: [oneOf('$2a$', '$2b$', '$2x$', '$2y$'), run('digit', 2), lit('$'), ...crypt(53)],
      entropy: 3.5,
      examples: ['admin:{secret}\n', '"password_hash": "{secret}"'],
      counterExamples: ['admin:$2y$10$\n', 'the prefix $2b$12$ names cost and salt'],
      docs,
    },
  ],
});
