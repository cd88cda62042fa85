import { ScanError, printable } from '../errors.ts';
import { type ImageConfig, diffIdProblem, parseConfig } from '../oci/config.ts';
import { type Digest, digestAlgorithm, isDigest } from '../oci/digest.ts';
import { asArray, asObject, asString, asStrings, parseJson } from '../json.ts';
import { DOCKER_LAYER_TYPE } from '../oci/media-types.ts';
import type { PlatformChoice } from '../oci/platform.ts';
import { type BlobView, digestInName } from './blob-view.ts';
import type { ImageDescription, LayerDescription, SourceName } from './image.ts';
import { type Choice, pickImage } from './pick.ts';
import { digestOf } from './digest-check.ts';

/** One image of an archive's `manifest.json`, the file that `docker save` writes and `docker load` reads. */
interface SavedImage {
  readonly config: string;
  readonly tags: readonly string[];
  readonly layers: readonly string[];
}

/**
 * Describes an image by the archive's `manifest.json`; null when the archive has none.
 *
 *   legacy:  {"Config":"<hex>.json","Layers":["<id>/layer.tar"]}
 *   25 on:   {"Config":"blobs/sha256/<hex>","Layers":["blobs/sha256/<hex>"]}
 *
 * @param pick the image to take where there are several: a tag or the start of its id
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
    const bytes = await configOf(view, image);
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
  const configDigest = digestNaming(image.config);
  if (configDigest !== null) {
    const actual = digestOf(configBytes, digestAlgorithm(configDigest));
    if (actual !== configDigest) failed.push(`has digest ${actual}, not the one it is named by`);
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

const MOST_IMAGES = 1000;

async function configOf(view: BlobView, image: SavedImage): Promise<Uint8Array> {
  const bytes = await view.document(image.config);
  if (bytes === null) {
    throw new ScanError('BLOB_MISSING', `the image config ${printable(image.config, 200)} is missing`);
  }
  return bytes;
}

function readManifest(bytes: Uint8Array): readonly SavedImage[] {
  let document: unknown;
  try {
    document = parseJson(bytes);
  } catch (cause) {
    throw new ScanError('MANIFEST_INVALID', 'manifest.json is not JSON', { cause });
  }
  const items = asArray(document);
  if (items.length > MOST_IMAGES)
    throw new ScanError('LIMIT_REACHED', `manifest.json lists more than ${String(MOST_IMAGES)} images`);
  return items.map((item) => {
    const object = asObject(item);
    const config = asString(object.Config);
    if (config === null) throw new ScanError('MANIFEST_INVALID', 'manifest.json names no image config');
    return { config, tags: asStrings(object.RepoTags), layers: asStrings(object.Layers) };
  });
}

async function describeLayer(view: BlobView, name: string, diffId: Digest | null): Promise<LayerDescription> {
  const found = await view.find(name);
  const shared = { digest: digestNaming(name), diffId, mediaType: DOCKER_LAYER_TYPE };
  if (found.key === null) return { ...shared, blob: null, missing: found.missing, size: null };
  return { ...shared, blob: found.key, missing: null, size: found.size };
}

/** `blobs/sha256/<hex>` names a blob by its digest; `<hex>.json` or `sha256:<hex>` a config. */
function digestNaming(name: string): Digest | null {
  const digest = digestInName(name) ?? `sha256:${idOf(name)}`;
  return isDigest(digest) ? digest : null;
}

function idOf(config: string): string {
  return config.replace(/^.*\//, '').replace(/^sha256:|\.json$/g, '');
}
