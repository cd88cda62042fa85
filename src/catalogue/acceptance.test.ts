import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogueIndex } from '../../scripts/catalogue-index.js';
import { compileMatcher } from '../matcher/compile.ts';
import type { Match, Matcher } from '../matcher/match.ts';
import { sampleSecret } from '../matcher/sample/sample.ts';
import { detectors } from './detectors.ts';
import { entries } from './entries.ts';
import type { Confidence, Detector } from './model/detector.ts';
import { isVendor } from './model/vendor.ts';

const SEEDS = [1, 2, 3];
const RANK: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };
const vendorOf = new Map(detectors.map((detector) => [detector.id, detector.vendor]));
const allDetectors = compileMatcher(detectors);

function scan(matcher: Matcher, text: string, cut = text.length): readonly Match[] {
  const bytes = Buffer.from(text, 'latin1');
  const stream = matcher.open();
  stream.push(bytes.subarray(0, cut));
  if (cut < bytes.length) stream.push(bytes.subarray(cut));
  return stream.end().matches;
}

const fill = (text: string, secret: string): string => text.replaceAll('{secret}', () => secret);

interface Range {
  readonly start: number;
  readonly end: number;
}
const ranges = (matches: readonly Match[]): Range[] => matches.map(({ start, end }) => ({ start, end }));
/** Returns where the secret is in an example, once it is filled in. */
const rangeIn = (example: string, secret: string): Range => {
  const start = example.indexOf('{secret}');
  return { start, end: start + secret.length };
};

/** Ordinary text without secrets. */
const FILLER = 'The quick brown fox jumps over the lazy dog; 2 + 2 = 4.\n'.repeat(2000);

/** Files that secrets are found in. Only a secret that `allows` matches can be written into one without escapes. */
const SURROUNDINGS: readonly { name: string; text: string; allows: RegExp }[] = [
  { name: 'a .env file', text: 'MODE=prod\nTHING={secret}\nPORT=80\n', allows: /^[^\s'"]+$/ },
  { name: 'YAML', text: 'service:\n  thing: {secret}\n  port: 80\n', allows: /^[^\s'"]+$/ },
  { name: 'JSON', text: '{"thing":"{secret}","port":80}', allows: /^[^\s"\\]+$/ },
  { name: 'XML', text: '<config><thing>{secret}</thing></config>', allows: /^[^\s<>&]+$/ },
  { name: 'a shell script', text: "#!/bin/sh\nexport THING='{secret}'\nrun\n", allows: /^[^\s']+$/ },
  { name: 'a Dockerfile', text: 'FROM scratch\nENV THING={secret} PORT=80\n', allows: /^[^\s'"]+$/ },
  { name: 'a source string', text: 'const thing = "{secret}";\n', allows: /^[^\s"\\]+$/ },
  { name: 'a URL query', text: 'https://shop.example/?thing={secret}&port=80', allows: /^[\w.~-]+$/ },
];

/** Whether a detector needs nothing around its secret. */
const isSelfStanding = (detector: Detector): boolean =>
  detector.before === undefined && detector.after === undefined && detector.context === undefined;

/** Returns the first words of a title if their letters are those of the vendor's slug: `Better Stack` of betterstack. */
function nameIn(title: string, vendor: string): string | undefined {
  const words = title.split(' ');
  const starts = words.map((_, i) => words.slice(0, i + 1).join(' '));
  return starts.find((start) => start.toLowerCase().replace(/[^a-z0-9]/g, '') === vendor.replaceAll('-', ''));
}

describe('the catalogue', () => {
  test('has unique ids, which begin with the vendor', () => {
    const ids = detectors.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, vendor } of detectors) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(id.replaceAll('-', '').startsWith(vendor.replaceAll('-', '')), id).toBe(true);
    }
  });

  test('lists every file of credentials/, vendors/ and vendors/long-tail/', async () => {
    const listed = readFileSync(join(import.meta.dirname, 'files.ts'), 'utf8');
    expect(listed, 'run `npm run build`').toBe(await catalogueIndex());
  });

  test('has one entry a vendor and one vendor a file', () => {
    const slugs = entries.filter(isVendor).map(({ slug }) => slug);
    expect(slugs.filter((slug, at) => slugs.indexOf(slug) !== at)).toEqual([]);
    const folder = join(import.meta.dirname, 'vendors');
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.ts'))) {
      expect(readFileSync(join(folder, name), 'utf8').match(/defineVendor\(/g), name).toHaveLength(1);
    }
  });

  test('refers only to secrets of the same vendor', () => {
    for (const { slug, verifiers = [], unverifiable = {} } of entries.filter(isVendor)) {
      const ids = verifiers.flatMap(({ secrets, needs = {} }) => [
        ...secrets,
        ...Object.values(needs).flatMap((need) => need.detectors),
      ]);
      for (const id of [...ids, ...Object.keys(unverifiable)]) expect(vendorOf.get(id), id).toBe(slug);
    }
  });

  test('finds nothing in ordinary text', () => {
    expect(scan(allDetectors, FILLER)).toEqual([]);
  });

  test('spells the name of a vendor the same way in all titles', () => {
    const spellings = new Map<string, string>();
    for (const { vendor, title } of detectors) {
      const name = nameIn(title, vendor);
      if (name !== undefined) expect(name, title).toBe(spellings.get(vendor) ?? name);
      if (name !== undefined) spellings.set(vendor, name);
    }
  });

  test('has no context word that two vendors share', () => {
    const owners = new Map<string, string>();
    for (const { vendor, context } of detectors) {
      for (const word of context?.words ?? []) {
        expect(vendor, word).toBe(owners.get(word) ?? vendor);
        owners.set(word, vendor);
      }
    }
  });

  test('has no title that two detectors share', () => {
    const titles = detectors.map(({ title }) => title);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});

// Detectors that need another vendor's secret (`owner: 'required'`) are tested together with it, in src/matcher.
const testable = detectors.filter(({ attribution }) => attribution !== 'required');

describe.each(testable.map((detector) => [detector.id, detector] as const))('%s', (_id, detector) => {
  const alone = compileMatcher([detector]);
  const secrets = SEEDS.map((seed) => sampleSecret(detector, seed));
  const [example = ''] = detector.examples;

  test('describes itself in a sentence, and has two examples and two counter-examples', () => {
    expect(detector.description).toMatch(/^[A-Z].*\.$/);
    expect(detector.examples.length).toBeGreaterThanOrEqual(2);
    expect(detector.counterExamples.length).toBeGreaterThanOrEqual(2);
    expect(detector.examples.every((text) => text.includes('{secret}'))).toBe(true);
  });

  test('finds its secret and nothing else in each of its examples', () => {
    for (const secret of secrets) {
      for (const text of detector.examples) {
        expect(ranges(scan(alone, fill(text, secret))), fill(text, secret)).toEqual([rangeIn(text, secret)]);
      }
    }
  });

  test('reports the secret in each of its examples when all detectors run', () => {
    for (const secret of secrets) {
      for (const text of detector.examples) {
        const { start, end } = rangeIn(text, secret);
        const found = scan(allDetectors, fill(text, secret)).find(
          (match) => match.start === start && match.end === end,
        );
        expect(found && vendorOf.get(found.detector), fill(text, secret)).toBe(detector.vendor);
      }
    }
  });

  test('is at least as sure as any other vendor’s detector that matches inside its secret', () => {
    for (const secret of secrets) {
      const own = scan(alone, fill(example, secret))[0];
      const others = scan(allDetectors, fill(example, secret)).filter(
        ({ detector: id }) => vendorOf.get(id) !== detector.vendor,
      );
      for (const other of others)
        expect(RANK[other.confidence], other.detector).toBeLessThanOrEqual(RANK[own?.confidence ?? 'low']);
    }
  });

  test('finds nothing in each of its counter-examples', () => {
    for (const secret of secrets) {
      for (const text of detector.counterExamples) {
        expect(scan(alone, fill(text, secret)), fill(text, secret)).toEqual([]);
      }
    }
  });

  test('finds its secret at the start, in the middle and at the end of a large text', () => {
    for (const [head, tail] of [
      ['', `\n${FILLER}`],
      [FILLER, `\n${FILLER}`],
      [FILLER, ''],
    ] as const) {
      const secret = secrets[0] ?? '';
      const text = fill(head + example + tail, secret);
      expect(ranges(scan(alone, text))).toEqual([rangeIn(head + example, secret)]);
    }
  });

  test('finds its secret wherever the text is cut in two', () => {
    const secret = secrets[0] ?? '';
    const text = fill(`${example}\n`, secret);
    const whole = scan(alone, text);
    expect(whole).toHaveLength(1);
    for (let cut = 0; cut <= text.length; cut++)
      expect(scan(alone, text, cut), `cut at ${String(cut)}`).toEqual(whole);
  });

  if (detector.confidence === 'high' && isSelfStanding(detector)) {
    test('finds its secret in each kind of file that can contain it', () => {
      for (const { name, text, allows } of SURROUNDINGS) {
        for (const secret of secrets.filter((candidate) => allows.test(candidate))) {
          expect(ranges(scan(alone, fill(text, secret))), name).toEqual([rangeIn(text, secret)]);
        }
      }
    });
  }
});
