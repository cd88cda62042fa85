import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileReport, readCase, rendererOf, testContext } from './testing.ts';

const renderJunit = await rendererOf('junit');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** Parses well-formed XML 1.0 without comments, CDATA and processing instructions; throws at anything else. */
function parseXml(text: string): Element {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error('the text contains a character that XML does not allow');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  const rest = text.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '');
  const tokens = /<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)(\/?)>|[^<>]+/gy;
  while (tokens.lastIndex < rest.length) {
    const [token, end, name = '', attributes = '', empty] = tokens.exec(rest) ?? [];
    if (token === undefined) throw new Error('the text is not well-formed XML');
    for (const [entity] of token.matchAll(/&[^;]{0,6};?/g)) {
      if (!/^&(?:amp|lt|gt|quot|apos);$/.test(entity)) throw new Error(`${entity} is not an entity`);
    }
    if (name === '') continue;
    if (end === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      value,
    ]);
    const element: Element = {
      name,
      attributes: Object.fromEntries(pairs) as Record<string, string>,
      children: [],
    };
    open.at(-1)?.children.push(element);
    if (empty === '') open.push(element);
  }
  if (open.length !== 1) throw new Error('an element is not closed');
  return root;
}

const casesOf = (text: string): readonly Element[] =>
  (parseXml(text).children[0]?.children[0]?.children ?? []).filter(({ name }) => name === 'testcase');

test('is well-formed XML with the counts of its cases for hostile texts of an image', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderJunit(report, { ...testContext, verbose: true });
      const cases = casesOf(text);
      const count = (name: string): string =>
        String(cases.filter(({ children }) => children[0]?.name === name).length);
      expect(parseXml(text).children[0]?.attributes).toMatchObject({
        tests: String(cases.length),
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
      });
      expect(count('error')).toBe(String(report.coverage.failed.length));
    }),
  );
});

test('reports a finding as a failure only if it counts for the verdict', () => {
  const report = readCase('fail-many-places');
  const severitiesOf = (text: string, outcome: string): ReadonlySet<string | undefined> =>
    new Set(
      casesOf(text)
        .filter(({ children }) => children[0]?.name === outcome)
        .map(({ children }) => children[0]?.attributes.message?.split(':')[0]),
    );
  const strict = renderJunit(report, { ...testContext, failOn: 'critical' });
  expect([...severitiesOf(strict, 'failure')].filter((severity) => severity !== 'critical')).toEqual([]);
  expect(severitiesOf(strict, 'skipped')).not.toContain('critical');
  expect(severitiesOf(renderJunit(report), 'skipped').size).toBe(0);
});

test('always has a test case, since CI systems reject an empty report', () => {
  expect(casesOf(renderJunit(readCase('pass-nothing-found'))).length).toBeGreaterThan(0);
});

test('gives every test case a unique name', () => {
  for (const name of ['fail-many-places', 'incomplete', 'hostile-names']) {
    const names = casesOf(renderJunit(readCase(name))).map(({ attributes }) => attributes.name);
    expect(names).toEqual([...new Set(names)]);
  }
});
