import { lit, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { assignedPassword, jsonWebToken, marked, named, qualified, table, vendor, padded } from '../table.ts';

export const time: readonly Detector[] = table(
  'high',
  vendor('adzuna', 'Adzuna', 'offers of jobs', [named('api-key', [run('alnum-lower', 32)])], {
    severity: 'medium',
    docs: ['https://developer.adzuna.com/activedocs#!/adzuna/search'],
  }),
  vendor('appointedd', 'Appointedd', 'bookings', [named('api-key', padded('alnum', 86, 88, '+'))]),
  vendor('calendarific', 'Calendarific', 'public holidays', [named('api-key', [run('alnum', 32)])], {
    severity: 'low',
  }),
  vendor(
    'calendly',
    'Calendly',
    'bookings',
    [named('personal-access-token', jsonWebToken, { confidence: 'high' })],
    { docs: ['https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens'] },
  ),
  vendor('clockify', 'Clockify', 'time tracking', [named('api-key', [run('alnum', 48)])]),
  vendor('demio', 'Demio', 'online seminars', [
    named('api-key', [run('alnum', 32)]),
    named('secret', [run('alnum', 10, 20)]),
  ]),
  vendor('deputy', 'Deputy', 'rosters of staff', [named('api-key', [run('alnum-lower', 32)])]),
  vendor(
    'dovico',
    'Dovico',
    'time tracking',
    [named('api-key', [run('alnum-lower', 32), lit('.'), run('alnum-lower', 1, 64)])],
    { docs: ['https://timesheet.dovico.com/developer/API_doc/#t=API_Overview.html'] },
  ),
  vendor('envoy', 'Envoy', 'visitors of offices', [named('api-key', [run('alnum', 220)])]),
  vendor(
    'float',
    'Float',
    'plans of teams',
    [named('api-key', [run('hex-lower', 16), run('base64', 42, 43), lit('=')])],
    { words: qualified('float') },
  ),
  vendor('harvest', 'Harvest', 'time tracking', [named('api-key', [run('word', 97, 97, '.')])]),
  vendor('holidayapi', 'Holiday API', 'public holidays', [named('key', [run('alnum-lower', 36, 36, '-')])], {
    severity: 'low',
  }),
  vendor('humanity', 'Humanity', 'rosters of staff', [named('api-key', [run('alnum-lower', 40)])]),
  vendor('livestorm', 'Livestorm', 'online seminars', [
    named('api-key', jsonWebToken, { confidence: 'high' }),
  ]),
  vendor('mite', 'mite', 'time tracking', [named('api-key', [run('alnum-lower', 16)], { side: 'either' })], {
    words: [
      ...qualified('mite'),
      'mite_api',
      'mite_key',
      'mite_token',
      'miteapi',
      'mite-api',
      'mite.yo',
      'mite api',
      'mite key',
      'mite token',
    ],
  }),
  vendor('mrticktock', 'Mr. Tick Tock', 'time tracking', [
    named('api-key-pword', [run('word', 6, 50, '!#$%()@^')], {
      examples: ['MRTICKTOCK_PASSWORD={secret}', 'mrticktock_password: "{secret}"'],
      title: 'Mr. Tick Tock Password',
      before: assignedPassword,
      check: 'password-like',
    }),
  ]),
  vendor('myintervals', 'Intervals', 'time tracking', [named('api-key', [run('alnum-lower', 11)])], {
    words: ['myintervals'],
  }),
  vendor('paymoapp', 'Paymo', 'time tracking and invoices', [named('api-key', [run('alnum', 44)])]),
  vendor('planyo', 'Planyo', 'bookings', [named('api-key', [run('alnum', 62)])]),
  vendor('timecamp', 'TimeCamp', 'time tracking', [named('api-key', [run('alnum-lower', 26)])]),
  vendor('timezoneapi', 'Timezone API', 'time zones', [named('key', [run('alpha', 20)])], {
    severity: 'low',
  }),
  vendor('tmetric', 'TMetric', 'time tracking', [named('api-key', [run('alnum-upper', 64)])], {
    words: qualified('tmetric'),
    docs: ['https://tmetric.com/'],
  }),
  vendor('toggltrack', 'Toggl Track', 'time tracking', [named('api-key', [run('alnum', 32)])], {
    words: [...qualified('toggl'), 'toggltrack', 'toggl_track', 'toggl-track'],
  }),
  vendor('vyte', 'Vyte', 'bookings', [named('api-key', [run('alnum-lower', 50)])]),
  vendor(
    'wakatime',
    'WakaTime',
    'time tracking of programmers',
    [
      named('api-key', [uuid], { words: [...qualified('waka'), 'wakatime', 'waka_time', 'waka-time'] }),
      marked('prefixed-api-key', [lit('waka_'), run('alnum-lower', 36, 64, '-')]),
    ],
    { severity: 'medium', docs: ['https://wakatime.com/developers'] },
  ),
  vendor('worksnaps', 'Worksnaps', 'time tracking', [named('api-key', [run('alnum', 40)])]),
);
