import { describe, expect, test } from 'vitest';
import { detectors } from '../../catalogue/detectors.ts';
import { compileMatcher } from '../../matcher/compile.ts';
import { readConnectionString } from './connection-string.ts';

const SECRET = 'k7Qz9vLm2T';
/** Reads a string in which `…` is replaced with the password. */
const read = (text: string, secret = SECRET): unknown =>
  readConnectionString(text.replaceAll('…', secret), secret);

describe('a connection string is read as by its client:', () => {
  const postgres = { protocol: 'postgres', host: 'db.example', port: 5432, user: 'shop', needsTls: false };
  const mysql = { ...postgres, protocol: 'mysql', port: 3306 };
  test.each<[string, object]>([
    ['host=db.example user=shop password=… dbname=main', { ...postgres, database: 'main' }],
    ['DSN=host=db.example port=6543 user=shop password=…', { ...postgres, port: 6543, database: null }],
    ["connect('host=DB.example user=shop password=… dbname=main');", { ...postgres, database: 'main' }],
    ["connect('host=db.example dbname=main user=shop password=…');", { ...postgres, database: 'main' }],
    ["host = 'db.example' user='shop' password='…' sslmode=require", { ...postgres, needsTls: true }],
    ['user=shop password=… host=db.example)', postgres],
    ['jdbc:postgresql://db.example/main?user=shop&password=…', { ...postgres, database: 'main' }],
    [
      'url=jdbc:postgresql://db.example:6543/main?password=…&user=shop&ssl=true',
      { port: 6543, needsTls: true },
    ],
    ['jdbc:mysql://db.example:3307/main?user=shop&amp;password=…&amp;x=1', { ...mysql, port: 3307 }],
    [
      "'jdbc:mariadb://a.example:3307,b.example/main?user=shop&password=…'",
      { host: 'a.example', port: 3307 },
    ],
    [
      'jdbc:mysql://[2001:db8::5]/?user=shop&password=…&sslMode=VERIFY_CA',
      { host: '2001:db8::5', needsTls: true },
    ],
    ['jdbc:mysql://db.example/main?user=shop&password=…&requireSSL=true', { ...mysql, needsTls: true }],
    ['dsn: shop:…@tcp(db.example:3306)/main?parseTime=true', { ...mysql, database: 'main' }],
    ["open('mysql', 'shop:…@tcp(db.example)/main?tls=true')", { ...mysql, needsTls: true }],
    [
      'Server=db.example;Port=3306;Database=main;Uid=shop;Pwd=…;SslMode=Required',
      { ...mysql, needsTls: true },
    ],
    ['ConnectionStrings__Main=Server=db.example;Port=3306;User Id=shop;Password=…', mysql],
    ["cs = 'Host=db.example;Username=shop;Password=…;Port=5432';", postgres],
    ['Driver={MySQL ODBC 8.0 Unicode Driver};Server=db.example;UID=shop;PWD={…};', mysql],
    ['DRIVER={PostgreSQL Unicode};Server=db.example;Port=6543;UID=shop;PWD=…', { ...postgres, port: 6543 }],
    ['Pwd=…;Server=db.example;Port=3306;Uid=shop', mysql],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject({ password: SECRET, ...expected });
  });

  test('with escapes in JDBC only', () => {
    const escaped = 'p%40ss%3Dw';
    expect(read('jdbc:mysql://db.example/?user=sh%40p&password=…', escaped)).toMatchObject({
      user: 'sh@p',
      password: 'p@ss=w',
    });
    expect(read('shop:…@tcp(db.example)/', escaped)).toMatchObject({ password: escaped });
    expect(read('host=db.example user=shop password=…', escaped)).toMatchObject({ password: escaped });
    expect(read('Port=3306;Server=db.example;Uid=shop;Pwd=…', 'a=b=c')).toMatchObject({ password: 'a=b=c' });
  });
});

describe('no login is tried', () => {
  const UNREADABLE = 'its connection string could not be read';
  const [NO_HOST, NO_USER, NO_PORT] = ['host', 'user', 'port'].map(
    (what) => `its connection string names no ${what}`,
  );
  const AMBIGUOUS = 'there are several connection strings; it may belong to any';
  const UNKNOWN_SERVER = 'its connection string does not name the kind of server';
  const UNSUPPORTED = 'login to this kind of server is not supported';
  test.each([
    ['user=shop password=… dbname=main', NO_HOST],
    ['host=$DB_HOST user=shop password=…', NO_HOST],
    ['host=/run/postgresql user=shop password=…', NO_HOST],
    ['host=a.example,b.example user=shop password=…', NO_HOST],
    ['DB_HOST=db.example user=shop password=…', NO_HOST],
    ['host=db.example password=… dbname=main', NO_USER],
    ['host=db.example user=${DB_USER} password=…', NO_USER],
    ['host=db.example user=%s password=…', NO_USER],
    ['host=db.example port=${PORT} user=shop password=…', NO_PORT],
    ['host=db.example port=99999 user=shop password=…', NO_PORT],
    ["a='host=a.example user=x password=…', b='host=b.example user=y password=other'", AMBIGUOUS],
    ['host=db.example user=shop password=other-…', UNREADABLE],
    ['host=db.example user=shop password=…,more', UNREADABLE],
    ['jdbc:mysql://db.example/main?password=…', NO_USER],
    ['jdbc:mysql://${HOST}/main?user=shop&password=…', UNREADABLE],
    ['jdbc:mysql://a.example/?user=a&password=… jdbc:mysql://b.example/?user=b&password=…', AMBIGUOUS],
    ['jdbc:sqlserver://db.example:1433;user=shop;password=…;', UNSUPPORTED],
    ['jdbc:oracle:thin:@db.example?user=shop&password=…', UNSUPPORTED],
    ['Server=db.example,1433;Database=main;User Id=sa;Password=…;Encrypt=true', UNKNOWN_SERVER],
    ['Server=db.example;Uid=shop;Pwd=…;', UNKNOWN_SERVER],
    ['Driver={ODBC Driver 18 for SQL Server};Server=db.example;Port=3306;UID=a;PWD=…', UNKNOWN_SERVER],
    ['Server=a.example;Server=b.example;Port=3306;Uid=shop;Pwd=…', AMBIGUOUS],
    ['Server=.\\SQLEXPRESS;Port=3306;Uid=shop;Pwd=…', NO_HOST],
    ['shop:…@tcp(${HOST}:3306)/main', NO_HOST],
    ['$USER:…@tcp(db.example:3306)/main', NO_USER],
    ['a:…@tcp(a.example)/ b:…@tcp(b.example)/', AMBIGUOUS],
    ['…', UNREADABLE],
    ['', UNREADABLE],
  ])('at %s', (text, reason) => {
    expect(read(text)).toEqual({ reason });
  });

  test('with characters that cannot be sent, or that drivers read differently', () => {
    const reason = 'it contains characters that cannot be sent';
    expect(read('host=db.example user=shop password=…', 'pässwort')).toEqual({ reason });
    expect(read('jdbc:mysql://db.example/?user=a%00b&password=…')).toEqual({ reason });
    expect(read('jdbc:mysql://db.example/?user=shop&password=…', 'k7+Qz9v')).toEqual({
      reason: 'it has a plus sign, which drivers read differently',
    });
  });

  test('for strings that are made to cause backtracking', () => {
    for (const part of ["host='", 'host=', 'jdbc:', ';', 'user ', 'a-', ' ', '=', ';uid  ', '{']) {
      const hostile = `${part.repeat(800 / part.length)}password=…${part.repeat(800 / part.length)}`;
      expect(read(hostile)).toHaveProperty('reason');
    }
  });
});

describe('the detectors keep the text that is needed to log in:', () => {
  const ids = ['connection-string', 'connection-option', 'libpq', 'go-mysql'].map(
    (id) => `dbconn-${id}-password`,
  );
  const matcher = compileMatcher(detectors.filter(({ id }) => ids.includes(id)));
  test.each([
    ['DSN="host=db.example port=5432 user=shop password=… dbname=main"\n', 'postgres'],
    ['x\nDATABASE_DSN=host=db.example user=shop password=… dbname=main\ny', 'postgres'],
    ['<property value="jdbc:mysql://db.example/main?user=shop&amp;password=…"/>', 'mysql'],
    ['spring.datasource.url=jdbc:postgresql://db.example/main?user=shop&password=…\n', 'postgres'],
    ['dsn: "shop:…@tcp(db.example:3306)/main"', 'mysql'],
    ['"Pwd=…;Server=db.example;Port=3306;Uid=shop;Database=main"', 'mysql'],
    ['{"Main": "Server=db.example;Port=3306;User Id=shop;Password=…;Encrypt=true"}', 'mysql'],
  ])('%s', (text, protocol) => {
    const { matches } = matcher.open().end(Buffer.from(text.replaceAll('…', SECRET)));
    expect(matches.map(({ secret }) => secret)).toEqual([SECRET]);
    expect(readConnectionString(matches[0]?.url ?? '', SECRET)).toMatchObject({
      protocol,
      host: 'db.example',
      user: 'shop',
    });
  });
});
