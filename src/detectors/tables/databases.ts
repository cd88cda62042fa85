import { lit, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { assignedPassword, marked, named, padded, table, vendor, padding } from '../table.ts';

export const databases: readonly Detector[] = table(
  'high',
  vendor('appsynergy', 'AppSynergy', 'internal tools', [named('api-key', [run('alnum-lower', 64)])]),
  vendor(
    'budibase',
    'Budibase',
    'internal tools',
    [named('api-key', [run('hex-lower', 32), lit('-'), run('hex-lower', 78, 80)])],
    { docs: ['https://docs.budibase.com/docs/rest'] },
  ),
  vendor(
    'cockroachlabs',
    'CockroachDB',
    'a database',
    [marked('cloud-api-key', [lit('CCDB1_'), run('alnum', 22), lit('_'), run('alnum', 40)])],
    { severity: 'critical' },
  ),
  vendor(
    'couchbase',
    'Couchbase',
    'a database',
    [named('capella-api-key', [run('base64', 60, 120), padding])],
    {
      severity: 'critical',
      words: ['couchbase', 'capella'],
    },
  ),
  vendor(
    'datastax',
    'DataStax',
    'a database',
    [marked('astra-application-token', [lit('AstraCS:'), run('alnum', 20, 80)])],
    { severity: 'critical' },
  ),
  vendor('dronahq', 'DronaHQ', 'internal tools', [named('api-key', [run('alnum-lower', 50)])]),
  vendor('hasura', 'Hasura', 'an API on a database', [named('api-key', [run('alnum', 64)])], {
    severity: 'critical',
  }),
  vendor(
    'influxdb',
    'InfluxDB',
    'a database of time series',
    [named('api-token', padded('base64', 86, 128, '-_'))],
    { words: ['influx'] },
  ),
  vendor('mockaroo', 'Mockaroo', 'invented data', [named('api-key', [run('alnum-lower', 8)])], {
    severity: 'low',
  }),
  vendor('rockset', 'Rockset', 'a database', [named('api-key', [run('alnum', 64)])]),
  vendor('sheety', 'Sheety', 'an API on sheets', [named('api-key', [run('alnum-lower', 64)])]),
  vendor(
    'snowflake',
    'Snowflake',
    'a data warehouse',
    [
      named('password', [run('alnum', 8, 64, '!#$%&*@^_.-')], {
        before: assignedPassword,
        check: 'password-like',
      }),
      named('programmatic-access-token', [run('base64url', 100, 500, '.')]),
    ],
    { severity: 'critical', words: ['snowflake', 'sftoken'] },
  ),
);
