import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineDetector } from '../../catalogue/model/detector.ts';
import { lit, oneOf, optional, run } from '../../catalogue/model/pattern.ts';
import type { Element, Pattern } from '../../catalogue/model/pattern.ts';
import { assemble } from '../../../scripts/assembly.js';
import { readFile } from 'node:fs/promises';
import { bytesOf } from '../pattern/byte-set.ts';
import { createPrefilter } from './prefilter.ts';
import { normalize, regExpSource } from '../pattern/normal-pattern.ts';
import { layOutTables } from './tables.ts';
import type { Confirmer } from '../confirm/confirmer.ts';
import { type Shape, runShape, walkShape } from '../pattern/shape.ts';
import { UNANCHORED, contextual, type Anchoring, ANCHORED } from '../pattern/anchoring.ts';

const detector = defineDetector({
  id: 'acme-token',
  vendor: 'acme',
  title: 'Acme Token',
  description: 'Made up.',
  severity: 'low',
  confidence: 'low',
  pattern: [lit('acme')],
  examples: [],
  counterExamples: [],
});

const ANYTHING: Shape = walkShape([], undefined, false);
const confirmerOf = (
  literal: string,
  shape: Shape = ANYTHING,
  anchoring: Anchoring = UNANCHORED,
): Confirmer => ({
  detector,
  literal,
  next: undefined,
  anchoring: () => anchoring,
  shape: () => shape,
  before: 0,
  after: 100,
  confirm: () => [],
});

/** Returns the candidates whose gram starts in `[from, to)` of the text, as `literal@offset`. */
function candidates(
  confirmers: readonly Confirmer[],
  text: string,
  from = 0,
  to = text.length,
  phase = 1,
): string[] {
  const tables = layOutTables([confirmers], ['made']);
  const prefilter = createPrefilter(tables, 1024);
  // The bytes after the text in the window are not part of it.
  prefilter.memory.fill('a1', prefilter.window, prefilter.window + 1024);
  prefilter.memory.write(text, prefilter.window, 'latin1');
  const found: string[] = [];
  const range = {
    from: prefilter.window + from,
    to: prefilter.window + to,
    first: prefilter.window,
    end: prefilter.window + text.length,
    phase: (512 - (prefilter.window % 512) + phase) % 512,
    alignment: 512,
  };
  prefilter.scan(range, (number, address) => {
    const start = address - prefilter.window - (tables.gramOffsets[number] ?? 0);
    found.push(`${confirmers[tables.confirmerIndexes[number] ?? -1]?.literal ?? ''}@${String(start)}`);
  });
  return found;
}
const hits = (literals: readonly string[], text: string, from?: number, to?: number): string[] =>
  candidates(
    literals.map((literal) => confirmerOf(literal)),
    text,
    from,
    to,
  );
const fits = (shape: Shape, literal: string, text: string): boolean =>
  candidates([confirmerOf(literal, shape)], text).length > 0;

test('the embedded module is the compiled form of its sources', async () => {
  expect(await readFile(new URL('./module.ts', import.meta.url), 'utf8')).toBe(await assemble());
}, 60_000);

test('finds a literal in any case', () => {
  expect(hits(['ghp_', 'circleci'], 'x GHP_1 CircleCI')).toEqual(['ghp_@2', 'circleci@8']);
});

test('distinguishes marks that differ only in the bit of the letter case', () => {
  expect(hits(['[ab]'], '{ab}[AB]')).toEqual(['[ab]@4']);
});

test('finds a literal of three bytes at the very end of the text', () => {
  expect(hits(['aws'], 'aws AWS')).toEqual(['aws@0', 'aws@4']);
});

test('does not find a literal that is cut off by the end of the text', () => {
  expect(hits(['token', 'toa1'], 'a token, a to')).toEqual(['token@2']);
});

test('reports all literals that start at the same offset, and all confirmers of each', () => {
  expect(hits(['pass', 'password', 'passwd'], 'password').sort()).toEqual(['pass@0', 'password@0']);
  expect(hits(['pass', 'pass'], 'a pass')).toEqual(['pass@2', 'pass@2']);
});

test('reports literals whose gram starts in the range, even if the literal ends after it', () => {
  expect(hits(['abcd'], 'abcdabcdabcd', 2, 6)).toEqual(['abcd@4']);
});

test('reports more candidates than fit into its memory at once', () => {
  const confirmers = Array.from({ length: 300 }, () => confirmerOf('aaa'));
  expect(candidates(confirmers, 'a'.repeat(100))).toHaveLength(300 * 98);
});

test('reports more confirmers of one literal than fit into its memory, wherever the literal is in the window', () => {
  for (const anchoring of [UNANCHORED, ANCHORED, contextual(20, 20)]) {
    const confirmers = Array.from({ length: 2500 }, () => confirmerOf('tok_', ANYTHING, anchoring));
    for (let at = 0; at <= 140; at++) {
      const text = `${' '.repeat(at)}tok_1234567890ab tok_1234567890ab`;
      for (const from of [0, at]) expect(candidates(confirmers, text, from)).toHaveLength(5000);
    }
  }
}, 60_000);

test('finds the same literals as a search by startsWith at each offset, in one range and in two', () => {
  const literals = ['aab', 'abab', 'babba', 'aa-b'];
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '-', '\x00', '\xff'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.nat(60), (whole, at) => {
      const cut = Math.min(at, whole.length);
      const lower = whole.toLowerCase();
      const expected = literals.flatMap((literal) =>
        Array.from(whole, (_, i) => i)
          .filter((i) => lower.startsWith(literal, i))
          .map((i) => `${literal}@${String(i)}`),
      );
      const found = [...hits(literals, whole, 0, cut), ...hits(literals, whole, cut)];
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
});

test('finds a run after the word exactly if a RegExp finds one', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 6 }), fc.nat(30), (rest, length, within) => {
      const expected = new RegExp(`^.{0,${String(within)}}[ab]{${String(length)}}`).test(rest);
      expect(fits(runShape(bytesOf('ab'), length, 5, within, 0), 'token', `token${rest}`)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test('finds a run before the word if the shape looks back', () => {
  const shape = runShape(bytesOf('ab'), 3, 5, 10, 8);
  expect([fits(shape, 'token', 'abab--token'), fits(shape, 'token', 'abab-------token')]).toEqual([
    true,
    false,
  ]);
});

test('requires the run of a token after its literal, and no byte of the guard before it', () => {
  const shape = walkShape(normalize([lit('key_'), run('digit', 3)]), bytesOf('xyz'), true);
  const at = (text: string): boolean => fits(shape, 'key_', text);
  expect([at('key_123'), at(' key_123'), at('\\xkey_123')]).toEqual([true, true, true]);
  expect([at('key_12'), at('key_12a'), at('KEY_123'), at('xkey_123')]).toEqual([false, false, false, false]);
});

test('ignores the guard at a multiple of 512, where the byte before may belong to another file', () => {
  const shape = walkShape(normalize([lit('key_')]), bytesOf('xyz'), false);
  const atOffset = (phase: number): number =>
    candidates([confirmerOf('key_', shape)], 'xkey_', 0, 5, phase).length;
  expect([atOffset(511), atOffset(510), atOffset(0)]).toEqual([1, 0, 0]);
});

test('a walk accepts exactly the texts that start with a match of the pattern', () => {
  const name: Element = run('lower', 0, 5);
  const patterns: readonly Pattern[] = [
    [name, { chars: ' ', min: 0, max: 2 }, oneOf('=', ':', ':='), run('hex', 4)],
    [
      { seq: [{ chars: '-_', min: 1, max: 1 }, run('lower', 1, 3)], min: 0, max: 2 },
      lit('='),
      run('digit', 2),
    ],
    [run('lower', 1, 6), lit('ab'), run('digit', 1)],
    [{ anyOf: [[run('digit', 1, 3), lit('.')], [lit('x'), optional(lit('y'))], []] }, lit('1')],
    [{ seq: [oneOf('ab', 'a'), run('digit', 0, 1)], min: 2, max: 4 }, lit('b=')],
  ];
  const rest = fc.array(fc.constantFrom('a', 'b', 'xy', '1', '12', '-', '_', '=', ':', ' ', '.'), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(fc.constantFrom(...patterns), rest, (middle, pieces) => {
      const pattern = normalize([lit('key'), ...middle]);
      const text = `key${pieces.join('')}`;
      const expected = new RegExp(`^${regExpSource(pattern)}`).test(text);
      expect(fits(walkShape(pattern, undefined, false), 'key', text), text).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test('a walk ends early, and accepts, for a pattern that is too long or repeats too often', () => {
  const long = walkShape(normalize([lit('key'), run('digit', 2000), lit('!')]), undefined, false);
  const often = walkShape(
    normalize([lit('key'), { seq: [lit('a'), run('digit', 1)], min: 9, max: 20 }, lit('!')]),
    undefined,
    false,
  );
  const digits = `key${'1'.repeat(900)}`;
  expect([fits(long, 'key', digits.slice(0, 1000)), fits(long, 'key', 'key12')]).toEqual([false, false]);
  expect([fits(often, 'key', 'key'), fits(often, 'key', 'kex')]).toEqual([true, false]);
});

test('a walk that would take too long ends early, and accepts', () => {
  const digits = run('digit', 0, 60);
  const hostile = walkShape(
    normalize([lit('key'), digits, digits, digits, digits, lit('!')]),
    undefined,
    false,
  );
  expect(fits(hostile, 'key', `key${'1'.repeat(60)}`)).toBe(true);
  expect(fits(hostile, 'key', 'key1')).toBe(false);
});

describe('a literal with an anchoring', () => {
  const LEAD = 20;
  const TRAIL = 10;
  const confirmers = [
    confirmerOf('tok_', ANYTHING, ANCHORED),
    confirmerOf('word', ANYTHING, contextual(LEAD, TRAIL)),
  ];
  const piece = fc.oneof(
    fc.constantFrom('tok_', 'TOK_', 'word', 'a', '7', '.', '=', ' ', '\n', '\0', '%3D', '\\n', '\xe9', '['),
    fc.stringMatching(/^[a-z]{1,20}$/),
    fc.stringMatching(/^[a-z0-9]{6,70}$/),
    fc.constantFrom(' '.repeat(8), '.'.repeat(13), '0'.repeat(80)),
  );
  const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('').slice(0, 900));

  /** Runs of the characters of tokens. */
  const runsOf = (text: string) =>
    [...text.matchAll(/[0-9A-Za-z_.~+/=:$-]{12,}/g)].map(({ index, 0: run }) => ({
      start: index,
      end: index + run.length,
      hasDigit: /[0-9]/.test(run),
    }));
  const placesOf = (text: string, literal: string) =>
    Array.from(text, (_, at) => at).filter((at) => text.toLowerCase().startsWith(literal, at));
  /** Returns the candidates that have to be found. More may be found. */
  function required(text: string): string[] {
    const runs = runsOf(text);
    const starts = placesOf(text, 'tok_').filter(
      (at) =>
        !/[0-9A-Za-z]/.test(text.charAt(at - 1)) &&
        runs.some(({ start, end }) => start <= at && at + 12 <= end),
    );
    const words = placesOf(text, 'word').filter((at) =>
      runs.some(
        ({ start, end, hasDigit }) => hasDigit && start - at <= LEAD && at + 'word'.length - end <= TRAIL,
      ),
    );
    return [...starts.map((at) => `tok_@${String(at)}`), ...words.map((at) => `word@${String(at)}`)];
  }

  test('is found, once, at the start of a token in a run, or near a run with a digit, wherever the text is cut', () => {
    fc.assert(
      fc.property(texts, fc.nat(900), (text, at) => {
        const cut = Math.min(at, text.length);
        const found = [...candidates(confirmers, text, 0, cut), ...candidates(confirmers, text, cut)];
        for (const one of required(text)) expect(found, text).toContain(one);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 3000 },
    );
  });

  test('is not found elsewhere', () => {
    const prose = 'a tok_ and a word between words, with 12 of them: tok_abc word tok_ '.repeat(4);
    expect(candidates(confirmers, prose)).toEqual([]);
  });

  test('is found after an escape', () => {
    for (const escape of ['\\n', '%3D', '\\u0026', '\\x41', '\x1b[1;31m'])
      expect(candidates(confirmers, `"${escape}tok_abcdefghij`)).toEqual([
        `tok_@${String(escape.length + 1)}`,
      ]);
  });

  test('is found in UTF-16', () => {
    const literal = Array.from('tok_').join('\0');
    const wide = Array.from('= tok_abcdefgh', (char) => `${char}\0`).join('');
    expect(candidates([confirmerOf(literal, ANYTHING, contextual(0, 0))], wide)).toEqual([`${literal}@4`]);
  });
});

test('counts the line feeds of any range', () => {
  const tables = layOutTables([[confirmerOf('abc')]], ['made']);
  const { memory, window, countNewlines } = createPrefilter(tables, 1024);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('\n', 'x', '\r'), maxLength: 200 }),
      fc.nat(20),
      (text, skip) => {
        memory.write(text, window, 'latin1');
        const from = Math.min(skip, text.length);
        const expected = text.slice(from).split('\n').length - 1;
        expect(countNewlines(window + from, window + text.length)).toBe(expected);
      },
    ),
  );
});
