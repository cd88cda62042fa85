import { lit, oneOf, optional, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { grouped, jsonWebToken, marked, named, qualified, signedText, table, vendor } from '../table.ts';

export const productivity: readonly Detector[] = table(
  'high',
  vendor(
    'aeroworkflow',
    'Aero Workflow',
    'workflows of accountants',
    [named('api-key', [run('alnum', 20, 20, '!#*:;?^')])],
    { docs: ['https://api.aeroworkflow.com/swagger/index.html'] },
  ),
  vendor('aha', 'Aha!', 'plans of products', [named('api-key', [run('hex-lower', 64)])], {
    words: [
      'aha_api',
      'aha_token',
      'aha_key',
      'aha_secret',
      'aha-api',
      'aha.io',
      'ahaio',
      'ahaapi',
      'aha token',
      'aha api',
    ],
    docs: ['https://www.aha.io/api'],
  }),
  vendor('apacta', 'Apacta', 'work on building sites', [named('api-key', [run('alnum-lower', 36, 36, '-')])]),
  vendor(
    'asana',
    'Asana',
    'tasks of teams',
    [
      named('client-secret', [run('alnum', 30, 40)], {
        words: [
          ...qualified('asana'),
          'asana_',
          'asana-',
          'asana.com',
          'asanaclient',
          'asanasecret',
          'asana client',
          'asana secret',
          'asanaoauth',
        ],
      }),
      named('oauth-token', [
        oneOf('0/', '1/'),
        run('hex-lower', 16, 32),
        optional(lit(':'), run('alnum-lower', 32, 64)),
      ]),
      named('oauth-token-joined', [run('alnum-lower', 51, 51, '/:')], {
        title: 'Asana OAuth Token (51 characters)',
      }),
      named('personal-access-token', [
        run('digit', 1),
        lit('/'),
        run('digit', 15, 20),
        optional(lit('/'), run('digit', 15, 20)),
        lit(':'),
        run('alnum', 32, 64),
      ]),
    ],
    {
      docs: [
        'https://developers.asana.com/docs/authentication',
        'https://developers.asana.com/docs/authentication#api-key-authentication',
      ],
    },
  ),
  vendor('beebole', 'BeeBole', 'time tracking', [named('api-key', [run('alnum-lower', 40)])], {
    docs: ['https://beebole.com/help/api/'],
  }),
  vendor('boostnote', 'Boost Note', 'notes', [named('api-key', [run('hex-lower', 64)])], {
    docs: ['https://boostnote.io/features/public-api'],
  }),
  vendor('checkvist', 'Checkvist', 'tasks', [named('api-key', [run('alnum', 14)])]),
  vendor('clickup', 'ClickUp', 'tasks of teams', [
    marked('personal-api-token', [lit('pk_'), run('digit', 7, 9), lit('_'), run('alnum', 32)]),
  ]),
  vendor('coda', 'Coda', 'documents of teams', [named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))], {
    words: [...qualified('coda'), 'coda_', 'coda.io', 'codaio', 'coda-', 'codaapi', 'codatoken'],
  }),
  vendor('dynalist', 'Dynalist', 'outlines', [named('api-key', [run('base64url', 128)])]),
  vendor('everhour', 'Everhour', 'time tracking', [
    named('api-key', [
      run('hex', 4),
      lit('-'),
      run('hex-lower', 4),
      lit('-'),
      run('hex-lower', 6),
      lit('-'),
      run('hex-lower', 6),
      lit('-'),
      run('hex-lower', 8),
    ]),
  ]),
  vendor('fibery', 'Fibery', 'a workspace of teams', [
    named('api-key', [run('hex-lower', 8), lit('.'), run('hex-lower', 35)]),
  ]),
  vendor('goodday', 'GoodDay', 'projects', [named('api-key', [run('alnum-lower', 32)])], {
    docs: ['https://www.goodday.work/docs/api'],
  }),
  vendor('gyazo', 'Gyazo', 'screenshots', [named('api-key', [run('alnum', 43, 43, '-')])], {
    severity: 'medium',
  }),
  vendor('hive', 'Hive', 'projects', [named('api-key', [run('alnum-lower', 32)])], {
    words: [
      ...qualified('hive'),
      'hive_api',
      'hiveapi',
      'hive-api',
      'hive_key',
      'hive_token',
      'hive_secret',
      'hivetoken',
      'hive_user',
      'hive.com',
    ],
  }),
  vendor('kanban', 'Kanban Tool', 'boards of tasks', [named('api-key', [run('alnum-upper', 12)])]),
  vendor('magnetic', 'Magnetic', 'projects', [named('api-key', grouped('alnum', 8, 4, 4, 4, 12))]),
  vendor('manifest', 'Manifestly', 'checklists', [named('api-key', [run('word', 32)])], {
    words: [...qualified('manifest'), 'manifestly'],
  }),
  vendor('mavenlink', 'Mavenlink', 'projects', [named('api-key', [run('alnum-lower', 64)])]),
  vendor('meistertask', 'MeisterTask', 'tasks of teams', [named('api-key', [run('alnum', 43)])]),
  vendor('mindmeister', 'MindMeister', 'mind maps', [named('api-key', [run('alnum', 43)])]),
  vendor('miro', 'Miro', 'whiteboards', [named('api-key', [run('alnum', 27)])], { words: qualified('miro') }),
  vendor('monday', 'monday.com', 'a workspace of teams', [
    named('api-key', jsonWebToken, { confidence: 'high' }),
  ]),
  vendor('nozbe', 'Nozbe', 'tasks of teams', [
    named('teams-api-key', [run('alnum', 16), lit('_'), run('base64url', 64, 64, '=')]),
  ]),
  vendor('pivotaltracker', 'Pivotal Tracker', 'projects', [named('api-key', [run('alnum-lower', 32)])], {
    words: [
      ...qualified('pivotal'),
      'pivotaltracker',
      'pivotal_tracker',
      'pivotal-tracker',
      'pivotal tracker',
      'pivotal_api',
      'pivotal_token',
      'pivotaltoken',
      'tracker_token',
      'trackertoken',
    ],
    docs: ['https://www.pivotaltracker.com/profile'],
  }),
  vendor('planview', 'Planview', 'projects', [named('leankit-api-key', [run('hex-lower', 128)])], {
    words: ['planview', 'leankit'],
  }),
  vendor('prodpad', 'ProdPad', 'plans of products', [named('api-key', [run('hex-lower', 64)])]),
  vendor(
    'runrunit',
    'Runrun.it',
    'tasks of teams',
    [named('api-key', [run('hex-lower', 32)]), named('user-token', [run('alnum', 18, 20)])],
    { words: ['runrunit', 'runrun'] },
  ),
  vendor('shortcut', 'Shortcut', 'projects', [named('api-key', [uuid])], {
    words: [...qualified('shortcut'), 'clubhouse_api'],
  }),
  vendor('smartsheets', 'Smartsheet', 'sheets of teams', [
    named('api-key', [{ anyOf: [[run('alnum', 37)], [run('alnum', 26)]] }], {
      words: [...qualified('sheet'), 'smartsheet'],
    }),
  ]),
  vendor('stormboard', 'Stormboard', 'whiteboards', [named('api-key', [run('hex-lower', 40)])]),
  vendor('sugester', 'Sugester', 'a help desk', [named('api-key', [run('alnum', 32)])]),
  vendor('supernotes', 'Supernotes', 'notes', [named('api-key', [run('base64url', 43)])]),
  vendor('tallyfy', 'Tallyfy', 'workflows', [named('api-key', signedText, { confidence: 'high' })]),
  vendor('teamworkspaces', 'Teamwork Spaces', 'documents of teams', [
    named('api-key', [lit('tkn.v1_'), run('alnum', 71), lit('=')], { confidence: 'high' }),
  ]),
  vendor('tefter', 'Tefter', 'bookmarks', [named('api-key', [run('alnum', 20)])], {
    severity: 'medium',
    docs: ['https://www.tefter.io/docs/api'],
  }),
  vendor('todoist', 'Todoist', 'tasks', [named('api-key', [run('alnum-lower', 40)])]),
  vendor('trello', 'Trello', 'boards of tasks', [
    named('api-key', [run('alnum', 32, 32, '-')]),
    named('api-token', [run('alnum', 60, 70, '-')]),
  ]),
  vendor('workstack', 'WorkStack', 'tasks of teams', [named('api-key', [run('alnum', 60)])]),
  vendor('wrike', 'Wrike', 'projects', [named('api-key', [lit('ey'), run('base64url', 333, 333, '.')])]),
  vendor('zenkit', 'Zenkit', 'tasks of teams', [
    named('api-key', [run('alnum-lower', 8), lit('-'), run('alnum', 32)]),
  ]),
);
