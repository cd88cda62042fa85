import { type Element, lit, oneOf, optional, run } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';
import { phrase, visible } from '../patterns/text.ts';

/** Returns a value on a command line: no variable, no substitution, no quote. */
const argument = (min: number): Element => visible(min, 200, '"\'`<>\\$(){};|&');

const quote: Element = { chars: '"\'', min: 0, max: 1 };

/** Returns further arguments on the same line. */
const more = (max: number): Element => phrase(0, max, '`;|&<>');

export const shell = defineCredentials({
  slug: 'shell',
  name: 'Shell',
  specificity: 'protocol',
  secrets: [
    {
      id: 'shell-mysql-password',
      kind: 'password',
      title: 'Password on a mysql Command Line',
      description:
        'A password given to a MySQL or MariaDB program with -p: opens the database it connects to.',
      severity: 'high',
      confidence: 'high',
      before: [
        oneOf(
          'mysql ',
          'mysqldump ',
          'mysqladmin ',
          'mysqlimport ',
          'mysqlcheck ',
          'mysqlsh ',
          'mariadb ',
          'mariadb-dump ',
        ),
        more(160),
        lit('-p'),
        quote,
      ],
      pattern: [visible(5, 200, '"\'`<>\\$(){};|&=')],
      check: 'password-like',
      examples: [
        'mysql -u root -p{secret} shop < dump.sql',
        "mysqldump -h db.internal -uapp -p'{secret}' shop",
      ],
      counterExamples: [
        'mysql -u root -p shop',
        'mysql -u root -p$MYSQL_PWD shop',
        'mysql -u root -ppassword shop',
      ],
      docs: ['https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html'],
    },
    {
      id: 'shell-sshpass-password',
      kind: 'password',
      title: 'SSH Password on a Command Line',
      description: 'A password given to ssh through sshpass: opens the account on the host it names.',
      severity: 'high',
      confidence: 'high',
      before: [oneOf('sshpass -p', 'SSHPASS='), { chars: ' ', min: 0, max: 2 }, quote],
      pattern: [argument(4)],
      check: 'not-placeholder',
      examples: [
        'sshpass -p {secret} ssh root@host.internal',
        "sshpass -p'{secret}' scp a b:",
        'export SSHPASS={secret}',
      ],
      counterExamples: [
        'sshpass -p "$PASSWORD" ssh root@host.internal',
        'sshpass -p <password> ssh',
        'sshpass -f file ssh',
      ],
      docs: ['https://manpages.debian.org/trixie/sshpass/sshpass.1.en.html'],
    },
    {
      id: 'shell-login-password',
      kind: 'password',
      title: 'Registry Password on a Command Line',
      description:
        'A password given to docker, podman, helm or oc when logging in: reads and writes the images there.',
      severity: 'high',
      confidence: 'medium',
      before: [
        oneOf(
          'docker login ',
          'podman login ',
          'buildah login ',
          'nerdctl login ',
          'skopeo login ',
          'crane auth login ',
          'oras login ',
          'helm registry login ',
          'oc login ',
          'cf login ',
          'argocd login ',
        ),
        more(160),
        oneOf('-p', '--password', '--token'),
        { chars: ' =', min: 1, max: 1 },
        quote,
      ],
      pattern: [argument(5)],
      check: 'password-like',
      examples: [
        'docker login -u deploy -p {secret} registry.example',
        'oc login https://api.internal:6443 --token={secret}',
      ],
      counterExamples: [
        'docker login -u deploy -p $TOKEN',
        'docker login --password-stdin',
        'docker login -u user -p password',
      ],
      docs: ['https://docs.docker.com/reference/cli/docker/login/'],
    },
    {
      id: 'shell-chpasswd-password',
      kind: 'password',
      title: 'Unix Password in a Command',
      description: 'The password of an account in the image itself, as a build step sets it.',
      severity: 'high',
      confidence: 'high',
      before: [
        oneOf('echo ', 'echo -e ', 'echo -n ', 'printf '),
        quote,
        visible(1, 40, '"\'`<>:$\\{}()'),
        lit(':'),
      ],
      pattern: [visible(3, 128, '"\'`<>:$\\{}()|;')],
      after: [
        quote,
        { chars: ' \\n', min: 0, max: 4 },
        oneOf('| chpasswd', '|chpasswd', '| sudo chpasswd', '| /usr/sbin/chpasswd'),
      ],
      examples: ["RUN echo 'root:{secret}' | chpasswd", 'echo deploy:{secret} | sudo chpasswd'],
      counterExamples: ['echo "root:$PASSWORD" | chpasswd', "echo 'root:{secret}' | tee note"],
      docs: ['https://manpages.debian.org/trixie/passwd/chpasswd.8.en.html'],
    },
    {
      id: 'shell-passwd-stdin',
      kind: 'password',
      title: 'Unix Password in a Command (passwd)',
      description: 'The password of an account in the image itself, given to passwd.',
      severity: 'high',
      confidence: 'high',
      before: [oneOf('echo ', 'echo -n '), quote],
      pattern: [visible(3, 128, '"\'`<>:$\\{}()|;')],
      after: [
        quote,
        { chars: ' ', min: 0, max: 2 },
        oneOf('| passwd --stdin', '|passwd --stdin', '| sudo passwd --stdin'),
      ],
      examples: ['RUN echo "{secret}" | passwd --stdin root', 'echo {secret} | sudo passwd --stdin deploy'],
      counterExamples: ['echo "$PASSWORD" | passwd --stdin root', 'echo {secret} | tee note'],
    },
    {
      id: 'shell-redis-cli-password',
      kind: 'password',
      title: 'Password on a redis-cli Command Line',
      description:
        'A password given to redis-cli, mongo, ldapsearch or the like: opens the server it connects to.',
      severity: 'high',
      confidence: 'medium',
      before: [
        {
          anyOf: [
            [oneOf('redis-cli ', 'valkey-cli '), more(120), oneOf('-a ', '--pass ')],
            [
              oneOf('mongosh ', 'mongodump ', 'mongorestore ', 'mongoimport ', 'mongo '),
              more(120),
              oneOf('-p ', '--password ', '--password='),
            ],
            [oneOf('ldapsearch ', 'ldapadd ', 'ldapmodify ', 'ldapwhoami '), more(160), lit('-w ')],
            [
              oneOf('smbclient ', 'rpcclient '),
              more(120),
              oneOf('-U ', '--user='),
              visible(1, 60, '"\'`<>%$'),
              lit('%'),
            ],
            [
              oneOf('cqlsh ', 'influx ', 'clickhouse-client '),
              more(120),
              oneOf('-p ', '-password ', '--password '),
            ],
          ],
        },
        quote,
      ],
      pattern: [argument(5)],
      check: 'password-like',
      examples: [
        'redis-cli -h cache.internal -a {secret} ping',
        "ldapsearch -x -D cn=reader,dc=acme -w '{secret}' -b dc=acme",
      ],
      counterExamples: [
        'redis-cli -a $REDIS_PASSWORD ping',
        'ldapsearch -x -W -b dc=acme',
        'redis-cli -a <password>',
      ],
      docs: ['https://redis.io/docs/latest/develop/tools/cli/'],
    },
    {
      id: 'shell-key-password',
      kind: 'password',
      title: 'Key Password on a Command Line',
      description: 'The password of a private key or a key store, given to openssl, keytool or gpg.',
      severity: 'medium',
      confidence: 'medium',
      before: [
        oneOf(
          'pass:',
          '-storepass ',
          '-keypass ',
          '-srcstorepass ',
          '-deststorepass ',
          '-destkeypass ',
          '--passphrase ',
          '--passphrase=',
          '-Djavax.net.ssl.keyStorePassword=',
          '-Djavax.net.ssl.trustStorePassword=',
        ),
        quote,
      ],
      pattern: [argument(5)],
      context: { words: ['openssl', 'keytool', 'gpg', '-djavax.net.ssl', 'jarsigner'], within: 300 },
      check: 'password-like',
      examples: [
        'openssl pkcs12 -export -in tls.crt -inkey tls.key -passout pass:{secret}',
        'keytool -genkeypair -keystore app.jks -storepass {secret}',
      ],
      counterExamples: [
        'openssl rsa -passin pass:$PASS',
        'keytool -list -storepass changeit',
        'one more pass:{secret}',
      ],
      docs: ['https://docs.openssl.org/3.5/man1/openssl-passphrase-options/'],
    },
    {
      id: 'shell-securestring-password',
      kind: 'password',
      title: 'Password in a PowerShell SecureString',
      description:
        'A password in clear text in a script; it becomes a SecureString only when the script runs.',
      severity: 'high',
      confidence: 'high',
      before: [
        { lit: 'ConvertTo-SecureString', ci: true },
        { chars: ' \t', min: 1, max: 4 },
        optional({
          oneOf: ['-AsPlainText ', '-AsPlainText -Force ', '-Force -AsPlainText ', '-Force '],
          ci: true,
        }),
        optional({ lit: '-String ', ci: true }),
        { chars: '"\'', min: 1, max: 1 },
      ],
      pattern: [phrase(4, 200, '"\'`$')],
      check: 'not-placeholder',
      examples: [
        '$p = ConvertTo-SecureString "{secret}" -AsPlainText -Force',
        "$p = ConvertTo-SecureString -AsPlainText -Force -String '{secret}'",
      ],
      counterExamples: [
        '$p = ConvertTo-SecureString $plain -AsPlainText -Force',
        '$p = ConvertTo-SecureString "<password>" -AsPlainText -Force',
      ],
      docs: [
        'https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertto-securestring',
      ],
    },
  ],
});

export const exportedVariables = defineCredentials({
  slug: 'generic',
  name: 'Generic',
  specificity: 'generic',
  mayBePassword: true,
  secrets: [
    {
      id: 'generic-exported-secret',
      title: 'Exported Secret',
      description:
        'A value that a shell script or history assigns to a variable that is named like a secret.',
      severity: 'medium',
      confidence: 'medium',
      before: [
        oneOf('export ', 'setenv ', 'setx ', '$env:', 'SetEnv '),
        run('word', 0, 40),
        {
          oneOf: [
            'token',
            'secret',
            'password',
            'passwd',
            'api_key',
            'apikey',
            'secret_key',
            'access_key',
            'private_key',
            'auth_key',
          ],
          ci: true,
        },
        { chars: ' =', min: 1, max: 3 },
        quote,
      ],
      pattern: [argument(10)],
      entropy: 3,
      check: 'password-like',
      examples: [
        'export SHOP_API_TOKEN={secret}',
        'export DB_PASSWORD="{secret}"',
        '$env:SHOP_SECRET = "{secret}"',
      ],
      counterExamples: [
        'export SHOP_API_TOKEN=$1',
        'export DB_PASSWORD=$(cat file)',
        'export const token = "{secret}"',
        'export PATH={secret}',
      ],
    },
  ],
});
