import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findServices } from '../../testing/services.ts';
import { LANGUAGES, STORES, type Language, type Store } from './snippet.ts';
import { lackFor, NEVER_RUN } from './testing/clients.ts';
import { build, run, type Program } from './testing/program.ts';
import { STAND_INS } from './testing/stand-ins/index.ts';
import { SECRET, type StandIn } from './testing/stand-ins/stand-in.ts';

/** The snippets are run, each with its real client, against stand-ins of the stores on loopback. */
const isRequired = findServices() !== null;
/** What lets a client in, and has no place in an error. */
const CREDENTIALS = ['AWS_SECRET_ACCESS_KEY', 'VAULT_TOKEN', 'CONJUR_AUTHN_API_KEY'] as const;
/** Milliseconds. A cold compiler of Go takes half a minute on two idle cores. */
const BUILD_TIME = 300_000;

describe.each(STORES)('from %s', (store) => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await STAND_INS[store].start();
  });
  afterAll(() => standIn.close());
  beforeEach(() => {
    standIn.reply = null;
    standIn.asks = 0;
  });

  for (const language of LANGUAGES) {
    const why = NEVER_RUN[language][store];
    if (why === undefined) runs(language, store, () => standIn);
    else test.skip(`the snippet in ${language}: left out, ${why}`, () => undefined);
  }
});

function runs(language: Language, store: Store, standIn: () => StandIn): void {
  const lack = lackFor(language, store);
  const left = lack === null ? '' : ` (left out: ${lack} on this machine)`;

  describe.skipIf(lack !== null && !isRequired)(`the snippet in ${language}${left}`, () => {
    let folder: string;
    let program: Program;
    beforeAll(async () => {
      if (lack !== null) throw new Error(`there is ${lack} on this machine, and it is required`);
      folder = mkdtempSync(join(tmpdir(), `run-${language}-`));
      program = await build(language, store, folder);
    }, BUILD_TIME);
    afterAll(() => {
      if (folder) rmSync(folder, { recursive: true });
    });

    test('reads the secret as it is, and passes it to nobody by an argument', async () => {
      const { status, stdout, stderr, args } = await run(program, folder, standIn().environment);
      expect({ status, stdout, stderr }).toMatchObject({ status: 0, stdout: SECRET });
      expect(standIn().asks).toBe(store === 'env' ? 0 : 1);
      expect(stderr + args.join(' ')).not.toContain(SECRET);
    });

    const refusals = STAND_INS[store].refusals.map((refusal) => [refusal.when, refusal] as const);
    test.each(refusals)('fails, and says why but not with what, when %s', async (_, refusal) => {
      standIn().reply = refusal.reply ?? null;
      const environment = { ...standIn().environment, ...refusal.environment };
      const { status, stdout, stderr } = await run(program, folder, environment);
      expect(stderr).toMatch(refusal.says);
      expect(stdout).toBe('');
      expect(status).not.toBe(0);
      const told = CREDENTIALS.filter((name) => environment[name] && stderr.includes(environment[name]));
      expect(told).toEqual([]);
    });
  });
}

test('docs/snippets.md says which are run', () => {
  const page = readFileSync(new URL('../../../docs/snippets.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| (\w+)(?: \/ TypeScript)? \|(.+)\|$/gm)];
  const told = rows.flatMap(([, language = '', cells = '']) =>
    cells.split('|').map((cell, i) => [language.toLowerCase(), STORES[i], !cell.includes('not run')]),
  );
  const real = LANGUAGES.flatMap((language) =>
    STORES.map((store) => [language, store, NEVER_RUN[language][store] === undefined]),
  );
  expect(told.filter(([language]) => language !== 'from')).toEqual(real);
});
