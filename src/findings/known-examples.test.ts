import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectors } from '../catalogue/detectors.ts';
import { compileMatcher } from '../matcher/compile.ts';
import { verdictOf } from '../policy/verdict.ts';
import type { Finding } from './finding.ts';
import { exampleHash } from './known-examples.ts';
import { findingsOf, imageOf, layerOf } from './testing.ts';

/** Assembled at run time, so that no scanner reports an example in this file. */
const keyId = ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('');
const secretKey = ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCY'].join('/') + 'EXAMPLEKEY';

const matcher = compileMatcher(detectors);

function findingsIn(text: string): readonly Finding[] {
  const { matches } = matcher.open().end(Buffer.from(text));
  const placed = matches.map((match) => ({ kind: 'file' as const, path: 'app/.env', match }));
  return findingsOf({ ...imageOf([layerOf(placed)]), detectors });
}

describe('an example from a vendor’s documentation', () => {
  const findings = findingsIn(
    `[default]\naws_access_key_id = ${keyId}\naws_secret_access_key = ${secretKey}\n`,
  );

  test('is reported, although it looks like a placeholder, and marked as an example', () => {
    // The key id is a related value of the key.
    expect(
      findings.map(({ vendor, severity, companions }) => [vendor, severity, companions?.length]),
    ).toEqual([['aws', 'info', 1]]);
    for (const { title } of findings) expect(title).toContain('(known example: the AWS documentation)');
  });

  test('does not fail an image', () => {
    const coverage = { complete: true, bytes: 1, files: 1, skipped: [], failed: [] };
    expect(verdictOf(findings, coverage, { failOn: null }).outcome).toBe('pass');
  });

  test('does not affect the report of another key', () => {
    const other = `AKIAQ3EGRIPZ4W2XBT6M`;
    const [finding] = findingsIn(`aws_access_key_id = ${other}\n`);
    expect(finding).toMatchObject({
      detector: 'aws-access-key-id',
      severity: 'high',
      title: 'AWS Access Key ID',
    });
  });
});

test('another key that ends in EXAMPLE is a placeholder and is not reported', () => {
  expect(findingsIn(`aws_access_key_id = AKIAQWERTZUIOEXAMPLE\n`)).toEqual([]);
});

describe('a PEM block', () => {
  const body = [
    'MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu',
    'KUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwEC',
  ];
  const block = (join: string): string =>
    ['-----BEGIN RSA PRIVATE KEY-----', ...body, '-----END RSA PRIVATE KEY-----'].join(join);
  const hash = createHash('sha256').update(body.join('')).digest('hex');

  test('has the hash of its body, however it is wrapped, quoted or encoded', () => {
    const forms = ['\n', '\r\n', '\\n', '\\\\n', '\n      ', '\\n"\n  "', '\\n" +\n  "', "',\n'"].map(block);
    const cut = block('\n').replace(/\n-----END.*/, '');
    const encoded = Buffer.from(block('\n')).toString('base64');
    for (const form of [...forms, cut, encoded, body.join('\n'), body.join('')])
      expect(exampleHash(form)).toBe(hash);
  });
});

test('the table contains only hashes, each once, and nothing that looks like a secret', () => {
  const text = readFileSync(join(import.meta.dirname, 'known-examples.json'), 'utf8');
  const table = JSON.parse(text) as Record<string, string[]>;
  const hashes = Object.values(table).flat();
  expect(hashes.length).toBeGreaterThan(250);
  expect(hashes.filter((hash) => !/^[0-9a-f]{64}$/.test(hash))).toEqual([]);
  expect(new Set(hashes).size).toBe(hashes.length);
  const { matches } = matcher.open().end(Buffer.from(text));
  expect(matches.filter(({ confidence }) => confidence !== 'low')).toEqual([]);
});
