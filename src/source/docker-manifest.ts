import { ScanError, printable } from '../errors.ts';
import { type ImageConfig, diffIdProblem, parseConfig } from '../oci/config.ts';
import { type Digest, digestAlgorithm, isDigest } from '../oci/digest.ts';
import { asArray, asObject, asString, asStrings, parseJson } from '../json.ts';
import { DOCKER_LAYER_TYPE } from '../oci/media-types.ts';
import type { PlatformChoice } from '../oci/platform.ts';
import { type BlobView, digestInName } from './blob-view.ts';
import { digestOf } from './digest-check.ts';
import type { ImageDescription, LayerDescription, SourceName } from './image.ts';
import { type Choice, pickImage } from './pick.ts';

/** An entry of the `manifest.json` that `docker save` writes and `docker load` reads. */
interface SavedImage {
  readonly config: string;
  readonly tags: readonly string[];
  readonly layers: readonly string[];
}

/**
 * Describes an image of the archive's `manifest.json`; returns null if the archive has no such file.
 *
 *   before 25:  {"Config":"<hex>.json","Layers":["<id>/layer.tar"]}
 *   since 25:   {"Config":"blobs/sha256/<hex>","Layers":["blobs/sha256/<hex>"]}
 *
 * @param pick a tag or the start of an id, for an archive with several images
 * @throws ScanError MANIFEST_INVALID | IMAGE_AMBIGUOUS | IMAGE_NOT_FOUND | PLATFORM_NOT_FOUND |
 *   BLOB_MISSING
 */
export async function describeSavedImage(
  view: BlobView,
  source: SourceName,
  pick: string | null,
  platform: PlatformChoice,
): Promise<ImageDescription | null> {
  const bytes = await view.document('manifest.json');
  if (bytes === null) return null;
  const choices: Choice<{ image: SavedImage; config: ImageConfig; bytes: Uint8Array }>[] = [];
  for (const image of readManifest(bytes)) {
    const bytes = await readConfigOf(view, image);
    const config = parseConfig(bytes, 'the image config');
    choices.push({
      value: { image, config, bytes },
      names: image.tags,
      id: idOf(image.config),
      platform: config.platform,
    });
  }
  const { image, config, bytes: configBytes } = pickImage(choices, pick, platform);
  const layers = await Promise.all(
    image.layers.map((name, index) => describeLayer(view, name, config.diffIds[index] ?? null)),
  );
  const problem = diffIdProblem(config, layers.length);
  const failed = problem === null ? [] : [problem];
  const configDigest = digestInFileName(image.config);
  if (configDigest !== null) {
    const actual = digestOf(configBytes, digestAlgorithm(configDigest));
    if (actual !== configDigest) failed.push(`has the digest ${actual}, not the one in its name`);
  }
  return {
    source,
    digest: null,
    configDigest,
    annotations: {},
    otherAnnotations: [],
    config,
    layers,
    failed: failed.map((reason) => ({ what: 'image config', reason })),
  };
}

const MAX_IMAGES = 1000;
const SAVE_AGAIN = { hint: 'save the image again, for example with `docker save`' };

async function readConfigOf(view: BlobView, image: SavedImage): Promise<Uint8Array> {
  const bytes = await view.document(image.config);
  if (bytes === null) {
    throw new ScanError(
      'BLOB_MISSING',
      `the archive has no image config ${printable(image.config, 200)}`,
      SAVE_AGAIN,
    );
  }
  return bytes;
}

function readManifest(bytes: Uint8Array): readonly SavedImage[] {
  let document: unknown;
  try {
    document = parseJson(bytes);
  } catch (cause) {
    throw new ScanError('MANIFEST_INVALID', 'manifest.json is not JSON', { ...SAVE_AGAIN, cause });
  }
  const items = asArray(document);
  if (items.length > MAX_IMAGES)
    throw new ScanError('LIMIT_REACHED', `manifest.json lists more than ${String(MAX_IMAGES)} images`, {
      hint: 'save fewer images into one archive',
    });
  return items.map((item) => {
    const object = asObject(item);
    const config = asString(object.Config);
    if (config === null)
      throw new ScanError('MANIFEST_INVALID', 'manifest.json names no image config', SAVE_AGAIN);
    return { config, tags: asStrings(object.RepoTags), layers: asStrings(object.Layers) };
  });
}

async function describeLayer(view: BlobView, name: string, diffId: Digest | null): Promise<LayerDescription> {
  const found = await view.find(name);
  const shared = { digest: digestInFileName(name), diffId, mediaType: DOCKER_LAYER_TYPE };
  if (found.key === null) return { ...shared, blob: null, missing: found.missing, size: null };
  return { ...shared, blob: found.key, missing: null, size: found.size };
}

/** Returns the digest in a name: `blobs/sha256/<hex>`, or `<hex>.json` or `sha256:<hex>` for a config. */
function digestInFileName(name: string): Digest | null {
  const digest = digestInName(name) ?? `sha256:${idOf(name)}`;
  return isDigest(digest) ? digest : null;
}

function idOf(config: string): string {
  return config.replace(/^.*\//, '').replace(/^sha256:|\.json$/g, '');
}
