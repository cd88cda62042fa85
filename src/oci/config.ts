import { ScanError } from '../errors.ts';
import { type Digest, isDigest } from './digest.ts';
import { asArray, asObject, asString, isObject, parseJson, type JsonObject } from '../json.ts';
import type { Platform } from './platform.ts';

/** One step of the build (image-spec config.md "history"), oldest first. */
interface HistoryEntry {
  readonly createdBy: string | null;
  readonly isEmptyLayer: boolean;
}

/** image-spec config.md. */
export interface ImageConfig {
  /** Null where the config does not say. */
  readonly platform: Platform | null;
  /** Hashes of the layers' **uncompressed** tars, lowest layer first. */
  readonly diffIds: readonly Digest[];
  readonly history: readonly HistoryEntry[];
  /** The decoded document, for everything in it that can hold a secret. */
  readonly document: JsonObject;
}

/**
 * @param what names the document in errors
 * @throws ScanError MANIFEST_INVALID
 */
export function parseConfig(bytes: Uint8Array, what: string): ImageConfig {
  let document: unknown;
  try {
    document = parseJson(bytes);
  } catch (cause) {
    throw new ScanError('MANIFEST_INVALID', `${what} is not JSON`, { cause });
  }
  if (!isObject(document)) throw new ScanError('MANIFEST_INVALID', `${what} is not a JSON object`);
  return readConfig(document);
}

export function readConfig(document: JsonObject): ImageConfig {
  const os = asString(document.os);
  const architecture = asString(document.architecture);
  return {
    platform:
      os && architecture
        ? {
            os,
            architecture,
            variant: asString(document.variant) || null,
            osVersion: asString(document['os.version']) || null,
          }
        : null,
    diffIds: asArray(asObject(document.rootfs).diff_ids).filter(isDigest),
    history: asArray(document.history).map((entry) => ({
      createdBy: asString(asObject(entry).created_by),
      isEmptyLayer: asObject(entry).empty_layer === true,
    })),
    document,
  };
}

/** Why the config's diffIds prove nothing of so many layers; null where they can. */
export function diffIdProblem({ diffIds, document }: ImageConfig, layerCount: number): string | null {
  const listed = asArray(asObject(document.rootfs).diff_ids).length;
  if (listed > diffIds.length) return 'lists diff_ids that are neither sha256 nor sha512 digests';
  if (listed === layerCount) return null;
  return `lists ${String(listed)} diff_ids for ${String(layerCount)} layers`;
}

/**
 * The instruction that made each layer. History is optional and some builders (kaniko, squash, buildpacks,
 * `docker import`) keep a different count: then nothing is paired, since a wrong instruction is worse than none.
 */
export function createdByLayer(config: ImageConfig, layerCount: number): readonly (string | null)[] {
  const filled = config.history.filter((entry) => !entry.isEmptyLayer);
  if (filled.length !== layerCount) return Array.from({ length: layerCount }, () => null);
  return filled.map((entry) => entry.createdBy);
}
