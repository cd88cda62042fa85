import { distinctive } from '../model/key.ts';
import { lit, oneOf, run } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';
import { visible } from '../patterns/text.ts';

export const phpmailer = defineCredentials({
  slug: 'phpmailer',
  name: 'PHPMailer',
  offers: 'mail from PHP',
  secrets: [
    distinctive('credentials', [visible(5, 100, '"\'')], {
      kind: 'password',
      confidence: 'medium',
      title: 'PHPMailer Password',
      before: [
        lit('$mail->Password'),
        { chars: ' \t', min: 0, max: 8 },
        lit('='),
        { chars: ' \t', min: 0, max: 4 },
        { chars: '"\'', min: 1, max: 1 },
      ],
      after: [{ chars: '"\'', min: 1, max: 1 }],
      check: 'password-like',
      description: 'Sends mail through the account of a mail server.',
      examples: ["$mail->Password = '{secret}';", '$mail->Password="{secret}";'],
    }),
  ],
});

export const psexec = defineCredentials({
  slug: 'psexec',
  name: 'PsExec',
  offers: 'remote control of Windows',
  secrets: [
    distinctive('credentials-in', [visible(4, 60, '"\'%')], {
      kind: 'password',
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
  ],
});

export const reactapp = defineCredentials({
  slug: 'reactapp',
  name: 'React App',
  offers: 'a web page',
  keyDefaults: {
    docs: ['https://create-react-app.dev/docs/adding-custom-environment-variables/'],
  },
  secrets: [
    distinctive('password', [visible(6, 80, '"\'$`,;')], {
      kind: 'password',
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
      description:
        'A password that is built into the scripts of a web page, where every visitor can read it.',
      examples: ['REACT_APP_ADMIN_PASSWORD={secret}', 'REACT_APP_DB_PASS="{secret}"'],
    }),
  ],
});
