import { afterEach, describe, expect, it } from 'vitest';
import { parsePlatform } from '../../oci/platform.ts';
import {
  digest,
  type FakeRegistry,
  imageContent,
  json,
  type RegistrySetup,
  startRegistry,
} from '../../testing/registry-server.ts';
import { failureOf, openImage, pull, readLayers } from './testing.ts';

let registry: FakeRegistry;

async function start(setup: RegistrySetup): Promise<string> {
  registry = await startRegistry(setup);
  return `${registry.host}/team/app`;
}

afterEach(() => registry.close());

describe('an image in a registry', () => {
  it('is described and streamed', async () => {
    const content = imageContent(['first layer', 'second layer']);
    const name = await start(content);
    const image = await openImage(`${name}:1`);
    const description = await image.describe();
    expect(description).toMatchObject({
      source: 'registry',
      digest: content.digest,
      configDigest: content.config,
      config: { platform: parsePlatform('linux/amd64') },
      failed: [],
    });
    expect(description.layers).toEqual(
      ['first layer', 'second layer'].map((layer) => ({
        blob: digest(layer),
        missing: null,
        digest: digest(layer),
        diffId: digest(layer),
        mediaType: 'application/vnd.oci.image.layer.v1.tar',
        size: layer.length,
      })),
    );
    expect(image.earlyConfig).toBe(description.config);
    expect((await readLayers(image)).map(String)).toEqual(['first layer', 'second layer']);
    await image.close();
    await image.close();
  });

  it('is found by digest', async () => {
    const content = imageContent(['layer']);
    const name = await start({
      ...content,
      manifests: { [content.digest]: Buffer.from(content.manifests['1'] ?? '') },
    });
    expect(await pull(`${name}@${content.digest}`)).toEqual(['layer']);
  });

  it('yields a repeated layer once', async () => {
    const name = await start(imageContent(['same', 'other', 'same']));
    const image = await openImage(`${name}:1`);
    expect((await readLayers(image)).map(String)).toEqual(['same', 'other']);
    expect((await image.describe()).layers.map((layer) => layer.blob)).toEqual(
      ['same', 'other', 'same'].map(digest),
    );
    await image.close();
  });

  it('can open a layer repeatedly', async () => {
    const name = await start(imageContent(['layer']));
    const image = await openImage(`${name}:1`);
    expect([...(await readLayers(image)), ...(await readLayers(image))].map(String)).toEqual([
      'layer',
      'layer',
    ]);
    await image.close();
  });

  it('assigns no diff_id if the config lists another number of them', async () => {
    const name = await start(
      imageContent(['a', 'b'], { os: 'linux', architecture: 'amd64', rootfs: { diff_ids: [digest('a')] } }),
    );
    const image = await openImage(`${name}:1`);
    const { layers, failed } = await image.describe();
    expect(layers.map((layer) => layer.diffId)).toEqual([null, null]);
    expect(failed).toEqual([{ what: 'image config', reason: 'lists 1 diff_ids for 2 layers' }]);
    await image.close();
  });

  it('reports an encrypted layer and does not yield it', async () => {
    const content = imageContent(['plain', 'sealed']);
    const manifest = JSON.parse(String(content.manifests['1'])) as { layers: { mediaType: string }[] };
    Object.assign(manifest.layers[1] ?? {}, {
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip+encrypted',
    });
    const name = await start({ ...content, manifests: { '1': json(manifest) } });
    const image = await openImage(`${name}:1`);
    expect((await readLayers(image)).map(String)).toEqual(['plain']);
    expect((await image.describe()).layers[1]).toMatchObject({ blob: null, missing: 'it is encrypted' });
    await image.close();
  });

  it('for another platform is scanned with a warning', async () => {
    const name = await start(imageContent(['layer']));
    const lines: string[] = [];
    const options = {
      platform: { wanted: parsePlatform('linux/arm64'), isExplicit: false },
      diagnostics: (line: string) => lines.push(line),
    };
    expect(await pull(`${name}:1`, options)).toEqual(['layer']);
    expect(lines).toEqual([`${name}:1 is built for linux/amd64, not for linux/arm64; it is scanned anyway`]);
  });

  it('stops with the reason of its signal', async () => {
    const name = await start(imageContent(['layer']));
    const reason = new Error('enough');
    await expect(openImage(`${name}:1`, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);

    const pulling = new AbortController();
    registry.fault = () => {
      pulling.abort(reason);
      return true;
    };
    await expect(openImage(`${name}:1`, { signal: pulling.signal })).rejects.toBe(reason);
  });

  it('stops reading a layer with the reason of its signal', async () => {
    const name = await start(imageContent(['layer', 'other']));
    const image = await openImage(`${name}:1`);
    const reason = new Error('enough');
    const reading = new AbortController();
    registry.fault = (request, response) => {
      if (!request.url?.endsWith(digest('layer'))) return false;
      response.writeHead(200, { 'content-length': 5 }).write('l');
      return true;
    };
    for await (const blob of image.layerBlobs()) {
      const chunks: Uint8Array[] = [];
      const read = async (): Promise<void> => {
        for await (const chunk of blob.open(reading.signal)) {
          chunks.push(chunk);
          reading.abort(reason);
        }
      };
      await expect(read()).rejects.toBe(reason);
      expect(String(chunks[0])).toBe('l');
      break;
    }
    expect(String((await readLayersExcept(image, digest('layer')))[0])).toBe('other');
    await image.close();
  });
});

async function readLayersExcept(
  image: Awaited<ReturnType<typeof openImage>>,
  key: string,
): Promise<readonly Buffer[]> {
  return readLayers({
    ...image,
    async *layerBlobs() {
      for await (const blob of image.layerBlobs()) if (blob.key !== key) yield blob;
    },
  });
}

describe('a pull rejects', () => {
  const serving = (manifest: Uint8Array | string): RegistrySetup => ({
    blobs: {},
    manifests: { '1': Buffer.from(manifest) },
  });

  it.each([
    ['is not JSON', '<html>', 'MANIFEST_INVALID', 'is not JSON'],
    ['is empty', '', 'MANIFEST_INVALID', 'is not JSON'],
    ['is an empty object', '{}', 'MANIFEST_INVALID', 'is neither an image manifest nor an index'],
    [
      'has schema 1',
      '{"schemaVersion":1,"fsLayers":[]}',
      'MANIFEST_UNSUPPORTED',
      'schema 1, which is obsolete',
    ],
    [
      'is larger than 4 MiB',
      ' '.repeat(4 * 1024 * 1024 + 1),
      'LIMIT_REACHED',
      'is larger than 4194304 bytes',
    ],
  ])('a manifest that %s', async (_, manifest, code, reason) => {
    const name = await start(serving(manifest));
    const error = await failureOf(openImage(`${name}:1`));
    expect(error.code).toBe(code);
    expect(error.message).toContain(`the manifest of ${name}:1`);
    expect(error.message).toContain(reason);
  });

  it('a manifest with another digest than in the reference', async () => {
    const content = imageContent(['layer']);
    const name = await start({ ...content, manifests: { [content.digest]: Buffer.from('{}') } });
    const error = await failureOf(openImage(`${name}@${content.digest}`));
    expect(error).toMatchObject({ code: 'BLOB_CORRUPT' });
    expect(error.message).toContain(`has the digest ${digest('{}')}, not the expected ${content.digest}`);
  });

  it('a manifest with another digest than the registry names', async () => {
    const name = await start(imageContent(['layer']));
    registry.fault = (_, response) => {
      response.setHeader('docker-content-digest', digest('something else'));
      response.setHeader = () => response; // or the registry would set the right one
      return false;
    };
    expect(await failureOf(openImage(`${name}:1`))).toMatchObject({ code: 'BLOB_CORRUPT' });
  });

  it('a config with another digest than in the manifest', async () => {
    const content = imageContent(['layer']);
    const name = await start({
      ...content,
      blobs: { ...content.blobs, [content.config]: Buffer.from('{}') },
    });
    const error = await failureOf(openImage(`${name}:1`));
    expect(error).toMatchObject({ code: 'BLOB_CORRUPT' });
    expect(error.message).toContain(`the image config ${content.config} of ${name}`);
  });

  it('a config that the registry does not have', async () => {
    const content = imageContent(['layer']);
    const name = await start({ ...content, blobs: {} });
    expect(await failureOf(openImage(`${name}:1`))).toMatchObject({ code: 'BLOB_MISSING' });
  });

  it('an image that the registry does not have', async () => {
    const name = await start(imageContent(['layer']));
    const error = await failureOf(openImage(`${name}:2`));
    expect(error).toMatchObject({ code: 'IMAGE_NOT_FOUND', hint: 'check the name and the tag' });
    expect(error.message).toBe(`the registry does not have the manifest of ${name}:2`);
  });
});
