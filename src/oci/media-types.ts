/** Media types of the OCI image-spec and of Docker's schema 2. They are hints: bytes are sniffed, digests trusted. */
export const INDEX_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
] as const;

export const MANIFEST_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
] as const;

/** Docker's schema 1: asked for so that a registry serves it and the error can name it. */
export const SCHEMA1_TYPES = [
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
  'application/vnd.docker.distribution.manifest.v1+json',
] as const;

export const DOCKER_LAYER_TYPE = 'application/vnd.docker.image.rootfs.diff.tar';

/** ocicrypt layers: nobody can read them without the key, so they are never clean. */
export function isEncryptedLayer(mediaType: string): boolean {
  return mediaType.endsWith('+encrypted');
}
