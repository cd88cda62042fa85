import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import fc from 'fast-check';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../result/report.ts';
import { hostileReport, readCase, rendererOf, testContext } from '../report/testing.ts';
import { scanImage } from '../testing/command.ts';

const CHROMIUM = '/usr/bin/chromium';
const isRequired = process.env.SCAN_IMAGE_TEST_SERVICES === 'required';
const isSkipped = !isRequired && !existsSync(CHROMIUM);
if (isSkipped) console.error(`skipped: the HTML report in a browser, because ${CHROMIUM} does not exist`);

describe.skipIf(isSkipped)('the HTML report in Chromium', () => {
  let browser: Browser;
  let folder: string;
  let render: (report: Report) => string;
  /** Path of the sample image's page, as the command writes it. */
  let sample: string;
  /** Console messages, errors and network requests of the page. */
  let complaints: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'html-report-'));
    sample = join(folder, 'sample.html');
    const { status } = await scanImage([
      'oci-archive:testdata/sample-image.tar.gz',
      '--format',
      'html',
      '--output',
      sample,
    ]);
    expect(status).toBe(1);
    const renderHtml = await rendererOf('html');
    render = (report) => renderHtml(report, { ...testContext, verbose: true });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints).toEqual([]);
  });

  /** Opens a file in a browser without network. */
  async function open(file: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      offline: true,
      viewport: { width: 1200, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== pathToFileURL(file).href) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  async function openReport(report: Report, options?: BrowserContextOptions): Promise<Page> {
    const file = join(folder, 'report.html');
    await writeFile(file, render(report));
    return open(file, options);
  }

  const shown = (page: Page): Promise<string[]> => page.locator('article.finding:visible h4').allInnerTexts();

  test('opens with the verdict and the coverage at the top, and sends no request', async () => {
    const page = await open(sample);
    expect(await page.title()).toMatch(/^FAIL: oci-archive:/);
    const top = async (selector: string): Promise<number> =>
      (await page.locator(selector).boundingBox())?.y ?? Infinity;
    expect(await top('.badge')).toBeLessThan(await top('#coverage'));
    expect(await top('#coverage')).toBeLessThan(450);
    expect(await top('#coverage')).toBeLessThan(await top('#layers'));
    expect(await shown(page)).toHaveLength(6);
  });

  test('shows the layers, whose counts of findings lead to the findings', async () => {
    const page = await open(sample);
    expect(await page.locator('.slab').count()).toBe(4);
    expect(await page.locator('#layer-2 .hides').innerText()).toContain('layer 1');
    await page.locator('#layer-1 a.critical').click();
    expect(await shown(page)).toEqual([
      'critical CircleCI Personal API Token',
      'critical Stripe Live Secret Key',
    ]);
    expect(await page.locator('#filter-count').innerText()).toBe('2 of 6 shown');
  });

  test('filters by text, severity, state and layer, and clears the filter', async () => {
    const page = await open(sample);
    await page.getByLabel('Search').fill('NPMRC  registry');
    expect(await shown(page)).toEqual([]);
    expect(await page.locator('#filter-count').innerText()).toBe('No finding matches.');
    expect(await page.locator('section.group:visible').count()).toBe(0);
    await page.getByLabel('Search').fill('NPMRC');
    expect(await shown(page)).toEqual(['critical npm Access Token']);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await shown(page)).toHaveLength(6);
    await page.getByRole('checkbox', { name: 'critical' }).uncheck();
    expect(await shown(page)).toHaveLength(2);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('combobox', { name: 'State', exact: true }).selectOption('deleted');
    expect(await shown(page)).toHaveLength(2);
    await page.getByRole('combobox', { name: 'State', exact: true }).selectOption('');
    await page.getByRole('combobox', { name: 'Where', exact: true }).selectOption('image metadata');
    expect(await shown(page)).toHaveLength(2);
  });

  test('shows a finding that a link leads to, whatever the filter hides', async () => {
    const page = await open(sample);
    await page.getByLabel('Search').fill('no such thing');
    await page.evaluate('location.hash = "f3"');
    await expect.poll(() => page.locator('#f3').isVisible()).toBe(true);
  });

  test('leads from a finding to its playbook, whose snippets are tabs that agree with each other', async () => {
    const page = await open(sample);
    await page.locator('#f1 .next a').last().click();
    await page.locator('#f2 .next a').last().click();
    for (const id of ['#fix1', '#fix2']) {
      await page.locator(`${id} .part > summary`, { hasText: 'Read it when the container runs' }).click();
    }
    expect(await page.locator('pre:visible code[data-language=python]').count()).toBe(2);
    await page.locator('#fix1').getByRole('tab', { name: 'Go' }).click();
    await page.locator('#fix1').getByRole('tab', { name: 'HashiCorp Vault' }).click();
    expect(await page.locator('pre:visible code[data-language=python]').count()).toBe(0);
    const code = await page.locator('pre:visible code[data-language=go]').allTextContents();
    expect(code).toHaveLength(2);
    for (const text of code) expect(text).toMatch(/vault[^]*\n\t/i);
  });

  test('works with the keyboard alone', async () => {
    const page = await open(sample);
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent.trim()');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the findings');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('circleci');
    expect(await shown(page)).toEqual(['critical CircleCI Personal API Token']);
    await page.locator('article.finding:visible .next a').last().focus();
    await page.keyboard.press('Enter');
    const tab = page.locator('.playbook[open] [role=tab][aria-selected=true]').first();
    const part = page.locator('.playbook[open] .part > summary', { hasText: 'Read it when' });
    await part.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Python');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('JavaScript');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Ruby');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Python');
    expect(await tab.innerText()).toBe('Python');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Environment');
  });

  test.each(['light', 'dark'] as const)(
    'has no accessibility fault that axe finds, in the %s theme',
    async (colorScheme) => {
      for (const name of [
        'sample',
        'fail-many-places',
        'incomplete',
        'hostile-names',
        'pass-nothing-found',
      ]) {
        const page =
          name === 'sample'
            ? await open(sample, { colorScheme })
            : await openReport(readCase(name), { colorScheme });
        await page.evaluate('for (const it of document.querySelectorAll("details")) it.open = true');
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<AxeResults>('axe.run()');
        const faults = violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]);
        expect([name, faults]).toEqual([name, []]);
      }
    },
  );

  test('shows everything without JavaScript', async () => {
    const page = await open(sample, { javaScriptEnabled: false });
    expect(await shown(page)).toHaveLength(6);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.locator('#f1 .next a').last().click();
    await expect.poll(() => page.locator('#fix1').isVisible()).toBe(true);
    for (const title of ['Read it when the container runs', 'Java', 'AWS Secrets Manager']) {
      await page.locator('#fix1 summary:visible').getByText(title, { exact: true }).click();
    }
    expect(await page.locator('#fix1 pre:visible code[data-language=java]').innerText()).toContain(
      'getSecretValue',
    );
  });

  test.each([true, false])(
    'prints folded parts and omits the filter (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await openReport(readCase('fail-many-places'), { javaScriptEnabled });
      const folded = page.locator('.more .places li').first();
      expect(await folded.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#filters').isVisible()).toBe(false);
      expect(await folded.isVisible()).toBe(true);
      expect(await page.locator('#fix1').isVisible()).toBe(true);
      expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    },
  );

  test('is at most as wide as a phone', async () => {
    for (const name of ['hostile-names', 'fail-many-places']) {
      const page = await openReport(readCase(name), { viewport: { width: 360, height: 700 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    }
  });

  test('runs no script and shows no element from the texts of an image', async () => {
    const reports = fc.sample(hostileReport, { numRuns: 10, seed: 1 });
    for (const report of reports) {
      const page = await openReport(report);
      const foreign =
        'img, iframe, object, [style], [onerror], a[href^="javascript:"], script:not(:last-child)';
      expect(await page.locator(foreign).count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  test('filters thousands of findings within five seconds', async () => {
    const report = readCase('fail-many-places');
    const findings = Array.from({ length: 3000 }, (_, i) => ({
      ...(report.findings[0] ?? expect.fail('the case has no finding')),
      title: `Number-${String(i)}-`,
    }));
    const page = await openReport({ ...report, findings });
    expect(await page.locator('article.finding').count()).toBe(500);
    expect(await page.locator('.left-out:visible').allInnerTexts()).toContainEqual(
      expect.stringContaining('2,500 more findings omitted'),
    );
    const before = Date.now();
    await page.getByLabel('Search').fill('number-42-');
    expect(await shown(page)).toEqual(['critical Number-42-']);
    expect(Date.now() - before).toBeLessThan(5000);
  });
});
