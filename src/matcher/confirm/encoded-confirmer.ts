import { type Anchoring, contextual, hasDigit, longestRun } from '../pattern/anchoring.ts';
import { LOOK_BEHIND } from '../pattern/boundary.ts';
import { byteSet, bytesOf, members } from '../pattern/byte-set.ts';
import type { NormalPattern } from '../pattern/normal-pattern.ts';
import { exactShape } from '../pattern/shape.ts';
import type { ConfirmedSpan, Confirmer } from './confirmer.ts';

/**
 * Returns confirmers for a token in base64 (as in a Kubernetes secret) or UTF-16 (as in files of Windows); none if
 * its fixed prefix is too short. Their literals are the encoded forms of the prefix; they decode the bytes around the
 * literal and pass them to the plain confirmer.
 * @param plain its literal is the start of the token
 * @param tail the pattern from the literal on
 */
export function encodedConfirmers(plain: Confirmer, tail: NormalPattern): readonly Confirmer[] {
  const prefix = fixedStart(tail);
  const run = longestRun(tail);
  if (prefix.length < MIN_PREFIX || plain.after > LONGEST_TOKEN || run === undefined) return [];
  return [
    ...[0, 1, 2].map((phase) => base64Confirmer(plain, prefix, phase)),
    utf16Confirmer(plain, prefix, contextual(2 * run.start.max, 0)),
  ];
}

/** A shorter prefix has encoded forms of less than four characters, which are too frequent. */
const MIN_PREFIX = 4;
/** A longer window would increase the overlap of all chunks. */
const LONGEST_TOKEN = 4096;

/** Returns the fixed text that every match starts with, in exact case. */
function fixedStart(tail: NormalPattern): string {
  let text = '';
  for (const part of tail) {
    if (part.kind !== 'run' || part.min !== part.max) break;
    const [only, ...more] = members(part.set);
    if (only === undefined || more.length > 0) break;
    text += String.fromCharCode(only).repeat(part.min);
  }
  return text;
}

const BASE64 = byteSet('A-Za-z0-9+/_-');

/**
 * Returns the confirmer for one of three forms of the prefix in base64, which encodes three bytes as four characters.
 * @param phase number of bytes before the prefix in its group of three
 */
function base64Confirmer(plain: Confirmer, prefix: string, phase: number): Confirmer {
  const encoded = Buffer.from('\0'.repeat(phase) + prefix, 'latin1').toString('base64');
  // Characters that also encode bits of the bytes before or after the prefix are not fixed.
  const skipped = Math.ceil((phase * 8) / 6);
  const literal = encoded.slice(skipped, Math.floor(((phase + prefix.length) * 8) / 6));
  const before = LOOK_BEHIND * 2;
  return {
    ...plain,
    literal: literal.toLowerCase(),
    next: undefined,
    anchoring: () => contextual(0, 0),
    before: before + 4,
    after: Math.ceil((plain.after * 4) / 3) + 4,
    shape: () => exactShape(literal, { set: BASE64, min: 4, max: 4 }),
    confirm(window, at) {
      const group = at - skipped;
      let start = group;
      while (start - 4 >= group - before && isBase64(window, start - 4, start)) start -= 4;
      let end = at;
      while (end < window.length && BASE64[window.charCodeAt(end)] === 1) end++;
      if (!window.startsWith(literal, at) || !isBase64(window, start, at)) return [];
      if (!hasDigit(window.slice(start, end))) return [];
      const decoded = Buffer.from(window.slice(start, end), 'base64').toString('latin1');
      const spans = plain.confirm(decoded, ((group - start) / 4) * 3 + phase);
      return spans.map((span) =>
        encodedSpan(
          span,
          'base64',
          start + Math.floor((span.start * 4) / 3),
          start + Math.ceil((span.end * 4) / 3),
        ),
      );
    },
  };
}

function isBase64(window: string, from: number, to: number): boolean {
  if (from < 0) return false;
  for (let i = from; i < to; i++) if (BASE64[window.charCodeAt(i)] !== 1) return false;
  return true;
}

/** Returns the confirmer for UTF-16 in either byte order: in both, a zero is between two characters. */
function utf16Confirmer(plain: Confirmer, prefix: string, anchoring: Anchoring): Confirmer {
  const literal = Array.from(prefix).join('\0');
  const before = LOOK_BEHIND * 2;
  return {
    ...plain,
    literal: literal.toLowerCase(),
    next: undefined,
    anchoring: () => anchoring,
    before: before + 1,
    after: plain.after * 2,
    shape: () => exactShape(literal, { set: bytesOf('\0'), min: 1, max: 1 }),
    confirm(window, at) {
      if (!window.startsWith(literal, at)) return [];
      let start = at;
      while (start - 2 >= Math.max(0, at - before) && window[start - 1] === '\0') start -= 2;
      let decoded = window[start] ?? '';
      for (let i = start + 2; i < window.length && window[i - 1] === '\0'; i += 2) decoded += window[i] ?? '';
      return plain
        .confirm(decoded, (at - start) / 2)
        .map((span) => encodedSpan(span, 'utf-16', start + span.start * 2, start + span.end * 2 - 1));
    },
  };
}

function encodedSpan(span: ConfirmedSpan, encoding: string, start: number, end: number): ConfirmedSpan {
  return { ...span, start, end, decoded: [encoding] };
}
