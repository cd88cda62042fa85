import { byteSet, bytesOf, members } from '../pattern/byte-set.ts';
import { LOOK_BEHIND } from '../pattern/boundary.ts';
import type { NormalPattern } from '../pattern/normal-pattern.ts';
import type { Confirmer, ConfirmedSpan } from './confirmer.ts';
import { exactShape } from '../pattern/shape.ts';
import { hasDigit, longestRun, contextual, type Anchoring } from '../pattern/anchoring.ts';

/**
 * A token that stands encoded in a file (base64 in a Kubernetes secret, UTF-16 in a Windows one) is found by the
 * encoded forms of its distinctive prefix: they are literals like all others, so that nothing is decoded to look for
 * one. Each of these rules decodes the bytes around its literal and asks the plain rule.
 * @param rule whose literal starts the token
 * @param tail what the token is made of, from the literal on
 * @returns none where the prefix is too short to be told from other text
 */
export function encodedConfirmers(rule: Confirmer, tail: NormalPattern): readonly Confirmer[] {
  const prefix = fixedStart(tail);
  const run = longestRun(tail);
  if (prefix.length < MIN_PREFIX || rule.after > LONGEST_TOKEN || run === undefined) return [];
  return [
    ...[0, 1, 2].map((phase) => base64Confirmer(rule, prefix, phase)),
    utf16Confirmer(rule, prefix, contextual(2 * run.start.max, 0)),
  ];
}

/** Shorter ones have forms of less than four characters, which stand everywhere. */
const MIN_PREFIX = 4;
/** Longer windows would make the overlap of all chunks longer. */
const LONGEST_TOKEN = 4096;

/** The characters that every match starts with, exactly so. */
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
 * Three bytes are four characters, so a text has three forms, by where it starts in the decoded bytes.
 * @param phase bytes of a group in front of the prefix
 */
function base64Confirmer(rule: Confirmer, prefix: string, phase: number): Confirmer {
  const encoded = Buffer.from('\0'.repeat(phase) + prefix, 'latin1').toString('base64');
  // Characters that hold bits of what stands in front or behind are not fixed.
  const skipped = Math.ceil((phase * 8) / 6);
  const literal = encoded.slice(skipped, Math.floor(((phase + prefix.length) * 8) / 6));
  const before = LOOK_BEHIND * 2;
  return {
    ...rule,
    literal: literal.toLowerCase(),
    next: undefined,
    anchoring: () => contextual(0, 0),
    before: before + 4,
    after: Math.ceil((rule.after * 4) / 3) + 4,
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
      const spots = rule.confirm(decoded, ((group - start) / 4) * 3 + phase);
      return spots.map((spot) =>
        encodedSpan(
          spot,
          'base64',
          start + Math.floor((spot.start * 4) / 3),
          start + Math.ceil((spot.end * 4) / 3),
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

/** Both byte orders at once: between two characters there is a zero in either. */
function utf16Confirmer(rule: Confirmer, prefix: string, site: Anchoring): Confirmer {
  const literal = Array.from(prefix).join('\0');
  const before = LOOK_BEHIND * 2;
  return {
    ...rule,
    literal: literal.toLowerCase(),
    next: undefined,
    anchoring: () => site,
    before: before + 1,
    after: rule.after * 2,
    shape: () => exactShape(literal, { set: bytesOf('\0'), min: 1, max: 1 }),
    confirm(window, at) {
      if (!window.startsWith(literal, at)) return [];
      let start = at;
      while (start - 2 >= Math.max(0, at - before) && window[start - 1] === '\0') start -= 2;
      let decoded = window[start] ?? '';
      for (let i = start + 2; i < window.length && window[i - 1] === '\0'; i += 2) decoded += window[i] ?? '';
      return rule
        .confirm(decoded, (at - start) / 2)
        .map((spot) => encodedSpan(spot, 'utf-16', start + spot.start * 2, start + spot.end * 2 - 1));
    },
  };
}

function encodedSpan(spot: ConfirmedSpan, encoding: string, start: number, end: number): ConfirmedSpan {
  return { ...spot, start, end, decoded: [encoding] };
}
