import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectors } from '../catalogue/detectors.ts';
import { code, heading, list, steps, text, type Document } from './document.ts';
import { explain, type Wish } from './explain.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderTerminal } from './render-text.ts';
import { LANGUAGES, STORES } from './snippets/snippet.ts';
import { subjectOf } from './subject.ts';

const plain = { width: 80, color: false };

/** `UPDATE_GOLDEN=1 npx vitest run src/remediation` writes what the answers look like now; read the difference. */
function golden(file: string, actual: string): string {
  const url = new URL(`../../testdata/explain/${file}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(url, actual);
  return existsSync(url) ? readFileSync(url, 'utf8') : '';
}

function documentOf(name: string, wish: Wish = {}): Document {
  const explained = subjectOf(name, detectors);
  if (explained === null) throw new Error(`nothing is called ${name}`);
  return explain(explained, wish);
}

describe('the answer reads as expected', () => {
  test('in a terminal', () => {
    const answer = renderTerminal(documentOf('circleci-personal-api-token'), plain);
    expect(answer).toBe(golden('circleci-personal-api-token.txt', answer));
  });

  test('in Markdown, with code', () => {
    const wish = { language: 'python', store: 'vault' } as const;
    const answer = renderMarkdown(documentOf('stripe-live-secret-key', wish));
    expect(answer).toBe(golden('stripe-live-secret-key-python-vault.md', answer));
  });
});

describe('in a terminal', () => {
  test('no line is wider than 80 columns but for code and addresses', () => {
    fc.assert(
      fc.property(fc.constantFrom(...detectors), (subject) => {
        const document = explain({ subject, detectors: [] }, {});
        const wide = renderTerminal(document, plain)
          .split('\n')
          .filter((line) => line.length > 80 && !line.startsWith('  ') && !line.includes('https://'));
        expect(wide).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('code fits as well where the name of the secret is of usual length', () => {
    const documents = LANGUAGES.flatMap((language) =>
      STORES.map((store) => documentOf('circleci-personal-api-token', { language, store })),
    ).concat([documentOf('stripe-live-secret-key')]);
    const wide = documents
      .flatMap((document) => renderTerminal(document, plain).split('\n'))
      .filter((line) => line.replaceAll('\t', '    ').length > 80 && !line.includes('https://'));
    expect([...new Set(wide)]).toEqual([]);
  });

  test('colour adds nothing but colour', () => {
    const document = documentOf('circleci');
    const colored = renderTerminal(document, { width: 80, color: true });
    expect(colored).not.toBe(renderTerminal(document, plain));
    expect(colored.replace(/\x1b\[\d*m/g, '')).toBe(renderTerminal(document, plain));
  });

  test('all words are there, in their order', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '…', 'é'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 20, max: 100 }),
        (words, width) => {
          const lines = renderTerminal([list([words.join(' ')])], { width, color: false })
            .trimEnd()
            .split('\n');
          expect(lines.map((line) => line.replace(/^(?:- | {2})/, '')).join(' ')).toBe(words.join(' '));
          expect(lines.filter((line) => line.length > width && line.includes(' ', 2))).toEqual([]);
        },
      ),
    );
  });
});

describe('in Markdown', () => {
  test('every kind of block has its form', () => {
    const document = [
      heading(2, 'Title'),
      text('Words.'),
      list(['one', 'two']),
      steps(['first', 'second']),
      code('sh', 'ls\n'),
    ];
    expect(renderMarkdown(document)).toBe(
      '## Title\n\nWords.\n\n- one\n- two\n\n1. first\n2. second\n\n```sh\nls\n```\n',
    );
  });

  test('text means itself, but for code and addresses', () => {
    const rendered = renderMarkdown([
      text('a *b* _c_ <d> [e](f) `g_*h` https://example.com/a_b. https://{org}.example/x'),
    ]);
    expect(rendered).toBe(
      'a \\*b\\* \\_c\\_ \\<d\\> \\[e\\](f) `g_*h` <https://example.com/a_b>. `https://{org}.example/x`\n',
    );
  });
});
