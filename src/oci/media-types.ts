/* Media types are hints only: a blob's format is read from its first bytes. */

/** An index in the OCI image-spec and in Docker's schema 2. */
export const INDEX_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
] as const;

/** A manifest in the OCI image-spec and in Docker's schema 2. */
export const MANIFEST_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
] as const;

/** Docker's schema 1. It is accepted so that a registry sends it and the error can name it. */
export const SCHEMA1_TYPES = [
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
  'application/vnd.docker.distribution.manifest.v1+json',
] as const;

export const DOCKER_LAYER_TYPE = 'application/vnd.docker.image.rootfs.diff.tar';

/** Whether the layer is encrypted (ocicrypt): it cannot be scanned, so the scan is incomplete. */
export function isEncryptedLayer(mediaType: string): boolean {
  return mediaType.endsWith('+encrypted');
}
