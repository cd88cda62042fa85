import { contextual, distinctive } from '../model/key.ts';
import { lit, oneOf, run } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';
import { padding } from '../patterns/encodings.ts';
import { visible } from '../patterns/text.ts';

export const gradle = defineCredentials({
  slug: 'gradle',
  name: 'Gradle',
  offers: 'a build tool',
  secrets: [
    contextual('hardcoded-credentials', [visible(4, 60, '"\'$')], {
      kind: 'registry-token',
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
  ],
});

export const maven = defineCredentials({
  slug: 'maven',
  name: 'Maven',
  offers: 'a build tool',
  secrets: [
    distinctive('settings-password', [visible(3, 120, '<>')], {
      kind: 'registry-token',
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
    distinctive('settings-security-master', [lit('{'), run('base64', 20, 400), padding, lit('}')], {
      kind: 'encryption-key',
      before: [lit('<master>')],
      after: [lit('</master>')],
      check: 'none',
      title: 'Maven Master Password',
      description: 'Decrypts the passwords in the Maven settings.',
      examples: [
        '<settingsSecurity><master>{secret}</master></settingsSecurity>',
        '  <master>{secret}</master>',
      ],
    }),
  ],
});
