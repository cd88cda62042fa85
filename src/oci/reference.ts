import { ScanError, printable } from '../errors.ts';
import { type Digest, isDigest, isUnsupportedDigest } from './digest.ts';

/** `[host[:port]/]path[:tag][@digest]`, normalized like in Docker (distribution/reference). */
export interface ImageReference {
  /** The registry as written in references: `docker.io`, `registry.example:5000`. */
  readonly host: string;
  /** `library/alpine`, `team/app`. */
  readonly repository: string;
  /** `latest` if there is neither tag nor digest; null if there is only a digest. */
  readonly tag: string | null;
  readonly digest: Digest | null;
}

const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const PATH = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const HOST = /^(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\d{1,5})?$/;
const IMAGE_ID = /^(?:(?:sha256:)?[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const DOCKER_HUB = 'docker.io';

/** Whether the text is an image id, which only an engine knows. */
export const isImageId = (text: string): boolean => IMAGE_ID.test(text);

/** Parses and normalizes a reference. @throws ScanError USAGE */
export function parseReference(text: string): ImageReference {
  const invalid = (why: string): ScanError =>
    new ScanError('USAGE', `"${printable(text, 300)}" is not an image reference: ${why}`, {
      hint: 'write it as repo:tag, registry.example/team/app:tag or repo@sha256:…',
    });
  if (isImageId(text)) throw invalid('it is an image id');
  const [named = '', digest, ...more] = text.split('@');
  if (more.length > 0) throw invalid('it has more than one @');
  if (isUnsupportedDigest(digest)) throw invalid('its digest is neither sha256 nor sha512');
  if (digest !== undefined && !isDigest(digest)) throw invalid('what follows the @ is not a digest');

  const slash = named.indexOf('/');
  const first = named.slice(0, Math.max(slash, 0));
  const hasHost = slash > 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const host = hasHost ? first : DOCKER_HUB;
  if (!HOST.test(host)) throw invalid('the registry host is malformed');

  const rest = hasHost ? named.slice(slash + 1) : named;
  const colon = rest.indexOf(':');
  const path = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? null : rest.slice(colon + 1);
  if (path !== path.toLowerCase()) throw invalid('repository names are lower case');
  if (!PATH.test(path) || path.length > 255) throw invalid('the repository name is malformed');
  if (tag !== null && !TAG.test(tag)) throw invalid('the tag is malformed');

  const canonicalHost = host === 'index.docker.io' || host === 'registry-1.docker.io' ? DOCKER_HUB : host;
  return {
    host: canonicalHost,
    repository: canonicalHost === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path,
    tag: tag ?? (digest === undefined ? 'latest' : null),
    digest: digest ?? null,
  };
}

/** Returns the full form: `docker.io/library/alpine:3.20`. */
export function formatReference(ref: ImageReference): string {
  return (
    `${ref.host}/${ref.repository}` +
    (ref.tag === null ? '' : `:${ref.tag}`) +
    (ref.digest === null ? '' : `@${ref.digest}`)
  );
}

/** Returns the full form of a name, to compare names. Ref names of layouts may be free text, which is unchanged. */
export function fullName(name: string): string {
  try {
    return formatReference(parseReference(name));
  } catch {
    return name;
  }
}
