import { describe, expect, test } from 'vitest';
import { readAddress } from './address.ts';

const read = (url: string, secret = 'k7Qz9vLm'): unknown => readAddress(url, secret);

describe('a URL', () => {
  test.each([
    [
      'postgres://shop:k7Qz9vLm@db.example/main',
      { protocol: 'postgres', host: 'db.example', port: 5432, user: 'shop', database: 'main' },
    ],
    ['postgresql+psycopg2://shop:k7Qz9vLm@DB.example:6543/main', { host: 'db.example', port: 6543 }],
    ['postgres://shop:k7Qz9vLm@db.example/main?sslmode=require&x=1', { needsTls: true }],
    ['postgres://shop:k7Qz9vLm@db.example/main?sslmode=prefer', { needsTls: false }],
    ['cockroachdb://shop:k7Qz9vLm@db.example', { protocol: 'postgres', port: 26257, database: null }],
    [
      'mysql2://shop:k7Qz9vLm@[2001:db8::5]:3307/main',
      { protocol: 'mysql', host: '2001:db8::5', port: 3307 },
    ],
    ['mariadb+pymysql://shop:k7Qz9vLm@db.example/main', { protocol: 'mysql', port: 3306 }],
    ['redis://:k7Qz9vLm@db.example:6379/0', { protocol: 'redis', user: '', needsTls: false }],
    ['rediss://default:k7Qz9vLm@db.example', { protocol: 'redis', user: 'default', needsTls: true }],
    ['valkeys://:k7Qz9vLm@db.example', { protocol: 'redis', needsTls: true }],
    ['amqps://shop:k7Qz9vLm@db.example/%2f', { protocol: 'amqp', port: 5671, database: '/' }],
    ['mongodb://shop:k7Qz9vLm@a.example:27018,b.example/main?tls=true', { port: 27018, needsTls: true }],
    ['mongodb://shop:k7Qz9vLm@a.example,b.example/main', { host: 'a.example', database: 'main' }],
    ['mongodb+srv://shop:k7Qz9vLm@c.db.example', { isService: true, needsTls: true }],
    ['mongodb+srv://shop:k7Qz9vLm@c.db.example/?tls=false', { isService: true, needsTls: false }],
  ])('%s is read as by its clients', (url, expected) => {
    expect(read(url)).toMatchObject({ password: 'k7Qz9vLm', ...expected });
  });

  test('may have a password with escapes, or with characters that should be escaped', () => {
    expect(read('mysql://sh%40p:p%40ss%3Aw@db.example', 'p%40ss%3Aw')).toMatchObject({
      user: 'sh@p',
      password: 'p@ss:w',
    });
    expect(read('mysql://shop:p@ss:w@db.example', 'p@ss:w')).toMatchObject({ password: 'p@ss:w' });
    expect(read('mysql://shop:100%sure@db.example', '100%sure')).toMatchObject({ password: '100%sure' });
  });

  test.each([
    ['postgres://shop:k7Qz9vLm@db.example/main).', 'main'],
    ['postgres://shop:k7Qz9vLm@db.example/main;', 'main'],
    ['postgres://shop:k7Qz9vLm@db.example),', null],
    ['postgres://shop:k7Qz9vLm@db.example.', null],
    ['mongodb://shop:k7Qz9vLm@db.example/main?a=b&amp;authSource=admin}', 'main'],
  ])('ends before the text around it: %s', (url, database) => {
    expect(read(url)).toMatchObject({ host: 'db.example', database });
  });

  test('has its options, also in XML', () => {
    const address = readAddress('mongodb://shop:k7Qz9vLm@db.example/?a=b&amp;authSource=users', 'k7Qz9vLm');
    expect('parameters' in address && address.parameters.get('authSource')).toBe('users');
  });
});

describe('no login is tried', () => {
  test.each([
    ['postgres://shop:k7Qz9vLm@${DB_HOST}/main', 'its URL names no host'],
    ['postgres://shop:k7Qz9vLm@db-${ENV}.example/main', 'its URL names no host'],
    ['postgres://shop:k7Qz9vLm@db.example:{{port}}/main', 'its URL names no host'],
    ['postgres://shop:k7Qz9vLm@db.%s/main', 'its URL names no host'],
    ['postgres://shop:k7Qz9vLm@{host}:5432/main', 'its URL names no host'],
    ['postgres://shop:k7Qz9vLm@db.example:99999/main', 'its URL names no port'],
    ['postgres://shop:k7Qz9vLm@db.example:0/main', 'its URL names no port'],
    ['postgres://${USER}:k7Qz9vLm@db.example/main', 'its URL names no user'],
    ['postgres://%(user)s:k7Qz9vLm@db.example/main', 'its URL names no user'],
    ['mysqlx://shop:k7Qz9vLm@db.example/main', 'login to this kind of server is not supported'],
    ['redis+sentinel://:k7Qz9vLm@db.example/main', 'login to this kind of server is not supported'],
    ['constructor://shop:k7Qz9vLm@db.example/main', 'login to this kind of server is not supported'],
    ['postgres://shop:other@db.example/main', 'its URL could not be read'],
  ])('at %s', (url, reason) => {
    expect(read(url)).toEqual({ reason });
  });

  test('with a password or a user that is not printable ASCII', () => {
    const reason = 'it contains characters that cannot be sent';
    expect(read('redis://:pässwort@db.example', 'pässwort')).toEqual({ reason });
    expect(read('redis://:a%0d%0aFLUSHALL@db.example', 'a%0d%0aFLUSHALL')).toEqual({ reason });
    expect(read('postgres://a%00b:k7Qz9vLm@db.example')).toEqual({ reason });
  });
});
