import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findServices } from '../../testing/services.ts';
import { LANGUAGES, STORES, type Language, type Store } from './snippet.ts';
import { missingFor, NEVER_RUN } from './testing/clients.ts';
import { build, run, type Program } from './testing/program.ts';
import { FAKE_STORES } from './testing/fake-stores/index.ts';
import { SECRET, type FakeStore } from './testing/fake-stores/fake-store.ts';

// Runs each snippet with its real client against a fake store on loopback.

/** Whether a missing tool is an error. */
const isRequired = findServices() !== null;
/** Credentials of the clients, which no error may contain. */
const CREDENTIALS = ['AWS_SECRET_ACCESS_KEY', 'VAULT_TOKEN', 'CONJUR_AUTHN_API_KEY'] as const;
/** Milliseconds. Go’s first compilation takes 30 s on two idle cores. */
const BUILD_TIME = 300_000;

describe.each(STORES)('a snippet for the store %s', (store) => {
  let fakeStore: FakeStore;
  beforeAll(async () => {
    fakeStore = await FAKE_STORES[store].start();
  });
  afterAll(() => fakeStore.close());
  beforeEach(() => {
    fakeStore.reply = null;
    fakeStore.reads = 0;
  });

  for (const language of LANGUAGES) {
    const why = NEVER_RUN[language][store];
    if (why === undefined) runs(language, store, () => fakeStore);
    else test.skip(`in ${language}: not run, ${why}`, () => undefined);
  }
});

function runs(language: Language, store: Store, fakeStore: () => FakeStore): void {
  const missing = missingFor(language, store);
  const note = missing === null ? '' : ` (skipped: ${missing} on this machine)`;

  describe.skipIf(missing !== null && !isRequired)(`in ${language}${note}`, () => {
    let folder: string;
    let program: Program;
    beforeAll(async () => {
      if (missing !== null) throw new Error(`${missing} on this machine, and this test run requires it`);
      folder = mkdtempSync(join(tmpdir(), `run-${language}-`));
      program = await build(language, store, folder);
    }, BUILD_TIME);
    afterAll(() => {
      if (folder) rmSync(folder, { recursive: true });
    });

    test('reads the secret verbatim, and passes it in no argument of a process', async () => {
      const { status, stdout, stderr, args } = await run(program, folder, fakeStore().environment);
      expect({ status, stdout, stderr }).toMatchObject({ status: 0, stdout: SECRET });
      expect(fakeStore().reads).toBe(store === 'env' ? 0 : 1);
      expect(stderr + args.join(' ')).not.toContain(SECRET);
    });

    const refusals = FAKE_STORES[store].refusals.map((refusal) => [refusal.when, refusal] as const);
    test.each(refusals)('fails with the cause but without the credentials when %s', async (_, refusal) => {
      fakeStore().reply = refusal.reply ?? null;
      const environment = { ...fakeStore().environment, ...refusal.environment };
      const { status, stdout, stderr } = await run(program, folder, environment);
      expect(stderr).toMatch(refusal.stderr);
      expect(stdout).toBe('');
      expect(status).not.toBe(0);
      const leaked = CREDENTIALS.filter((name) => environment[name] && stderr.includes(environment[name]));
      expect(leaked).toEqual([]);
    });
  });
}

test('docs/snippets.md says which snippets are run', () => {
  const page = readFileSync(new URL('../../../docs/snippets.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| (\w+)(?: \/ TypeScript)? \|(.+)\|$/gm)];
  const documented = rows.flatMap(([, language = '', cells = '']) =>
    cells.split('|').map((cell, i) => [language.toLowerCase(), STORES[i], !cell.includes('not run')]),
  );
  const real = LANGUAGES.flatMap((language) =>
    STORES.map((store) => [language, store, NEVER_RUN[language][store] === undefined]),
  );
  expect(documented.filter(([language]) => language !== 'from')).toEqual(real);
});
