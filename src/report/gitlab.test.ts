import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseNames, EVIL, hostileReport, readCase, rendererOf, testContext } from './testing.ts';

const renderGitlab = await rendererOf('gitlab');

/**
 * The parts of GitLab's secret detection schema 15.0.6 that we write. GitLab's schema allows unknown properties; this
 * one rejects them, so that a misspelt name fails the test.
 */
const text = { type: 'string', minLength: 1 };
const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' };
const exactly = (properties: Record<string, object>, optional: Record<string, object> = {}): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties, ...optional },
  additionalProperties: false,
});
const listOf = (items: object, minItems = 0): object => ({ type: 'array', items, minItems });
const scanner = exactly({ id: text, name: text, version: text, vendor: exactly({ name: text }) });
const detail = exactly({ type: { const: 'text' }, value: { type: 'string' } });
const isGitlab = new Ajv({ allErrors: true }).compile(
  exactly({
    schema: { type: 'string', pattern: '^https?://.+' },
    version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' },
    scan: exactly({
      analyzer: scanner,
      scanner,
      type: { const: 'secret_detection' },
      start_time: time,
      end_time: time,
      status: { enum: ['success', 'failure'] },
      messages: listOf(exactly({ level: { enum: ['info', 'warn', 'fatal'] }, value: text })),
    }),
    vulnerabilities: listOf(
      exactly(
        {
          id: text,
          name: { ...text, maxLength: 255 },
          description: { ...text, maxLength: 1_048_576 },
          severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
          solution: { ...text, maxLength: 7000 },
          identifiers: listOf(
            exactly(
              { type: text, name: text, value: text },
              { url: { type: 'string', pattern: '^(https?|ftp)://.+' } },
            ),
            1,
          ),
          raw_source_code_extract: { type: 'string' },
          details: {
            type: 'object',
            additionalProperties: {
              oneOf: [
                exactly({ name: text, type: { const: 'text' }, value: { type: 'string' } }),
                exactly({ name: text, type: { const: 'list' }, items: listOf(detail) }),
              ],
            },
          },
          location: exactly({
            file: text,
            start_line: { type: 'integer', minimum: 1 },
            end_line: { type: 'integer', minimum: 1 },
            commit: exactly({ sha: text }),
          }),
        },
        { links: listOf(exactly({ url: { type: 'string', pattern: '^(https?|ftp)://.+' } })) },
      ),
    ),
    remediations: listOf({}),
  }),
);

function errorsOf(json: string): unknown {
  return isGitlab(JSON.parse(json)) ? [] : isGitlab.errors;
}

interface Gitlab {
  readonly scan: { readonly status: string; readonly start_time: string; readonly end_time: string };
  readonly vulnerabilities: readonly {
    readonly name: string;
    readonly description: string;
    readonly identifiers: readonly { readonly value: string }[];
    readonly location: {
      readonly file: string;
      readonly start_line: number;
      readonly end_line: number;
      readonly commit: { readonly sha: string };
    };
  }[];
}
const parse = (json: string): Gitlab => JSON.parse(json) as Gitlab;

test.each(caseNames)('renders the report of %s as valid by the schema', (name) => {
  expect(errorsOf(renderGitlab(readCase(name), { ...testContext, verbose: true }))).toEqual([]);
});

test('is valid for hostile texts of an image, and keeps them out of Markdown', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const json = renderGitlab(report, { ...testContext, verbose: true });
      expect(errorsOf(json)).toEqual([]);
      for (const { name, description } of parse(json).vulnerabilities) {
        expect(name + description).not.toContain(EVIL);
      }
    }),
  );
});

test('gives findings of one detector and file different lines, by which GitLab distinguishes them', () => {
  const report = readCase('fail-deleted-file-still-in-layer');
  const [finding] = report.findings;
  if (finding === undefined) throw new Error('the case has no finding');
  const json = renderGitlab({ ...report, findings: [finding, finding, finding] });
  const keys = parse(json).vulnerabilities.map(({ identifiers, location }) => [
    identifiers[0]?.value,
    location,
  ]);
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(3);
});

test('names the commit of the pipeline, or zeros outside a pipeline', () => {
  const report = readCase('fail-deleted-file-still-in-layer');
  const commitOf = (commit: string | null): string | undefined =>
    parse(renderGitlab(report, { ...testContext, commit })).vulnerabilities[0]?.location.commit.sha;
  expect(commitOf('c0ffee')).toBe('c0ffee');
  expect(commitOf(null)).toBe('0000000');
  expect(commitOf('')).toBe('0000000');
});

test('writes times in UTC without a zone and fractions, and the status of the scan', () => {
  expect(parse(renderGitlab(readCase('incomplete'))).scan).toMatchObject({
    start_time: '2026-01-31T11:59:59',
    end_time: '2026-01-31T12:00:00',
    status: 'failure',
  });
  expect(parse(renderGitlab(readCase('pass-nothing-found'))).scan.status).toBe('success');
});
