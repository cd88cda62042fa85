import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseNames, EVIL, hostileReport, readCase, rendererOf, testContext } from './testing.ts';

const renderGitlab = await rendererOf('gitlab');

/**
 * What GitLab's schema 15.0.6 of secret detection asks of the parts that we write. It lets more through than is said
 * here: what it does not name is refused, so that a slip in a name is seen.
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

test.each(caseNames)('the report of %s is valid', (name) => {
  expect(errorsOf(renderGitlab(readCase(name), { ...testContext, verbose: true }))).toEqual([]);
});

test('a report is valid whatever the image holds, of which nothing stands where Markdown is read', () => {
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

test('no two findings are one to GitLab, which compares detector, file and lines', () => {
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

test('the commit is that of the pipeline, and a stand-in outside of one', () => {
  const report = readCase('fail-deleted-file-still-in-layer');
  const commitOf = (commit: string | null): string | undefined =>
    parse(renderGitlab(report, { ...testContext, commit })).vulnerabilities[0]?.location.commit.sha;
  expect(commitOf('c0ffee')).toBe('c0ffee');
  expect(commitOf(null)).toBe('0000000');
  expect(commitOf('')).toBe('0000000');
});

test('times are in UTC, without zone and fractions', () => {
  expect(parse(renderGitlab(readCase('incomplete'))).scan).toMatchObject({
    start_time: '2026-01-31T11:59:59',
    end_time: '2026-01-31T12:00:00',
    status: 'failure',
  });
  expect(parse(renderGitlab(readCase('pass-nothing-found'))).scan.status).toBe('success');
});
