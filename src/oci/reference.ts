import { ScanError, printable } from '../errors.ts';
import { type Digest, isDigest, isUnsupportedDigest } from './digest.ts';

/** `[host[:port]/]path[:tag][@digest]`, normalised the way Docker does it (distribution/reference). */
export interface ImageReference {
  /** Registry as it is named in references: `docker.io`, `registry.example:5000`. */
  readonly host: string;
  /** `library/alpine`, `team/app`. */
  readonly repository: string;
  /** `latest` where neither tag nor digest was given; null with a digest alone. */
  readonly tag: string | null;
  readonly digest: Digest | null;
}

const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const PATH = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const HOST = /^(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\d{1,5})?$/;
/** An image id, not a name: no registry is asked for it. */
const IMAGE_ID = /^(?:(?:sha256:)?[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const DOCKER_HUB = 'docker.io';

export const isImageId = (text: string): boolean => IMAGE_ID.test(text);

/** @throws ScanError USAGE */
export function parseReference(text: string): ImageReference {
  const bad = (why: string): ScanError =>
    new ScanError('USAGE', `"${printable(text, 300)}" is not an image reference: ${why}`, {
      hint: 'write it as repo:tag, registry.example/team/app:tag or repo@sha256:…',
    });
  if (isImageId(text)) throw bad('it is an image id');
  const [named = '', digest, ...more] = text.split('@');
  if (more.length > 0) throw bad('it has more than one @');
  if (isUnsupportedDigest(digest)) throw bad('its digest is neither sha256 nor sha512');
  if (digest !== undefined && !isDigest(digest)) throw bad('what follows the @ is not a digest');

  const slash = named.indexOf('/');
  const first = named.slice(0, Math.max(slash, 0));
  const hasHost = slash > 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const host = hasHost ? first : DOCKER_HUB;
  if (!HOST.test(host)) throw bad('the registry host is malformed');

  const rest = hasHost ? named.slice(slash + 1) : named;
  const colon = rest.indexOf(':');
  const path = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? null : rest.slice(colon + 1);
  if (path !== path.toLowerCase()) throw bad('repository names are lower case');
  if (!PATH.test(path) || path.length > 255) throw bad('the repository name is malformed');
  if (tag !== null && !TAG.test(tag)) throw bad('the tag is malformed');

  const canonicalHost = host === 'index.docker.io' || host === 'registry-1.docker.io' ? DOCKER_HUB : host;
  return {
    host: canonicalHost,
    repository: canonicalHost === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path,
    tag: tag ?? (digest === undefined ? 'latest' : null),
    digest: digest ?? null,
  };
}

/** The full form: `docker.io/library/alpine:3.20`. */
export function formatReference(ref: ImageReference): string {
  return (
    `${ref.host}/${ref.repository}` +
    (ref.tag === null ? '' : `:${ref.tag}`) +
    (ref.digest === null ? '' : `@${ref.digest}`)
  );
}

/** The full form of a name, to tell whether two mean the same; free text, as a layout may hold it, stays what it is. */
export function fullName(name: string): string {
  try {
    return formatReference(parseReference(name));
  } catch {
    return name;
  }
}
