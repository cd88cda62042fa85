import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../findings/finding.ts';
import type { Report } from '../../result/report.ts';
import { caseNames, EVIL, golden, hostileReport, readCase, rendererOf, testContext } from '../testing.ts';

const renderHtml = await rendererOf('html');
const verbose = { ...testContext, verbose: true };

/** Returns the page without its style, script and playbooks, which have separate tests. */
const readable = (page: string): string =>
  page
    .replace(/<style>[^]*?<\/style>/, '<style></style>')
    .replace(/<script>[^]*?<\/script>/, '<script></script>')
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, '$1')
    .replace(
      /<details class="playbook">[^]*?(?=<details class="playbook">|<\/section>)/g,
      '<details class="playbook">…\n',
    )
    .replace(/<p class="next">.*/g, '<p class="next">…</p>');

describe('the page', () => {
  test.each(caseNames.filter((name) => name !== 'fail-many-places'))(
    'of %s matches its golden file',
    (name) => {
      const page = readable(renderHtml(readCase(name)));
      expect(page).toBe(golden(name, 'expected.html', page));
    },
  );
});

/** Matches every tag that the page may contain, with its attributes. */
const TAG =
  /^<(?:!doctype html|\/?(?:html|head|body|header|main|footer|section|article|div|dl|dt|dd|ul|ol|li|p|span|b|i|h[1-5]|a|code|pre|time|details|summary|label|fieldset|legend|select|option|button|input|svg|rect|meta|title|style|script)(?: (?:lang|charset|http-equiv|content|name|id|class|for|href|rel|role|aria-[a-z]+|data-[a-z]+|tabindex|type|value|placeholder|autocomplete|spellcheck|datetime|viewBox|preserveAspectRatio|width|height)="[^"<>]*"| hidden| checked)*\/?)>$/;

test('creates no tag or attribute from text of an image', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const page = renderHtml(report, verbose)
        .replace(/<style>[^]*?<\/style>/, '')
        .replace(/<script>[^]*?<\/script>/, '');
      const tags = page.match(/<[^>]*>?/g) ?? [];
      expect(tags.filter((tag) => !TAG.test(tag))).toEqual([]);
      expect(tags.filter((tag) => tag.includes(EVIL))).toEqual([]);
      const links = [...page.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);
      expect(links.filter((href) => !/^(?:#[a-z0-9-]+|https:\/\/[^&]*)$/.test(href))).toEqual([]);
      // Every ampersand starts one of our own entities.
      expect(page.replace(/&(?:amp|lt|gt|quot|#39|#9);/g, '')).not.toContain('&');
    }),
  );
});

test("makes a vendor's links clickable, however long its answer is", () => {
  const report = readCase('fail-verified');
  const url = 'https://dashboard.stripe.com/logs/req_0000?t=1';
  const details = Array.from({ length: 20 }, (_, i) => ({ name: `detail${String(i)}`, value: 'x' }));
  const pageWith = (links: readonly { name: string; url: string }[]): string =>
    renderHtml({
      ...report,
      findings: report.findings.map((finding) => ({
        ...finding,
        verification: { host: 'api.stripe.com', reason: 'answered 401', details, links },
      })),
    });
  expect(pageWith([{ name: 'log', url }])).toContain(
    `<li>log <a href="${url}" rel="noreferrer noopener">${url}</a>`,
  );
  for (const evil of ['javascript:alert(1)', 'https://evil.example/', 'https://evil.example/.stripe.com/'])
    expect(pageWith([{ name: 'log', url: evil }])).toContain(`<li>log ${evil}</li>`);
});

test("has a policy that allows only the page's own style and script", () => {
  const page = renderHtml(readCase('fail-many-places'));
  const hashOf = (tag: string): string => {
    const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] ?? '';
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  };
  expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]).toBe(
    `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; base-uri 'none'; form-action 'none'`,
  );
  expect(page.match(/<(?:script|style|link|img|iframe)\b/g)).toEqual(['<style', '<script']);
});

test('never contains a secret, even if other formats show it', () => {
  const report = readCase('fail-deleted-file-still-in-layer');
  const findings = report.findings.map((finding) => ({ ...finding, secret: 'shown-elsewhere-4711' }));
  expect(renderHtml({ ...report, findings })).not.toContain('4711');
});

describe('a page', () => {
  const many = readCase('fail-many-places');
  const [model] = many.findings;
  if (model === undefined) throw new Error('the case has no finding');
  const findings = (count: number, path: string): readonly Finding[] =>
    Array.from({ length: count }, (_, i) => ({
      ...model,
      detector: `made-up-${String(i)}`,
      locations: Array.from({ length: 200 }, (_, at) => ({
        ...model.locations[0],
        kind: 'file' as const,
        layer: 2,
        path: `${path}${String(at)}`,
        name: null,
        line: 1,
        column: 1,
        offset: 0,
        length: 1,
        lifecycle: 'present' as const,
        removedBy: null,
      })),
    }));

  test.each(['app/.env', 'a/'.repeat(2000), '&'.repeat(4000), '\u{e0041}'.repeat(4000)])(
    'of thousands of findings with many locations stays small and says what it omits (%#)',
    (path) => {
      const page = renderHtml({ ...many, findings: findings(3000, path) });
      expect(page.length).toBeLessThan(10_000_000);
      expect(page.match(/<article /g)).toHaveLength(500);
      expect(page).toContain('2,500 more findings omitted');
      expect(page).toContain('192 more locations omitted');
      expect(page.match(/<details class="playbook">/g)).toHaveLength(20);
      expect(page).toContain('480 more playbooks omitted');
    },
  );

  test('of an image with thousands of layers shows those with findings', () => {
    const [layer] = many.layers;
    if (layer === undefined) throw new Error('the case has no layer');
    const layers = Array.from({ length: 5000 }, (_, index) => ({ ...layer, index }));
    const [finding] = findings(1, 'app/.env');
    if (finding === undefined) throw new Error('there is no finding');
    const locations = finding.locations.slice(0, 1).map((location) => ({ ...location, layer: 4321 }));
    const page = renderHtml({ ...many, layers, findings: [{ ...finding, locations }] });
    expect(page.match(/<li class="slab /g)).toHaveLength(151);
    expect(page).toContain('id="layer-4321"');
    expect(page).toContain('layers without findings omitted');
  });

  test('of a scan that could not read a thousand parts says so at the top, in a few lines', () => {
    const failed = Array.from({ length: 1000 }, () => ({ layer: 1, path: 'x'.repeat(5000), reason: 'gone' }));
    const report: Report = {
      ...readCase('incomplete'),
      coverage: { ...many.coverage, complete: false, failed },
    };
    const page = renderHtml(report);
    expect(page.length).toBeLessThan(500_000);
    expect(page.indexOf('Not everything could be read')).toBeLessThan(page.indexOf('id="layers"'));
    expect(page).toContain('800 more parts omitted');
  });

  test('shows the code of every language in full and with its tabs', () => {
    const page = renderHtml(readCase('fail-deleted-file-still-in-layer'));
    for (const language of ['python', 'javascript', 'java', 'go', 'ruby']) {
      expect(page.match(new RegExp(`data-language="${language}"`, 'g'))).toHaveLength(4);
    }
    expect(page).toContain('&#9;');
  });
});
