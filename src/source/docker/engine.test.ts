import { chmod } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { type EngineImage, type TestEngine, startEngine } from '../../testing/engine.ts';
import { type BuiltImage, buildImage, legacyArchive, modernArchive } from '../../testing/image.ts';
import {
  type Fault,
  LEAKY,
  type Served,
  acceptSource,
  blobsWith,
  scanServed,
  secretOf,
} from '../../testing/source-suite.ts';
import { type TestEntry, tar } from '../../testing/tar.ts';

const inspectOf = (image: BuiltImage): object => {
  const config = JSON.parse(image.config.toString()) as { config: object };
  return {
    Id: image.configDigest,
    Os: 'linux',
    Architecture: image.architecture,
    Config: config.config,
    RootFS: { Layers: image.layers.map(({ diffId }) => diffId) },
  };
};

async function engineImage(image: BuiltImage, entries: readonly TestEntry[]): Promise<EngineImage> {
  return { inspect: inspectOf(image), archive: await tar(entries) };
}

/** The entries of `docker save` with several images: their files and one `manifest.json`. */
function legacyArchives(...images: readonly [BuiltImage, tag: string][]): readonly TestEntry[] {
  const all = images.flatMap(([image, tag]) => legacyArchive(image, [tag]));
  const manifests = all.filter(({ name }) => name === 'manifest.json');
  const body = JSON.stringify(manifests.flatMap((entry) => JSON.parse(String(entry.body)) as unknown[]));
  return [...all.filter((entry) => !manifests.includes(entry)), { name: 'manifest.json', body }];
}

let engine: TestEngine | undefined;
afterEach(async () => {
  await engine?.close();
  engine = undefined;
});

const serve =
  (archiveOf: (image: BuiltImage) => readonly TestEntry[]) =>
  async (image: BuiltImage, fault: Fault = {}): Promise<Served> => {
    const removed = image.layers[fault.withoutLayer ?? -1];
    const entries = archiveOf(blobsWith(image, fault)).filter(
      ({ name }) => removed === undefined || !name.endsWith(removed.digest.slice(7)),
    );
    const started = await startEngine({ 'app:1': await engineImage(image, entries) });
    return { options: { reference: 'docker:app:1', host: started.address }, close: () => started.close() };
  };

acceptSource('docker (containerd store)', serve(modernArchive));

test('reads repeated layers, which an engine with the old layout sends as links', async () => {
  engine = await startEngine({ 'app:1': await engineImage(LEAKY, legacyArchive(LEAKY)) });
  const report = await scanServed({
    options: { reference: 'docker:app:1', host: engine.address },
    close: () => Promise.resolve(),
  });
  expect(report.layers.map(({ status }) => status)).toEqual(['scanned', 'scanned', 'scanned', 'scanned']);
  expect(report.layers[3]?.diffId).toBe(LEAKY.layers[0]?.diffId);
  expect(report.verdict.outcome).toBe('fail');
});

test.each(['app', 'docker.io/library/app'])(
  'scans the latest image of %s, although the engine sends all tags',
  async (name) => {
    const other = await buildImage({ layers: [{ entries: [{ name: 'etc/motd', body: 'hello' }] }] });
    const inspected = { ...inspectOf(LEAKY), RepoTags: ['app:1', 'app:latest'] };
    const all = await tar(legacyArchives([LEAKY, 'app:latest'], [other, 'app:0']));
    engine = await startEngine({
      [name]: { inspect: inspected, archive: all },
      [`${name}:latest`]: { inspect: inspected, archive: await tar(legacyArchive(LEAKY, ['app:latest'])) },
    });
    const report = await scanServed({
      options: { reference: `docker:${name}`, host: engine.address },
      close: () => Promise.resolve(),
    });
    expect(report.image.configDigest).toBe(LEAKY.configDigest);
  },
);

test('scans the config before it requests the layers', async () => {
  const secret = secretOf('github-personal-access-token');
  const image = await buildImage({
    layers: [{ entries: [] }],
    config: { config: { Env: [`TOKEN=${secret}`] } },
  });
  engine = await startEngine({ 'app:1': await engineImage(image, modernArchive(image)) });
  const notes: [string, readonly string[]][] = [];
  const { requests } = engine;
  await scanServed(
    { options: { reference: 'docker:app:1', host: engine.address }, close: () => Promise.resolve() },
    undefined,
    (line) => notes.push([line, [...requests]]),
  );
  const [note, requested] = notes.find(([line]) => line.includes('image config')) ?? [];
  expect(note).toBe('the image config holds 1 secret; reading the layers');
  expect(requested?.some((url) => url.includes('/get'))).toBe(false);
});

test('an engine that breaks off makes the scan incomplete, and the findings are kept', async () => {
  const archive = await tar(legacyArchive(LEAKY));
  engine = await startEngine({ 'app:1': { inspect: inspectOf(LEAKY), archive, cutAt: 1_000_000 } });
  const report = await scanServed({
    options: { reference: 'docker:app:1', host: engine.address },
    close: () => Promise.resolve(),
  });
  expect(report.coverage.complete).toBe(false);
  expect(report.coverage.failed[0]?.reason).toContain('app:1');
  expect(report.findings.map(({ detector }) => detector)).toContain('github-personal-access-token');
});

test('sends a platform to engines that accept one only', async () => {
  for (const [api, isSent] of [
    ['1.41', false],
    ['1.48', true],
  ] as const) {
    const started = await startEngine({ 'app:1': await engineImage(LEAKY, modernArchive(LEAKY)) }, api);
    await scanServed({
      options: { reference: 'docker:app:1', host: started.address, platform: 'linux/amd64' },
      close: () => Promise.resolve(),
    });
    expect(started.requests.some((url) => url.includes('/get?platform='))).toBe(isSent);
    await started.close();
  }
});

test('reports an image that the engine has for other platforms only', async () => {
  engine = await startEngine({ 'app:1': { inspect: inspectOf(LEAKY), archive: null } }, '1.52');
  await expect(
    scanServed({
      options: { reference: 'docker:app:1', host: engine.address, platform: 'linux/s390x' },
      close: () => Promise.resolve(),
    }),
  ).rejects.toMatchObject({
    code: 'PLATFORM_NOT_FOUND',
    message: expect.stringContaining('has no linux/s390x variant of app:1') as string,
  });
});

test('distinguishes an absent image, an absent engine and an invalid name', async () => {
  engine = await startEngine({});
  const close = (): Promise<void> => Promise.resolve();
  const address = engine.address;
  await expect(
    scanServed({ options: { reference: 'docker:app:2', host: address }, close }),
  ).rejects.toMatchObject({ code: 'IMAGE_NOT_FOUND' });
  await expect(
    scanServed({ options: { reference: 'docker:app:1', host: 'unix:///nowhere.sock' }, close }),
  ).rejects.toMatchObject({
    code: 'DAEMON_UNREACHABLE',
  });
  await expect(
    scanServed({ options: { reference: 'docker:app:1', host: 'tcp://127.0.0.1:1' }, close }),
  ).rejects.toMatchObject({
    code: 'DAEMON_UNREACHABLE',
  });
  await expect(
    scanServed({ options: { reference: 'docker:../../info', host: address }, close }),
  ).rejects.toMatchObject({ code: 'USAGE' });
});

test('distinguishes an engine without permission from an absent one', async () => {
  engine = await startEngine({});
  await chmod(engine.address.replace('unix://', ''), 0o600);
  const isRoot = process.getuid?.() === 0;
  // Root may use any socket, so it becomes another user for a moment; another user removes its own permission.
  if (isRoot) process.seteuid?.('nobody');
  else await chmod(engine.address.replace('unix://', ''), 0);
  const refused = scanServed({
    options: { reference: 'docker:app:1', host: engine.address },
    close: () => Promise.resolve(),
  });
  await expect(refused.finally(() => isRoot && process.seteuid?.(0))).rejects.toMatchObject({
    code: 'DAEMON_DENIED',
  });
});

test('a config with another digest than its name makes the scan incomplete', async () => {
  const entries = modernArchive(LEAKY).map((entry) =>
    entry.body === LEAKY.config ? { ...entry, body: `${LEAKY.config.toString()} ` } : entry,
  );
  engine = await startEngine({ 'app:1': await engineImage(LEAKY, entries) });
  const report = await scanServed({
    options: { reference: 'docker:app:1', host: engine.address },
    close: () => Promise.resolve(),
  });
  expect(report.coverage.failed).toEqual([
    expect.objectContaining({ reason: expect.stringContaining('digest') as unknown }),
  ]);
});
