import { lit, oneOf, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { jsonWebToken, marked, named, qualified, table, vendor, padded, padding } from '../table.ts';

export const analytics: readonly Detector[] = table(
  'high',
  vendor('appcues', 'Appcues', 'tours of products', [named('api-key', [run('alnum-lower', 36, 36, '-')])], {
    docs: ['https://api.appcues.com/v2/docs'],
  }),
  vendor(
    'appfollow',
    'AppFollow',
    'reviews of apps',
    [named('api-token', jsonWebToken, { confidence: 'high' })],
    { docs: ['https://docs.api.appfollow.io/reference/users_list_api_v2_account_users_get-1'] },
  ),
  vendor('configcat', 'ConfigCat', 'feature flags', [
    named('sdk-key', [run('base64url', 22), lit('/'), run('base64url', 22)]),
    marked(
      'sdk-key-extended',
      [lit('configcat-sdk-1/'), run('base64url', 22), lit('/'), run('base64url', 22)],
      { title: 'ConfigCat SDK Key (new format)' },
    ),
  ]),
  vendor('databox', 'Databox', 'dashboards', [named('api-key', padded('alnum', 21, 21, '+'))], {
    docs: ['https://developers.databox.com/docs'],
  }),
  vendor('devcycle', 'DevCycle', 'feature flags', [
    marked('client-sdk-key', [lit('dvc_client_'), run('alnum', 8, 32)], { severity: 'low' }),
    marked('mobile-sdk-key', [lit('dvc_mobile_'), run('alnum', 8, 32)], { severity: 'low' }),
    marked('server-sdk-key', [lit('dvc_server_'), run('alnum', 8, 32)]),
  ]),
  vendor('easyinsight', 'Easy Insight', 'reports', [named('api-key', [run('alnum', 20)])], {
    words: ['easyinsight', 'easy_insight', 'easy-insight'],
    docs: ['https://www.easy-insight.com/api/users.html'],
  }),
  vendor(
    'fullstory',
    'FullStory',
    'recordings of sessions',
    [
      named('api-key', [run('base64', 88, 140, '-'), padding]),
      named('key', [oneOf('na1.', 'eu1.'), run('base64', 20, 120)]),
    ],
    { words: ['fullstory', 'full_story', 'fs_api'] },
  ),
  vendor('holistic', 'Holistics', 'reports', [named('api-key', [run('hex-lower', 64)])]),
  vendor('keenio', 'Keen', 'events', [named('api-key', [run('alnum-upper', 64)])], {
    words: [
      ...qualified('keen'),
      'keenio',
      'keen_io',
      'keen.io',
      'keen-io',
      'keen_api',
      'keen_read',
      'keen_write',
      'keen_master',
      'keen_key',
      'keen_token',
      'keenapi',
      'keenkey',
    ],
    docs: ['https://keen.io/docs/api/'],
  }),
  vendor('klipfolio', 'Klipfolio', 'dashboards', [named('api-key', [run('hex-lower', 40)])]),
  vendor('looker', 'Looker', 'reports', [named('client-secret', [run('alnum-lower', 24)])], {
    words: [
      ...qualified('looker'),
      'lookersdk',
      'looker_client',
      'looker-client',
      'lookerclient',
      'looker_sdk',
    ],
  }),
  vendor('metabase', 'Metabase', 'reports', [named('api-key', [run('alnum', 36, 36, '-')])]),
  vendor('mixpanel', 'Mixpanel', 'events', [named('api-key', [run('alnum', 32, 32, '-')])], {
    severity: 'medium',
  }),
  vendor('optimizely', 'Optimizely', 'experiments', [named('api-key', [run('alnum', 54, 54, '-:')])], {
    docs: ['https://docs.developers.optimizely.com/web-experimentation/docs/rest-api-getting-started'],
  }),
  vendor('pendo', 'Pendo', 'use of products', [named('integration-key', [run('alnum', 32, 64)])], {
    words: [...qualified('pendo'), 'pendo_integration', 'pendointegration', 'pendo integration'],
    docs: ['https://engageapi.pendo.io/'],
  }),
  vendor('qubole', 'Qubole', 'a data platform', [named('api-key', [run('alnum-lower', 64)])]),
  vendor('simvoly', 'Simvoly', 'web sites', [named('api-key', [run('alnum-lower', 33)])]),
  vendor('stitchdata', 'Stitch', 'pipelines of data', [named('api-key', [run('alnum-lower', 35, 35, '_')])], {
    words: [...qualified('stitch'), 'stitchdata', 'stitch_data'],
  }),
  vendor('tableau', 'Tableau', 'reports', [
    named('personal-access-token', [run('base64', 22), lit('==:'), run('alnum', 32)], {
      confidence: 'high',
      within: 60,
      side: 'either',
    }),
  ]),
  vendor('userflow', 'Userflow', 'tours of products', [named('api-key', [run('alnum-lower', 29, 29, '_')])]),
);
