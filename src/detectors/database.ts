import { defineDetector, lit, oneOf, run } from './detector.ts';
import type { Detector, Element, Format, Severity } from './detector.ts';
import { visible } from './values.ts';

/**
 * RFC 3986, section 3.2.1, with what people leave unescaped: as in the URL standard of the WHATWG, the last `@`
 * ends the password. The user may be empty (Redis).
 */
const user: Element = visible(0, 80, '"\'`<>/:@\\');
const password: Element = visible(3, 128, ';?"\'`<>/\\');
const host: Format = [lit('@'), visible(1, 1, '"\'`<>/:@\\')];

interface Database {
  readonly id: string;
  readonly vendor: string;
  readonly name: string;
  readonly schemes: readonly [string, ...string[]];
  readonly severity?: Severity;
}

/** A URL of the form `scheme://user:password@host`; the secret is the password. */
const urlPassword = ({ id, vendor, name, schemes, severity = 'high' }: Database): Detector => {
  const [scheme] = schemes;
  return defineDetector({
    id,
    vendor,
    title: `${name} URL Password`,
    description: `The password in a ${name} connection URL: opens the database to whoever reaches its host.`,
    severity,
    confidence: 'high',
    before: [oneOf(...schemes.map((name) => `${name}://`)), user, lit(':')],
    format: [password],
    after: host,
    check: 'not-placeholder',
    examples: [
      `DATABASE_URL=${scheme}://shop:{secret}@db.internal:1234/shop`,
      `url: "${schemes.at(-1) ?? scheme}://app:{secret}@10.0.0.5/main"`,
    ],
    counterExamples: [
      `DATABASE_URL=${scheme}://db.internal:1234/shop`,
      `DATABASE_URL=${scheme}://shop:\${DB_PASSWORD}@db.internal/shop`,
      `${scheme}://user:password@host/database`,
    ],
    docs: ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
  });
};

export const database: readonly Detector[] = [
  urlPassword({
    id: 'dbconn-postgres-url-password',
    vendor: 'dbconn',
    name: 'PostgreSQL',
    schemes: [
      'postgres',
      'postgresql',
      'postgis',
      'postgresql+psycopg2',
      'postgresql+psycopg',
      'postgresql+asyncpg',
      'cockroachdb',
      'redshift',
      'timescaledb',
    ],
  }),
  urlPassword({
    id: 'dbconn-mysql-url-password',
    vendor: 'dbconn',
    name: 'MySQL or MariaDB',
    schemes: [
      'mysql',
      'mysql2',
      'mysqlx',
      'mysql+pymysql',
      'mysql+mysqldb',
      'mysql+mysqlconnector',
      'mysql+aiomysql',
      'mariadb',
      'mariadb+pymysql',
    ],
  }),
  urlPassword({
    id: 'mongodb-url-password',
    vendor: 'mongodb',
    name: 'MongoDB',
    schemes: ['mongodb', 'mongodb+srv'],
  }),
  urlPassword({
    id: 'dbconn-redis-url-password',
    vendor: 'dbconn',
    name: 'Redis',
    schemes: ['redis', 'rediss', 'redis+sentinel', 'valkey', 'valkeys'],
  }),
  urlPassword({
    id: 'rabbitmq-url-password',
    vendor: 'rabbitmq',
    name: 'AMQP broker',
    schemes: ['amqp', 'amqps'],
  }),
  urlPassword({
    id: 'dbconn-sqlserver-url-password',
    vendor: 'dbconn',
    name: 'SQL Server',
    schemes: ['sqlserver', 'mssql', 'mssql+pyodbc', 'mssql+pymssql'],
  }),
  urlPassword({
    id: 'clickhouse-url-password',
    vendor: 'clickhouse',
    name: 'ClickHouse',
    schemes: ['clickhouse', 'clickhouses', 'clickhouse+native', 'clickhouse+http', 'clickhouse+https'],
  }),
  urlPassword({
    id: 'dbconn-other-url-password',
    vendor: 'dbconn',
    name: 'database or message broker',
    schemes: [
      'oracle',
      'oracle+cx_oracle',
      'oracle+oracledb',
      'db2',
      'ibm_db_sa',
      'firebird',
      'hive',
      'presto',
      'trino',
      'vertica',
      'snowflake',
      'cassandra',
      'couchbase',
      'couchbases',
      'couchdb',
      'neo4j',
      'neo4j+s',
      'bolt',
      'bolt+s',
      'arangodb',
      'influxdb',
      'nats',
      'mqtt',
      'mqtts',
      'ldap',
      'ldaps',
      'smtp',
      'smtps',
      'kafka',
      'libsql',
      'surrealdb',
      'memcached',
    ],
  }),
  defineDetector({
    id: 'dbconn-connection-string-password',
    vendor: 'dbconn',
    title: 'Database Connection String Password',
    description: 'The password in an ADO.NET, ODBC or JDBC connection string.',
    severity: 'high',
    confidence: 'medium',
    before: [
      { oneOf: [';password=', ';pwd=', '; password=', '; pwd=', '?password=', '&password='], ci: true },
    ],
    format: [visible(4, 128, '"\'`<>;&\\,')],
    context: {
      words: ['server=', 'data source=', 'host=', 'user id=', 'uid=', 'jdbc:', 'driver=', 'initial catalog='],
      within: 200,
      side: 'either',
    },
    check: 'not-placeholder',
    examples: [
      'Server=db.internal,1433;Database=shop;User Id=sa;Password={secret};Encrypt=true',
      'jdbc:sqlserver://db.internal:1433;databaseName=shop;user=sa;password={secret};',
      'jdbc:mysql://db.internal/shop?user=app&password={secret}',
    ],
    counterExamples: [
      'Server=db;User Id=sa;Password=;',
      'Server=db;User Id=sa;Password={password};',
      'https://shop.example/login?name=a&password={secret}',
    ],
    docs: ['https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax'],
  }),
  defineDetector({
    id: 'mongodb-atlas-service-account-secret',
    vendor: 'mongodb',
    title: 'MongoDB Atlas Service Account Secret',
    description: 'With its client id, manages the clusters and users of an Atlas organization.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('mdb_sa_sk_'), run('base64url', 40)],
    entropy: 3.5,
    examples: ['MONGODB_ATLAS_CLIENT_SECRET={secret}', 'client_secret: {secret}'],
    counterExamples: ['MONGODB_ATLAS_CLIENT_SECRET=mdb_sa_sk_', 'client_secret: {secret}0'],
    docs: ['https://www.mongodb.com/docs/atlas/api/service-accounts-overview/'],
  }),
  defineDetector({
    id: 'clickhouse-cloud-key-secret',
    vendor: 'clickhouse',
    title: 'ClickHouse Cloud API Key Secret',
    description: 'With its key id, manages the services of a ClickHouse Cloud organization.',
    severity: 'high',
    confidence: 'high',
    format: [lit('4b1d'), run('alnum', 38)],
    entropy: 4,
    examples: ['CLICKHOUSE_CLOUD_SECRET={secret}', 'token_secret = "{secret}"'],
    counterExamples: ['CLICKHOUSE_CLOUD_SECRET=4b1d', 'blob {secret}0'],
    docs: ['https://clickhouse.com/docs/cloud/manage/openapi'],
  }),
  defineDetector({
    id: 'dbconn-redis-config-password',
    vendor: 'dbconn',
    title: 'Redis Configuration Password',
    description: 'The password in a redis.conf: opens the database to whoever reaches its host.',
    severity: 'high',
    confidence: 'medium',
    before: [
      oneOf('requirepass', 'masterauth'),
      { chars: ' \t', min: 1, max: 8 },
      { chars: '"', min: 0, max: 1 },
    ],
    format: [visible(4, 128, '"\'`<>\\')],
    check: 'password-like',
    examples: ['port 6379\nrequirepass {secret}\n', 'redis-server --requirepass {secret}'],
    counterExamples: [
      '# requirepass foobared\n',
      'requirepass $REDIS_PASSWORD',
      'masterauth <master-password>',
    ],
    docs: ['https://redis.io/docs/latest/operate/oss_and_stack/management/security/'],
  }),
];
