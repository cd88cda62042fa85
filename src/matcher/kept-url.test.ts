import { expect, test } from 'vitest';
import { lit, run } from '../detectors/detector.ts';
import { compileMatcher } from './compile.ts';
import { URL_REACH } from './kept-url.ts';
import { made } from './testing/detectors.ts';

const detector = made({
  id: 'acme-url-password',
  before: [lit('acme://'), run('alnum', 1, 8), lit(':')],
  format: [run('alnum', 10)],
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
  'the URL around a secret is kept, and no more: %j',
  (text) => {
    expect(urlsIn(text)).toEqual([URL]);
  },
);

test('a URL that is longer than is read is not kept, rather than half of it', () => {
  const long = (rest: number): string => `acme://shop:k7Qz9vLm2T@${'x'.repeat(rest - 1)}`;
  expect(urlsIn(`${long(URL_REACH)} x`)).toEqual([long(URL_REACH)]);
  expect(urlsIn(`${long(URL_REACH + 1)} x`)).toEqual([undefined]);
  expect(urlsIn(long(URL_REACH + 1))).toEqual([undefined]);
});

test('a URL does not depend on how the text is cut', () => {
  const text = Buffer.from(`${'a '.repeat(300)}${URL} ${'b '.repeat(300)}`);
  for (let at = 500; at < 1000; at += 7) {
    const stream = compileMatcher([detector]).open();
    stream.push(text.subarray(0, at));
    expect(stream.end(text.subarray(at)).matches).toMatchObject([{ url: URL }]);
  }
});

test('no URL is kept for whom it is not asked', () => {
  const { keepsUrl: _none, ...other } = detector;
  const [match] = compileMatcher([other]).open().end(Buffer.from(URL)).matches;
  expect(match).not.toHaveProperty('url');
});
