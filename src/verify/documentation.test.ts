import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { verifiers } from '#built-in/verifiers';
import { detectors } from '../catalogue/detectors.ts';
import type { Verifier } from '../catalogue/model/verifier.ts';
import { detectorsOf } from './verifiers.ts';

const FILE = fileURLToPath(new URL('../../docs/verification.md', import.meta.url));
const HEAD = '| vendor | detectors | call | needs and notes |\n|---|---|---|---|\n';
const vendorOf = new Map(detectors.map(({ id, vendor }) => [id, vendor]));

/** The table with one row per verifier, sorted by vendor. */
function table(): string {
  const rows = verifiers.map((verifier) => {
    const ids = detectorsOf(verifier).map(([id]) => id);
    const vendor = vendorOf.get(ids[0] ?? '') ?? '';
    const short = ids.map((id) => `\`${id.startsWith(`${vendor}-`) ? id.slice(vendor.length + 1) : id}\``);
    return `| ${vendor} | ${short.join(' ')} | ${callOf(verifier)} | ${notesOf(verifier)} |`;
  });
  return HEAD + rows.sort((a, b) => (a < b ? -1 : 1)).join('\n') + '\n';
}

function callOf({ method, url, registry }: Verifier): string {
  const shown = url.replace(/\{(?:\w+:)?(\w+)\}/g, '{$1}');
  return `\`${method ?? 'GET'} ${registry === undefined ? shown : `{${registry} registry}${shown}`}\``;
}

function notesOf({ needs = {}, otherUrls = [], otherHosts, sign }: Verifier): string {
  const required = Object.values(needs).filter(({ optional }) => optional !== true);
  return [
    ...required.map(({ what, detectors: found }) => what + (found.length === 0 ? ' (not found yet)' : '')),
    ...(sign === undefined ? [] : ['signed: the secret is not sent']),
    ...(otherUrls.length === 0
      ? []
      : [`also ${otherUrls.map((each) => new URL(each.replace(/\{.*?\}/g, 'x')).host).join(', ')}`]),
    ...(otherHosts === undefined ? [] : [`a refusal is \`unknown\`: it may belong to ${otherHosts}`]),
  ].join('; ');
}

// To update it: npx vitest run src/verify/documentation.test.ts --update
test('the table in docs/verification.md is up to date', async () => {
  const text = readFileSync(FILE, 'utf8');
  const at = text.indexOf(HEAD);
  const prose = at < 0 ? text : text.slice(0, at);
  await expect(prose + table()).toMatchFileSnapshot(FILE);
});
