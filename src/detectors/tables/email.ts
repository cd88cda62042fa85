import { lit, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { jsonWebToken, marked, named, table, vendor, qualified } from '../table.ts';
import { visible } from '../values.ts';

export const email: readonly Detector[] = table(
  'high',
  vendor('dyspatch', 'Dyspatch', 'templates of mail', [named('api-key', [run('alnum', 52)])]),
  vendor('elasticemail', 'Elastic Email', 'mail delivery', [named('api-key', [run('base64url', 96)])], {
    words: ['elasticemail', 'elastic_email', 'elastic-email', 'elastic email', ...qualified('elastic')],
  }),
  vendor('mailerlite', 'MailerLite', 'newsletters', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('mailersend', 'MailerSend', 'mail delivery', [
    marked('api-token', [lit('mlsn.'), run('alnum', 30, 100)]),
  ]),
  vendor('mailsac', 'Mailsac', 'mailboxes for tests', [named('api-key', [lit('k_'), run('alnum', 36, 80)])], {
    severity: 'medium',
  }),
  vendor(
    'nylas',
    'Nylas',
    'mailboxes and calendars',
    [named('api-key', [run('alnum', 30)]), marked('api-key-v2', [lit('nyk_'), run('alnum', 67)])],
    { docs: ['https://developer.nylas.com/docs/v3/auth/hosted-oauth-apikey/'] },
  ),
  vendor('pepipost', 'Pepipost', 'mail delivery', [named('api-key', [run('alnum', 32, 32, '-')])], {
    words: [...qualified('netcore'), 'pepipost', 'netcore_api', 'netcore_key', 'netcoreapi', 'netcorecloud'],
  }),
  vendor('phpmailer', 'PHPMailer', 'mail from PHP', [
    marked('credentials', [visible(5, 100, '"\'')], {
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
  ]),
  vendor('postageapp', 'PostageApp', 'mail delivery', [named('api-key', [run('alnum', 32)])]),
  vendor('reachmail', 'ReachMail', 'newsletters', [named('api-key', [run('base64url', 64)])]),
  vendor(
    'resend',
    'Resend',
    'mail delivery',
    [marked('api-key', [lit('re_'), run('alnum', 8), lit('_'), run('alnum', 24)])],
    { docs: ['https://resend.com/docs/api-reference/introduction'] },
  ),
  vendor('sparkpost', 'SparkPost', 'mail delivery', [named('api-key', [run('alnum', 40)])]),
  vendor(
    'stripo',
    'Stripo',
    'templates of mail',
    [named('jwt-token', jsonWebToken, { confidence: 'high' })],
    { severity: 'medium', docs: ['https://api.stripo.email/reference/findemails'] },
  ),
);
