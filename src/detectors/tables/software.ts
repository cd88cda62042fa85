import { lit, oneOf, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { marked, named, padding, table, vendor, padded } from '../table.ts';
import { visible } from '../values.ts';

export const software: readonly Detector[] = table(
  'high',
  vendor(
    'django',
    'Django',
    'a web framework',
    [
      marked(
        'secret-key',
        [
          {
            chars: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@#$%^&*(-_=+)',
            min: 45,
            max: 70,
          },
        ],
        {
          confidence: 'medium',
          before: [
            lit('SECRET_KEY'),
            { chars: '"\' \t', min: 0, max: 4 },
            oneOf('=', ':', ','),
            { chars: ' \t', min: 0, max: 4 },
            { chars: '"\'', min: 1, max: 1 },
          ],
          after: [{ chars: '"\'', min: 1, max: 1 }],
          description:
            'Signs the sessions and password resets of a Django site: with it, both can be forged.',
          examples: [
            "SECRET_KEY = '{secret}'",
            'SECRET_KEY: "{secret}"',
            "os.environ.get('DJANGO_SECRET_KEY', '{secret}')",
          ],
        },
      ),
    ],
    { docs: ['https://docs.djangoproject.com/en/5.1/ref/settings/#std-setting-SECRET_KEY'] },
  ),
  vendor(
    'filezilla',
    'FileZilla',
    'a client of file servers',
    [
      marked('base64-encoded-password', padded('base64', 8, 400), {
        before: [lit('<Pass encoding="base64">')],
        after: [lit('</Pass>')],
        entropy: 2,
        examples: [
          '<Pass encoding="base64">{secret}</Pass>',
          '<User>deploy</User>\n<Pass encoding="base64">{secret}</Pass>',
        ],
      }),
      marked('stored-password', [visible(4, 128, '<>')], {
        before: [lit('<Pass>')],
        after: [lit('</Pass>')],
        check: 'not-placeholder',
        examples: ['<Pass>{secret}</Pass>', '<User>deploy</User>\n<Pass>{secret}</Pass>'],
      }),
    ],
    {
      docs: ['https://forum.filezilla-project.org/viewtopic.php?t=24758'],
    },
  ),
  vendor('gradle', 'Gradle', 'a build tool', [
    named('hardcoded-credentials', [visible(4, 60, '"\'$')], {
      words: ['credentials'],
      within: 160,
      before: [lit('password'), { chars: ' \t=(', min: 1, max: 4 }, { chars: '"\'', min: 1, max: 1 }],
      after: [{ chars: '"\'', min: 1, max: 1 }],
      check: 'password-like',
      examples: [
        "credentials {\n  username = 'deploy'\n  password = '{secret}'\n}",
        'credentials { username "deploy"; password "{secret}" }',
      ],
    }),
  ]),
  vendor('maven', 'Maven', 'a build tool', [
    marked('settings-password', [visible(3, 120, '<>')], {
      words: ['<server>', '<servers>', '<proxy>'],
      within: 400,
      before: [oneOf('<password>', '<passphrase>')],
      after: [lit('</')],
      check: 'not-placeholder',
      examples: [
        '<server>\n<id>acme</id>\n<password>{secret}</password>\n</server>',
        '<servers><server><username>deploy</username><passphrase>{secret}</passphrase></server></servers>',
      ],
    }),
    marked('settings-security-master', [lit('{'), run('base64', 20, 400), padding, lit('}')], {
      before: [lit('<master>')],
      after: [lit('</master>')],
      check: 'none',
      title: 'Maven Master Password',
      description: 'Opens the encrypted passwords of the Maven settings.',
      examples: [
        '<settingsSecurity><master>{secret}</master></settingsSecurity>',
        '  <master>{secret}</master>',
      ],
    }),
  ]),
  vendor('psexec', 'PsExec', 'remote control of Windows', [
    marked('credentials-in', [visible(4, 60, '"\'%')], {
      confidence: 'medium',
      title: 'PsExec Password',
      before: [
        { lit: 'psexec', ci: true },
        { not: '\r\n', min: 2, max: 120 },
        lit(' -p '),
        { chars: '"', min: 0, max: 1 },
      ],
      check: 'word-password',
      entropy: 2,
      examples: [
        'psexec \\\\build01 -u acme\\deploy -p {secret} cmd',
        'PsExec64.exe -u deploy -p "{secret}" ipconfig',
      ],
    }),
  ]),
  vendor(
    'reactapp',
    'React App',
    'a web page',
    [
      marked('password', [visible(6, 80, '"\'$`,;')], {
        confidence: 'medium',
        title: 'React App Password',
        before: [
          lit('REACT_APP_'),
          run('word', 0, 40),
          oneOf('PASSWORD', 'PASSWD', 'PASS'),
          lit('='),
          { chars: '"\'', min: 0, max: 1 },
        ],
        check: 'word-password',
        entropy: 2,
        description: 'A password that is built into the scripts of a web page, for everybody to read.',
        examples: ['REACT_APP_ADMIN_PASSWORD={secret}', 'REACT_APP_DB_PASS="{secret}"'],
      }),
    ],
    { docs: ['https://create-react-app.dev/docs/adding-custom-environment-variables/'] },
  ),
  vendor('ftp', 'FTP', 'transfer of files', [
    marked('uri-password', [visible(3, 50, '?#;"\'`<>/\\@')], {
      title: 'Password in an FTP URL',
      description: 'Signs in to a server of files.',
      confidence: 'medium',
      before: [oneOf('ftp://', 'ftps://'), visible(1, 50, '"\'`<>/:@\\?#;,=()[]{}|'), lit(':')],
      after: [lit('@'), visible(1, 1, '"\'`<>/:@\\')],
      check: 'url-password',
      examples: ['ftp://backup:{secret}@files.internal/', 'url = "ftps://deploy:{secret}@files.internal"'],
      counterExamples: ['ftp://files.internal/pub', 'ftp://${USER}:${PASSWORD}@files.internal/'],
      docs: ['https://www.rfc-editor.org/rfc/rfc1738#section-3.2'],
    }),
  ]),
  vendor('sidekiq', 'Sidekiq', 'background jobs', [
    marked('secret', [run('hex-lower', 8), lit(':'), run('hex-lower', 8)], {
      before: [
        {
          oneOf: [
            'bundle_gems__contribsys__com',
            'bundle_enterprise__contribsys__com',
            'gems.contribsys.com',
            'enterprise.contribsys.com',
          ],
          ci: true,
        },
        { chars: ' ', min: 0, max: 1 },
        run('word', 0, 12),
        { chars: ' \t=:>"\'', min: 1, max: 6 },
      ],
      check: 'none',
      examples: ['BUNDLE_GEMS__CONTRIBSYS__COM={secret}', 'bundle config enterprise.contribsys.com {secret}'],
    }),
    marked('sensitive-url', [run('hex-lower', 8), lit(':'), run('hex-lower', 8)], {
      before: [oneOf('http://', 'https://')],
      after: [lit('@'), oneOf('gems', 'enterprise'), lit('.contribsys.com')],
      check: 'none',
      title: 'Sidekiq Gem Server URL',
      examples: [
        'source "https://{secret}@gems.contribsys.com/"',
        'gem sources --add https://{secret}@enterprise.contribsys.com/',
      ],
    }),
  ]),
  vendor('symfony', 'Symfony', 'a web framework', [
    marked(
      'default-secret',
      [oneOf('ThisTokenIsNotSoSecretChangeIt', 'ThisEzPlatformTokenIsNotSoSecret_PleaseChangeIt')],
      {
        check: 'none',
        severity: 'medium',
        confidence: 'medium',
        counterExamples: ['ThisTokenIsNotSoSecret', 'APP_SECRET=${APP_SECRET}'],
        description: 'The secret that the framework’s template ships with: everybody knows it.',
      },
    ),
  ]),
);
