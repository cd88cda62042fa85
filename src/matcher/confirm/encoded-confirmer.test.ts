import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectors } from '../../catalogue/detectors.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { compileConfirmers, compileMatcher } from '../compile.ts';
import type { Match } from '../match.ts';
import { sampleSecret } from '../sample/sample.ts';

const matcher = compileMatcher(detectors);

function scan(bytes: Uint8Array, cut = bytes.length): readonly Match[] {
  const stream = matcher.open();
  stream.push(bytes.subarray(0, cut));
  stream.push(bytes.subarray(cut));
  return stream.end().matches;
}

const detector = (id: string): Detector => {
  const found = detectors.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no detector ${id}`);
  return found;
};
const github = detector('github-personal-access-token');
const secret = sampleSecret(github, 3);
const summary = ({ detector: id, secret: found, decoded, line, column }: Match): unknown => ({
  id,
  found,
  decoded,
  line,
  column,
});

describe('a token in base64', () => {
  test.each(['', 'a', 'ab', 'abc', 'user:', 'the token is '])('is found as a whole after %j', (lead) => {
    const encoded = Buffer.from(`${lead}${lead && ' '}${secret}\n`).toString('base64');
    const [match, ...more] = scan(Buffer.from(`data:\n  token: ${encoded}\n`));
    expect(more).toEqual([]);
    expect(match).toMatchObject({
      detector: github.id,
      secret,
      decoded: ['base64'],
      checksum: 'valid',
      line: 2,
    });
    const run = `data:\n  token: ${encoded}\n`.slice(match?.start, match?.end);
    expect(encoded).toContain(run);
  });

  test('is found in the alphabet of URLs, and without padding', () => {
    const encoded = Buffer.from(`>>>???${secret}`).toString('base64url');
    expect(encoded).toMatch(/[-_]/);
    expect(scan(Buffer.from(`x=${encoded} `)).map(({ secret: found }) => found)).toEqual([secret]);
  });

  test('is not found if it is not a token after decoding', () => {
    const inside = Buffer.from(`x${secret}`).toString('base64');
    const cut = Buffer.from(secret.slice(0, -4)).toString('base64');
    expect(scan(Buffer.from(`${inside}\n${cut}`))).toEqual([]);
  });

  test('is not found in the other case', () => {
    const encoded = Buffer.from(secret).toString('base64');
    const swapped = encoded.replace(/[a-zA-Z]/, (c) =>
      c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase(),
    );
    expect(scan(Buffer.from(swapped))).toEqual([]);
  });
});

describe('a token in UTF-16', () => {
  test('is found in either byte order', () => {
    const little = Buffer.from(`key = "${secret}"\r\n`, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big, Buffer.concat([Buffer.from([0xff, 0xfe]), little])]) {
      expect(scan(bytes).map(({ detector: id, secret: found, decoded }) => [id, found, decoded])).toEqual([
        [github.id, secret, ['utf-16']],
      ]);
    }
  });
});

test('secrets of every detector with a distinctive prefix of four characters are found in both encodings', () => {
  const encodable = detectors.filter((each) =>
    compileConfirmers(each).some(({ literal }) => literal.includes('\0')),
  );
  expect(encodable.length).toBeGreaterThan(150);
  for (const each of encodable) {
    const token = sampleSecret(each, 5);
    if (token.length < 12) continue;
    for (const bytes of [
      Buffer.from(Buffer.from(` ${token} `).toString('base64')),
      Buffer.from(` ${token} `, 'utf16le'),
    ]) {
      expect({ id: each.id, found: scan(bytes).some((match) => match.secret === token) }).toEqual({
        id: each.id,
        found: true,
      });
    }
  }
});

test('encoded tokens are found wherever the text is cut', () => {
  const text = Buffer.concat([
    Buffer.from(`a: ${Buffer.from(`xx ${secret}`).toString('base64')}\n`),
    Buffer.from(` ${secret} `, 'utf16le'),
  ]);
  const whole = scan(text).map(summary);
  expect(whole).toHaveLength(2);
  fc.assert(
    fc.property(fc.nat(text.length), (cut) => {
      expect(scan(text, cut).map(summary)).toEqual(whole);
    }),
  );
});
