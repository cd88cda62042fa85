import { ScanError } from '../errors.ts';
import { type Digest, isDigest } from './digest.ts';
import { asArray, asObject, asString, isObject, parseJson, type JsonObject } from '../json.ts';
import type { Platform } from './platform.ts';

/** A step of the build (image-spec config.md "history"). */
interface HistoryEntry {
  readonly createdBy: string | null;
  readonly isEmptyLayer: boolean;
}

/** The image config (image-spec config.md). */
export interface ImageConfig {
  /** Null if the config does not name it. */
  readonly platform: Platform | null;
  /** Hashes of the layers' **uncompressed** tars, lowest layer first. */
  readonly diffIds: readonly Digest[];
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  /** The whole document, all of which is scanned for secrets. */
  readonly document: JsonObject;
}

/**
 * Parses an image config.
 * @param what name of the document for errors
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

/** Reads an image config from parsed JSON; values of the wrong type count as absent. */
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

/** Returns why the config's diffIds cannot be assigned to the layers, or null if they can. */
export function diffIdProblem({ diffIds, document }: ImageConfig, layerCount: number): string | null {
  const listed = asArray(asObject(document.rootfs).diff_ids).length;
  if (listed > diffIds.length) return 'lists diff_ids that are neither sha256 nor sha512 digests';
  if (listed === layerCount) return null;
  return `lists ${String(listed)} diff_ids for ${String(layerCount)} layers`;
}

/**
 * Returns the instruction of each layer. Null for all if the history has a different number of layers (kaniko,
 * squash, buildpacks, `docker import`): no instruction is better than a wrong one.
 */
export function createdByLayer(config: ImageConfig, layerCount: number): readonly (string | null)[] {
  const filled = config.history.filter((entry) => !entry.isEmptyLayer);
  if (filled.length !== layerCount) return Array.from({ length: layerCount }, () => null);
  return filled.map((entry) => entry.createdBy);
}
