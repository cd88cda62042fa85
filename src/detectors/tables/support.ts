import { lit, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { assignedPassword, grouped, marked, named, qualified, table, vendor, padded } from '../table.ts';

export const support: readonly Detector[] = table(
  'high',
  vendor('atera', 'Atera', 'remote support', [named('api-key', [run('alnum-lower', 32)])], {
    words: qualified('atera'),
  }),
  vendor('besnappy', 'Snappy', 'a help desk', [named('api-key', [run('hex-lower', 64)])], {
    words: ['besnappy'],
  }),
  vendor('cannyio', 'Canny', 'requests of users', [named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))]),
  vendor('clickhelp', 'ClickHelp', 'manuals', [named('api-key', [run('alnum', 24)])]),
  vendor('delighted', 'Delighted', 'feedback of customers', [named('api-key', [run('alnum', 20, 40)])], {
    docs: ['https://app.delighted.com/docs/api'],
  }),
  vendor('feedier', 'Feedier', 'feedback of customers', [named('api-key', [run('alnum', 32)])]),
  vendor('freshdesk', 'Freshdesk', 'a help desk', [named('api-key', [run('alnum', 20)])], {
    docs: ['https://developers.freshdesk.com/api/#authentication'],
  }),
  vendor('freshworks', 'Freshworks', 'customer service', [named('api-key', [run('base64url', 22)])]),
  vendor(
    'front',
    'Front',
    'a shared inbox',
    [
      named('api-key', [run('base64url', 16, 400), lit('.'), run('base64url', 36, 3100, '.')], {
        confidence: 'high',
      }),
    ],
    {
      words: [...qualified('front'), 'frontapp'],
    },
  ),
  vendor('groovehq', 'Groove', 'a help desk', [named('api-key', [run('alnum', 64)])], {
    words: [...qualified('groove'), 'groovehq', 'groove_hq'],
  }),
  vendor(
    'guru',
    'Guru',
    'knowledge of a company',
    [named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
    {
      words: [
        'getguru',
        'guru_api',
        'guru_token',
        'guru_key',
        'guru-api',
        'guruapi',
        'gurutoken',
        'guru token',
        'guru key',
      ],
    },
  ),
  vendor('helpcrunch', 'HelpCrunch', 'conversations with customers', [
    named('api-key', padded('base64', 326, 328, '-')),
  ]),
  vendor(
    'helpscout',
    'Help Scout',
    'a help desk',
    [named('api-key', [run('alnum-lower', 40)]), named('oauth-client-secret', [run('alnum', 20, 64)])],
    { docs: ['https://developer.helpscout.com/mailbox-api/'] },
  ),
  vendor('liveagent', 'LiveAgent', 'a help desk', [named('api-key', [run('alnum', 32)])]),
  vendor('nicereply', 'Nicereply', 'feedback of customers', [named('api-key', [run('hex-lower', 40)])]),
  vendor('onedesk', 'OneDesk', 'a help desk', [
    named('api-key-pword', [run('alnum', 8, 64, '!#$%@^')], {
      examples: ['ONEDESK_PASSWORD={secret}', 'onedesk_password: "{secret}"'],
      title: 'OneDesk Password',
      before: assignedPassword,
      check: 'password-like',
    }),
  ]),
  vendor('refiner', 'Refiner', 'surveys in products', [named('api-key', [uuid])], {
    words: ['refiner'],
  }),
  vendor('satismeter', 'SatisMeter', 'feedback of customers', [named('project-key', [run('alnum', 32)])], {
    docs: ['https://support.satismeter.com/hc/en-us/articles/6980481518227-Track-event-API'],
  }),
  vendor('sherpadesk', 'SherpaDesk', 'a help desk', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('simplesat', 'Simplesat', 'feedback of customers', [named('api-key', [run('alnum-lower', 40)])]),
  vendor('teamworkdesk', 'Teamwork Desk', 'a help desk', [
    marked('api-token', [lit('tkn.v1_'), run('alnum', 71), lit('=')], { confidence: 'medium' }),
  ]),
  vendor(
    'zonkafeedback',
    'Zonka Feedback',
    'feedback of customers',
    [named('api-token', [run('alnum', 36)])],
    { words: ['zonka'] },
  ),
);
