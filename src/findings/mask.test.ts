import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needlesOf, tracesIn } from '../testing/traces.ts';
import { maskOf } from './mask.ts';

const SECRET = `k7"Qz<9&v'L\\m2 T%x`;
const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
const goQuoted = (text: string): string =>
  JSON.stringify(text).replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
const shellQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

test.each([
  ['verbatim', `login ${SECRET} now`, 'login **** now'],
  ['in JSON', `["a",${JSON.stringify(SECRET)}]`, '["a","****"]'],
  ['in JSON as Go writes it', `CMD [${goQuoted(SECRET)}]`, 'CMD ["****"]'],
  ['in JSON in JSON', JSON.stringify(JSON.stringify(SECRET)), '"\\"****\\""'],
  ['in a URL', `https://x:${encodeURIComponent(SECRET)}@h/`, 'https://x:****@h/'],
  ['for a shell', `login ${shellQuoted(SECRET)} now`, `login '****' now`],
  [
    'in XML',
    `<a b="${SECRET.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`,
    '<a b="****"/>',
  ],
  ['by numbers', Array.from(SECRET, (c) => `&#${String(c.charCodeAt(0))};`).join(''), '****'],
  ['in CSV', `a,"${SECRET.replaceAll('"', '""')}",b`, 'a,"****",b'],
  ['in hex', `echo ${Buffer.from(SECRET).toString('hex')} | xxd`, 'echo **** | xxd'],
  ['in base64', `echo ${base64(SECRET)} | base64 -d`, 'echo **** | base64 -d'],
  ['in base64 of base64', `echo ${base64(base64(SECRET))};`, 'echo ****;'],
])('a secret is masked %s', (_, text, masked) => {
  expect(maskOf([SECRET])(text)).toBe(masked);
});

test('text around a secret in base64 stays', () => {
  const masked = maskOf([SECRET])(`Basic ${base64(`user:${SECRET}`)} x`);
  expect(masked).toMatch(/^Basic dXNlc\S?\*{4}\S* x$/);
});

test('a secret is masked in base64 of UTF-16, which PowerShell accepts', () => {
  const text = `pwsh -e ${base64(Buffer.from(`login ${SECRET}`, 'utf16le'))}`;
  expect([...tracesIn(maskOf([SECRET])(text), needlesOf([SECRET.split('').join('\0')], []))]).toEqual([]);
});

test('each line of a secret is masked, except the lines that all keys have', () => {
  const [begin, end] = ['BEGIN', 'END'].map((word) => `-----${word} ODD KEY-----`);
  const key = `${begin ?? ''}\n${'k7Qz'.repeat(8)}\n${'9vLm'.repeat(8)}\n${end ?? ''}`;
  expect(maskOf([key])(`echo ${begin ?? ''} ${'9vLm'.repeat(8)} >> k`)).toBe(`echo ${begin ?? ''} **** >> k`);
  expect(maskOf([key])(`ENV K=${key}`)).toBe('ENV K=****');
});

test('no piece of a secret is left, whatever its characters and its encoding', () => {
  const forms = [
    (text: string) => text,
    goQuoted,
    shellQuoted,
    encodeURIComponent,
    (text: string) => base64(`u:${text}`),
    (text: string) => Buffer.from(text).toString('hex'),
  ];
  const secrets = fc.array(
    fc.string({
      unit: fc.constantFrom(...Array.from(`abcXYZ019"'<>&\\%$+/=#;é`)),
      minLength: 12,
      maxLength: 40,
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(secrets, fc.constantFrom(...forms), (all, form) => {
      const text = `RUN ${all.map((secret) => `x ${form(secret)} y`).join(' && ')}`;
      const needles = needlesOf(all, []);
      expect([...tracesIn(maskOf(all)(text), needles)]).toEqual([]);
    }),
  );
});

test('a text without a secret is unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(maskOf(['a secret that is in no text'])(text)).toBe(text);
    }),
  );
});
