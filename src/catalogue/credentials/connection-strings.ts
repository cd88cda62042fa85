import type { Context } from '../model/detector.ts';
import { type Pattern, lit, oneOf } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';
import { visible } from '../patterns/text.ts';

/** The other parameters of a connection string; the last ones are of Redis. */
const parameters: Context = {
  words: [
    'server=',
    'data source=',
    'host=',
    'user id=',
    'uid=',
    'jdbc:',
    'driver=',
    'initial catalog=',
    'server =',
    'user=',
    'user id =',
    'username=',
    'addr=',
    'dsn=',
    'ssl=true',
    'abortconnect=',
    ':6379',
    ':6380',
  ],
  within: 200,
  side: 'either',
};

/** ` Password = '`: the name of the password, up to its value. */
const passwordName: Pattern = [
  { chars: ' ', min: 0, max: 2 },
  { oneOf: ['password', 'pwd'], ci: true },
  { chars: ' ', min: 0, max: 1 },
  lit('='),
  { chars: ' ', min: 0, max: 1 },
  { chars: "'{", min: 0, max: 1 },
];

/** Without quotes, brackets and separators; a slash may not come first. */
const password: Pattern = [visible(1, 1, '"\'`<>;&\\,{}()[]/'), visible(3, 127, '"\'`<>;&\\,{}()[]')];

export const connectionStrings = defineCredentials({
  slug: 'dbconn',
  name: 'Database connection',
  specificity: 'protocol',
  secrets: [
    {
      id: 'dbconn-connection-string-password',
      kind: 'database-password',
      title: 'Database Connection String Password',
      description: 'The password in an ADO.NET, ODBC or JDBC connection string.',
      severity: 'high',
      confidence: 'medium',
      before: [{ chars: ';?&', min: 1, max: 1 }, ...passwordName],
      pattern: password,
      context: parameters,
      check: 'url-password',
      keepsUrl: 'around',
      examples: [
        'Server=db.internal,1433;Database=shop;User Id=sa;Password={secret};Encrypt=true',
        'jdbc:sqlserver://db.internal:1433;databaseName=shop;user=sa;password={secret};',
        'jdbc:mysql://db.internal/shop?user=app&password={secret}',
        'Driver={ODBC Driver 18 for SQL Server};Server=db.internal;UID=app;PWD={{secret}};',
      ],
      counterExamples: [
        'Server=db;User Id=sa;Password=;',
        'Server=db;User Id=sa;Password=${password};',
        'https://shop.example/login?name=a&password={secret}',
      ],
      docs: ['https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax'],
    },
    {
      id: 'dbconn-connection-option-password',
      kind: 'database-password',
      title: 'Database Connection Option Password',
      description: 'The password at the start of a connection string, or in a list of a driver’s options.',
      severity: 'high',
      confidence: 'medium',
      before: [{ chars: ',"\'', min: 1, max: 1 }, ...passwordName],
      pattern: password,
      context: parameters,
      check: 'password-like',
      keepsUrl: 'around',
      examples: [
        '"Pwd={secret};Server=db.internal;Uid=app;Database=shop"',
        'shop.redis.internal:6380,password={secret},ssl=True,abortConnect=False',
      ],
      counterExamples: [
        'connect(host=host, user=user,password=access_token)',
        '"Password=;Server=db;User Id=sa"',
        'shop.redis.internal:6380,password=<key>,ssl=True',
      ],
      docs: ['https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax'],
    },
    {
      id: 'dbconn-libpq-password',
      kind: 'database-password',
      title: 'PostgreSQL Connection String Password',
      description: 'The password in a connection string of keywords and values: opens the database it names.',
      severity: 'high',
      confidence: 'medium',
      before: [{ chars: ' "\'', min: 1, max: 1 }, lit('password='), { chars: "'", min: 0, max: 1 }],
      pattern: password,
      context: { words: ['dbname=', 'sslmode=', 'host='], within: 160, side: 'either' },
      check: 'url-password',
      keepsUrl: 'around',
      examples: [
        'DSN="host=db.internal port=5432 user=app password={secret} dbname=shop"',
        "dsn: password='{secret}' host=db.internal sslmode=require\n",
      ],
      counterExamples: [
        'DSN="host=db.internal user=app password=$PGPASSWORD dbname=shop"',
        'host=db.internal user=app password= dbname=shop',
        'the field password={secret} of a form',
      ],
      docs: ['https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-KEYWORD-VALUE'],
    },
    {
      id: 'dbconn-go-mysql-password',
      kind: 'database-password',
      title: 'MySQL DSN Password',
      description: 'The password in a data source name of Go’s MySQL driver: opens the database it names.',
      severity: 'high',
      confidence: 'high',
      before: [visible(1, 1, '"\'`<>/:@\\={}'), lit(':')],
      pattern: [visible(3, 128, '"\'`<>/:\\')],
      after: [oneOf('@tcp(', '@unix(')],
      check: 'url-password',
      keepsUrl: 'around',
      examples: [
        'DSN="app:{secret}@tcp(db.internal:3306)/shop?parseTime=true"',
        "dsn: 'app:{secret}@unix(/run/mysqld.sock)/shop'",
      ],
      counterExamples: [
        'username:your-password@tcp(localhost:3306)/db',
        'DSN=app:$PASSWORD@tcp(db:3306)/shop',
        '@tcp({secret})',
      ],
      docs: ['https://github.com/go-sql-driver/mysql#dsn-data-source-name'],
    },
    {
      id: 'dbconn-oracle-thin-password',
      kind: 'database-password',
      title: 'Oracle Connection Password',
      description: 'The password in a JDBC URL or a login string of Oracle: opens the database it names.',
      severity: 'high',
      confidence: 'high',
      before: [
        oneOf(
          'jdbc:oracle:thin:',
          'jdbc:oracle:oci:',
          'sqlplus ',
          'sqlplus -s ',
          'sqlplus -S ',
          'sqlplus -L ',
        ),
        { chars: '"\'', min: 0, max: 1 },
        visible(1, 80, '"\'`<>/:@\\'),
        lit('/'),
      ],
      pattern: [visible(4, 128, '"\'`<>/@\\')],
      after: [lit('@')],
      check: 'url-password',
      examples: [
        'jdbc:oracle:thin:shop/{secret}@db.internal:1521:xe',
        'sqlplus -s shop/{secret}@//db.internal/xe @load.sql',
      ],
      counterExamples: [
        'jdbc:oracle:thin:@db.internal:1521:xe',
        'jdbc:oracle:thin:user/${password}@localhost:1521:xe',
      ],
      docs: [
        'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
      ],
    },
  ],
});
