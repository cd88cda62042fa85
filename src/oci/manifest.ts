import { ScanError, printable } from '../errors.ts';
import { type Digest, isDigest, isUnsupportedDigest } from './digest.ts';
import { asArray, asObject, asSize, asString, isObject, parseJson } from '../json.ts';
import type { Platform } from './platform.ts';

/** A descriptor (image-spec descriptor.md). */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  /** Bytes of the blob as stored. */
  readonly size: number;
  readonly platform: Platform | null;
  readonly annotations: Readonly<Record<string, string>>;
}

export type Manifest =
  | {
      readonly kind: 'manifest';
      readonly mediaType: string;
      readonly config: Descriptor;
      readonly layers: readonly Descriptor[];
      readonly annotations: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'index';
      readonly mediaType: string;
      readonly manifests: readonly Descriptor[];
      readonly annotations: Readonly<Record<string, string>>;
    };

const MAX_DESCRIPTORS = 10_000;

/**
 * Parses an image manifest or index (image-spec manifest.md, image-index.md; Docker's schema 2). Its fields decide
 * which it is, because mediaType is optional in OCI documents and sometimes wrong.
 * @param what name of the document for errors
 * @throws ScanError MANIFEST_INVALID | MANIFEST_UNSUPPORTED | LIMIT_REACHED
 */
export function parseManifest(bytes: Uint8Array, what: string): Manifest {
  let document: unknown;
  try {
    document = parseJson(bytes);
  } catch (cause) {
    throw new ScanError('MANIFEST_INVALID', `${what} is not JSON`, { cause });
  }
  if (!isObject(document)) throw new ScanError('MANIFEST_INVALID', `${what} is not a JSON object`);
  if (document.schemaVersion === 1 || Array.isArray(document.fsLayers)) {
    throw obsoleteManifest(what);
  }
  const mediaType = asString(document.mediaType) ?? '';
  const annotations = readAnnotations(document.annotations);
  // Go writes an empty list as `null`, for example in an empty image `FROM scratch`.
  if (isObject(document.config) && (Array.isArray(document.layers) || document.layers === null)) {
    const layers = readDescriptors(document.layers, what);
    return {
      kind: 'manifest',
      mediaType,
      config: readDescriptor(document.config, what),
      layers,
      annotations,
    };
  }
  // Docker 25.0 wrote `"manifests": null` for an image saved by digest (moby#47210).
  if ('manifests' in document) {
    return { kind: 'index', mediaType, manifests: readDescriptors(document.manifests, what), annotations };
  }
  throw new ScanError('MANIFEST_INVALID', `${what} is neither an image manifest nor an index`);
}

/** Returns the error for Docker's schema 1, which has no diffIds and no config, and which current registries reject. */
export function obsoleteManifest(what: string): ScanError {
  return new ScanError('MANIFEST_UNSUPPORTED', `${what} has Docker's schema 1, which is obsolete`, {
    hint: 'push the image again with a current engine, or copy it with a tool that converts it',
  });
}

function readDescriptors(value: unknown, what: string): readonly Descriptor[] {
  const items = asArray(value);
  if (items.length > MAX_DESCRIPTORS) {
    throw new ScanError(
      'LIMIT_REACHED',
      `${what} lists ${String(items.length)} entries, more than ${String(MAX_DESCRIPTORS)}`,
    );
  }
  return items.map((item) => readDescriptor(item, what));
}

function readDescriptor(value: unknown, what: string): Descriptor {
  const object = asObject(value);
  const digest = object.digest;
  const size = asSize(object.size);
  if (isUnsupportedDigest(digest)) {
    throw new ScanError(
      'MANIFEST_UNSUPPORTED',
      `${what} names a blob by ${printable(String(digest), 200)}, which is neither a sha256 nor a sha512 digest`,
    );
  }
  if (!isDigest(digest))
    throw new ScanError('MANIFEST_INVALID', `${what} names a blob without a valid digest`);
  if (size === null)
    throw new ScanError('MANIFEST_INVALID', `${what} names blob ${digest} without a valid size`);
  return {
    mediaType: asString(object.mediaType) ?? '',
    digest,
    size,
    platform: readPlatform(object.platform),
    annotations: readAnnotations(object.annotations),
  };
}

function readPlatform(value: unknown): Platform | null {
  if (!isObject(value)) return null;
  return {
    os: asString(value.os) ?? '',
    architecture: asString(value.architecture) ?? '',
    variant: asString(value.variant) || null,
    osVersion: asString(value['os.version']) || null,
  };
}

function readAnnotations(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(asObject(value));
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Whether the entry of an index is a BuildKit attestation and not an image. */
export function isAttestation(descriptor: Descriptor): boolean {
  return (
    descriptor.annotations['vnd.docker.reference.type'] !== undefined ||
    (descriptor.platform?.os === 'unknown' && descriptor.platform.architecture === 'unknown')
  );
}
