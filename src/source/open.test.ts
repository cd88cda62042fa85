import { afterEach, expect, test } from 'vitest';
import { type TestEngine, startEngine } from '../testing/engine.ts';
import { buildImage } from '../testing/image.ts';
import { type FakeRegistry, startRegistry } from '../testing/registry-server.ts';
import { scanServed } from '../testing/source-suite.ts';

let engine: TestEngine | undefined;
let registry: FakeRegistry | undefined;
afterEach(async () => {
  await Promise.all([engine?.close(), registry?.close()]);
});

test('scans the image in the registry if the engine has another platform than the wanted one', async () => {
  const image = await buildImage({ layers: [{ entries: [] }], architecture: 's390x' });
  const blobs = [image.config, ...image.layers.map(({ blob }) => blob)];
  const digests = [image.configDigest, ...image.layers.map(({ digest }) => digest)];
  registry = await startRegistry({
    manifests: { '1': image.manifest },
    blobs: Object.fromEntries(digests.map((digest, index) => [digest, blobs[index] ?? Buffer.alloc(0)])),
  });
  const reference = `${registry.host}/app:1`;
  engine = await startEngine({
    [reference]: { inspect: { Os: 'linux', Architecture: 'amd64' }, archive: Buffer.alloc(0) },
  });
  const notes: string[] = [];
  const options = { reference, host: engine.address, platform: 'linux/s390x' };
  const report = await scanServed({ options, close: () => Promise.resolve() }, undefined, (note) => {
    notes.push(note);
  });
  expect(report.image).toMatchObject({ source: 'registry', platform: 'linux/s390x' });
  expect(notes.join()).toContain('has no linux/s390x variant');
  expect(engine.requests.filter((url) => url.includes('/get'))).toEqual([]);
});

test('reports a name that is invalid in registries, and an id that the engine does not have', async () => {
  engine = await startEngine({});
  const { address } = engine;
  const scanOf = (reference: string): Promise<unknown> =>
    scanServed({ options: { reference, host: address }, close: () => Promise.resolve() });
  await expect(scanOf('App:1')).rejects.toMatchObject({
    code: 'USAGE',
    message: expect.stringContaining('repository names are lower case') as string,
  });
  await expect(scanOf(`sha256:${'a'.repeat(64)}`)).rejects.toMatchObject({ code: 'IMAGE_NOT_FOUND' });
});
