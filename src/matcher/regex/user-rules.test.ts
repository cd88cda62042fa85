import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { compileMatcher } from '../compile.ts';
import type { Match, Matcher } from '../match.ts';
import type { Allowlist, RegexDetector } from './regex-detector.ts';
import { compileRegex } from './compile-regex.ts';
import { compileAll, createScanner } from '../scanner.ts';
import { testDetector } from '../testing/detectors.ts';

const rule = (
  source: string,
  more: Partial<RegexDetector['regex']> = {},
  id = 'acme-rule',
): RegexDetector => ({
  ...testDetector({ id, pattern: [] }),
  vendor: 'custom',
  confidence: 'medium',
  regex: { source, keywords: [], secretGroup: 0, allowlists: [], ...more },
});
const allowlist = (more: Partial<Allowlist>): Allowlist => ({
  regexes: [],
  regexTarget: 'secret',
  stopwords: [],
  paths: [],
  isEvery: false,
  ...more,
});
function scannerOf(...user: RegexDetector[]): Matcher {
  const selection = { builtIn: [], user };
  return createScanner(compileAll(selection), selection);
}

/** Scans a text with a path, as one of a stream. */
function scanAt(scanner: Matcher, path: string, text: string): readonly Match[] {
  const found: Match[] = [];
  const stream = scanner.openStream<null>(512, (_key, { matches }) => found.push(...matches));
  stream.open(null, path, 0, text.length);
  stream.push(Buffer.from(text, 'latin1'));
  stream.settle();
  stream.finish();
  return found;
}
const scan = (scanner: Matcher, text: string, cuts: readonly number[] = []): readonly Match[] => {
  const bytes = Buffer.from(text, 'latin1');
  const stream = scanner.open();
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    stream.push(bytes.subarray(from, cut));
    from = cut;
  }
  return stream.end(bytes.subarray(from)).matches;
};
const secrets = (matches: readonly Match[]): string[] => matches.map(({ secret }) => secret);

describe.each([
  ['a literal', 'acme_[0-9a-f]{8}\\b', []],
  ['a keyword in its matches', '[a-z]{0,9}acme_[0-9a-f]{8}', ['acme']],
  ['a keyword near its matches', '[0-9a-f]{4}_([0-9a-f]{8})', ['acme']],
  ['no keyword', '[0-9a-f]{4}_[0-9a-f]{8}|acme_[0-9a-f]{8}', []],
] as const)('a rule with %s', (_, source, keywords) => {
  const scanner = scannerOf(rule(source, { keywords }));
  const text = `x\n# acme\n "beef_acme_0123abcd" "beef_0123abcd" \n`;

  test('reports offset, line and column of the secret', () => {
    const matches = scan(scanner, text);
    expect(matches.length).toBeGreaterThan(0);
    for (const match of matches) {
      expect(match).toMatchObject({ detector: 'acme-rule', line: 3 });
      expect(text.slice(match.start, match.end)).toBe(match.secret);
      expect(match.column).toBe(match.start - text.lastIndexOf('\n', match.start));
    }
  });

  test('finds the same matches wherever a text is cut, and wherever they are in the text', () => {
    const filler = 'lorem ipsum dolor sit amet\n'.repeat(9000);
    const whole = scan(scanner, filler + text + filler);
    expect(secrets(whole)).toEqual(secrets(scan(scanner, text)));
    fc.assert(
      fc.property(fc.array(fc.nat(text.length + 2000), { maxLength: 5 }), (cuts) => {
        expect(
          scan(
            scanner,
            filler + text + filler,
            cuts.map((cut) => filler.length - 1000 + cut),
          ),
        ).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });
});

test('the secret is the chosen group, or the first group with a match', () => {
  const text = 'key: acme=aaaa1111 acme=bbbb2222';
  expect(secrets(scan(scannerOf(rule('acme=([a-z]+)([0-9]+)', { secretGroup: 2 })), text))).toEqual([
    '1111',
    '2222',
  ]);
  expect(secrets(scan(scannerOf(rule('acme=(?:(aaaa)|(b+))')), text))).toEqual(['aaaa', 'bbbb']);
  expect(secrets(scan(scannerOf(rule('acme=[a-z]+')), text))).toEqual(['acme=aaaa', 'acme=bbbb']);
});

test('a match does not hide the next one that is close to it', () => {
  const scanner = scannerOf(rule('[a-z ]{0,30}?(?:key|token)=([0-9]{4})', { keywords: ['key', 'token'] }));
  expect(secrets(scan(scanner, 'my key=1111 my token=2222 key=3333'))).toEqual(['1111', '2222', '3333']);
});

test.each([
  [
    '(?i)[\\w.-]{0,9}?(?:key|token)(?:[ \\w.-]{0,5})["\']?(?:=|:)["\' ]{0,2}([a-z0-9]{4,8})(?:["\' ;]|$)',
    ['key', 'token'],
  ],
  ['\\bkey_[0-9]{3}(?:token)?', []],
  ['[0-9]{3}key|token[a-z]{2}', ['key', 'token']],
] as const)('the rule %s finds every match that its RegExp finds in the whole text', (source, keywords) => {
  const scanner = scannerOf(rule(source, { keywords }));
  const pieces = ['key', 'token', 'KEY_', '=', ': ', ' ', '"', ';', 'ab', '123', '1234abcd', '\n', '-'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const whole = [...text.matchAll(compileRegex(source).global())].map((match) => match[1] ?? match[0]);
      expect(secrets(scan(scanner, text))).toEqual(expect.arrayContaining(whole));
    }),
    { numRuns: 300 },
  );
});

test('^ and $ match at the start and the end of a text, not of a window', () => {
  const pad = ' '.repeat(100_000);
  const starts = scannerOf(rule('^acme_[0-9]{4}'));
  expect(scan(starts, `acme_1234${pad}`)).toHaveLength(1);
  expect(scan(starts, `${pad}acme_1234`)).toHaveLength(0);
  const ends = scannerOf(rule('acme_[0-9]{4}$'));
  expect(scan(ends, `${pad}acme_1234`)).toHaveLength(1);
  expect(scan(ends, `acme_1234${pad}`)).toHaveLength(0);
});

test('a match that is longer than any window is not reported, and does not hide the next', () => {
  const scanner = scannerOf(rule('acme_[0-9]+'));
  expect(secrets(scan(scanner, `acme_${'1'.repeat(20_000)} acme_2`))).toEqual(['acme_2']);
});

test('a secret below the entropy of a rule is not a match', () => {
  const low = { ...rule('acme_[0-9]{8}'), entropy: 3 };
  expect(secrets(scan(scannerOf(low), 'acme_00000000 acme_01234567'))).toEqual(['acme_01234567']);
});

describe('an allowlist excludes matches', () => {
  const text = 'a acme_test1111 b\nc acme_real2222 d # ignore\n';
  const remaining = (list: Partial<Allowlist>, path = 'app/.env') =>
    secrets(scanAt(scannerOf(rule('acme_([a-z0-9]+)', { allowlists: [allowlist(list)] })), path, text));

  test.each<[string, Partial<Allowlist>, string[]]>([
    ['by regexes on the secret', { regexes: ['^test'] }, ['real2222']],
    ['by regexes on the match', { regexes: ['^acme_r'], regexTarget: 'match' }, ['test1111']],
    ['by regexes on the line', { regexes: ['# ignore$'], regexTarget: 'line' }, ['test1111']],
    ['by stopwords', { stopwords: ['test'] }, ['real2222']],
    ['by paths', { paths: ['\\.env$'] }, []],
    ['only in its own paths', { paths: ['\\.lock$'] }, ['test1111', 'real2222']],
    ['by one of several conditions', { stopwords: ['nothing'], paths: ['^app/'] }, []],
    [
      'by several conditions that all have to hold',
      { stopwords: ['test'], paths: ['^app/'], isEvery: true },
      ['real2222'],
    ],
    [
      'not if one of several conditions that all have to hold does not',
      { stopwords: ['test'], paths: ['^lib/'], isEvery: true },
      ['test1111', 'real2222'],
    ],
  ])('%s', (_, list, expected) => {
    expect(remaining(list)).toEqual(expected);
  });
});

describe('a rule with a path', () => {
  const scanner = scannerOf(
    rule('acme_[0-9]+', { path: '\\.env$' }),
    rule('acme_[0-9]{5}', { path: '\\.(?:yml|env)$' }, 'yaml-rule'),
    rule('acme_[0-9]{4}', {}, 'other-rule'),
  );
  test('matches in files with this path, and hides no match in others', () => {
    const found = (path: string) => scanAt(scanner, path, 'acme_123456').map(({ detector }) => detector);
    expect(found('app/.env')).toEqual(['acme-rule']);
    expect(found('app/x.yml')).toEqual(['yaml-rule']);
    expect(found('app/x.txt')).toEqual(['other-rule']);
  });
  test('does not match in a text without a path', () => {
    expect(scan(scanner, 'acme_123456').map(({ detector }) => detector)).toEqual(['other-rule']);
  });
});

test('a stream of many texts reports the matches of each, in order', () => {
  const scanner = scannerOf(
    rule('acme_[0-9]+', { path: 'even' }),
    rule('[0-9]{3}-[0-9]{3}', {}, 'swept-rule'),
  );
  const found: [string, string[]][] = [];
  const stream = scanner.openStream<string>(512, (key, { matches }) => found.push([key, secrets(matches)]));
  for (let i = 0; i < 400; i++) {
    const at = stream.length;
    stream.push(Buffer.from(`acme_${String(i)} 123-${String(100 + i)} `.padEnd(512)));
    const path = `${i % 2 === 0 ? 'even' : 'odd'}${String(i)}`;
    stream.open(path, path, at, at + 100);
    if (i % 7 === 0) stream.settle();
  }
  stream.finish();
  expect(found).toHaveLength(400);
  expect(found[6]).toEqual(['even6', ['acme_6', '123-106']]);
  expect(found[7]).toEqual(['odd7', ['123-107']]);
});

describe('the time of a regular expression is bounded', () => {
  // Not explosive, but the time grows with the fifth power of the text's length.
  const slow = 'x[a-z]*[a-m]*[a-n]*[a-o]*[a-p]*[a-q]*[a-r]*!';
  const text = `x${'a'.repeat(7000)}`;

  test.each([
    ['a rule with a keyword', rule(`key${slow}`), `key${text}`],
    ['a rule without a keyword', rule(slow), text],
  ])('%s that takes too long is skipped, with a reason, and other rules are not', (_, late, content) => {
    const scanner = scannerOf(late, rule('acme_[0-9]+', {}, 'other-rule'));
    const startedAt = performance.now();
    expect(secrets(scan(scanner, `${content}\n`.repeat(5) + 'acme_1'))).toEqual(['acme_1']);
    expect(performance.now() - startedAt).toBeLessThan(5000);
    expect(scanner.takeOverruns()).toEqual([
      'rule acme-rule: its regular expression took more than 1 s at one place',
    ]);
    expect(scanner.takeOverruns()).toEqual([]);
  });

  test('a rule that may take exponential time is refused', () => {
    expect(() => compileMatcher([rule('acme(a+)+$')])).toThrow(/^detector acme-rule: .*many ways/);
  });
});

test('a rule that matches the empty text, or only texts that are too long, is refused', () => {
  expect(() => compileMatcher([rule('acme|')])).toThrow('matches the empty text');
  expect(() => compileMatcher([rule('acme(?:[a-z]{1000}){9}')])).toThrow('too long');
});
