import { describe, expect, test } from 'vitest';
import { lit, run } from '../../catalogue/model/pattern.ts';
import { compileMatcher } from '../compile.ts';
import { testDetector } from '../testing/detectors.ts';
import { URL_REACH } from './kept-url.ts';

const detector = testDetector({
  id: 'acme-url-password',
  before: [lit('acme://'), run('alnum', 1, 8), lit(':')],
  pattern: [run('alnum', 10)],
  after: [lit('@')],
  keepsUrl: true,
});
const urlsIn = (text: string): (string | undefined)[] =>
  compileMatcher([detector])
    .open()
    .end(Buffer.from(text, 'latin1'))
    .matches.map(({ url }) => url);

const URL = 'acme://shop:k7Qz9vLm2T@db.example:5432/main?tls=true';

test.each([`X=${URL}\n`, `"${URL}"`, `'${URL}', 'more'`, `<a>${URL}</a>`, `${URL}\tnext`, URL])(
  'keeps the URL around a secret, and nothing else: %j',
  (text) => {
    expect(urlsIn(text)).toEqual([URL]);
  },
);

test('does not keep a URL that is too long, nor a part of it', () => {
  const long = (rest: number): string => `acme://shop:k7Qz9vLm2T@${'x'.repeat(rest - 1)}`;
  expect(urlsIn(`${long(URL_REACH)} x`)).toEqual([long(URL_REACH)]);
  expect(urlsIn(`${long(URL_REACH + 1)} x`)).toEqual([undefined]);
  expect(urlsIn(long(URL_REACH + 1))).toEqual([undefined]);
});

test('keeps the same URL wherever the text is cut', () => {
  const text = Buffer.from(`${'a '.repeat(300)}${URL} ${'b '.repeat(300)}`);
  for (let at = 500; at < 1000; at += 7) {
    const stream = compileMatcher([detector]).open();
    stream.push(text.subarray(0, at));
    expect(stream.end(text.subarray(at)).matches).toMatchObject([{ url: URL }]);
  }
});

test('keeps no URL for a detector without `keepsUrl`', () => {
  const { keepsUrl: _none, ...other } = detector;
  const [match] = compileMatcher([other]).open().end(Buffer.from(URL)).matches;
  expect(match).not.toHaveProperty('url');
});

describe('for a detector that keeps the text around the secret', () => {
  const around = testDetector({
    id: 'acme-string-password',
    before: [{ chars: ' ;"', min: 1, max: 1 }, lit('pwd=')],
    pattern: [run('alnum', 10)],
    keepsUrl: 'around',
  });
  const keptIn = (text: string): (string | undefined)[] =>
    compileMatcher([around])
      .open()
      .end(Buffer.from(text, 'latin1'))
      .matches.map(({ url }) => url);
  const STRING = "host='db.example';user id=shop; pwd=k7Qz9vLm2T;port=3306";

  test.each([
    STRING,
    `"${STRING}"`,
    `a\n${STRING}\r\nb`,
    `<add x="${STRING}"/>`,
    `\0${STRING}\0`,
    `\\"${STRING}\\"`,
  ])('keeps the connection string up to its double quotes or the ends of its line: %j', (text) => {
    expect(keptIn(text)).toEqual([STRING]);
  });

  test('keeps a string that starts with the password', () => {
    expect(keptIn('x = "pwd=k7Qz9vLm2T;host=db.example"')).toEqual(['pwd=k7Qz9vLm2T;host=db.example']);
  });

  test('does not keep a string that is too long before or after the secret', () => {
    const [before, after] = [(n: number) => 'x'.repeat(n), (n: number) => `;${'y'.repeat(n - 1)}`];
    const string = (left: number, right: number): string => `${before(left)};pwd=k7Qz9vLm2T${after(right)}`;
    for (const [start, end] of [
      ['', ''],
      ['"', '"'],
      ['\n\n', '\n\n'],
    ]) {
      const kept = (left: number, right: number): (string | undefined)[] =>
        keptIn(`${start ?? ''}${string(left, right)}${end ?? ''}`);
      expect(kept(URL_REACH, URL_REACH)).toEqual([string(URL_REACH, URL_REACH)]);
      expect(kept(URL_REACH + 1, 5)).toEqual([undefined]);
      expect(kept(5, URL_REACH + 1)).toEqual([undefined]);
    }
  });

  test('keeps the same string wherever the text is cut', () => {
    for (const string of [STRING, `${'x'.repeat(600)};${STRING}`]) {
      const text = Buffer.from(`${'a '.repeat(400)}\n${string}\n${'b '.repeat(400)}`);
      const whole = compileMatcher([around]).open().end(text).matches;
      for (let at = 700; at < text.length; at += 13) {
        const stream = compileMatcher([around]).open();
        stream.push(text.subarray(0, at));
        expect(stream.end(text.subarray(at)).matches).toEqual(whole);
      }
    }
  });
});
