import { nearest } from '../nearest.ts';

/** Returns `did you mean hex?` for the known name closest to a typed one; undefined if none is close. */
export function didYouMean(typed: string, known: readonly string[]): string | undefined {
  const [name] = nearest(typed, known);
  return name === undefined ? undefined : `did you mean ${name}?`;
}

/** Returns `unknown set "hxe"; did you mean hex?`. */
export function describeUnknown(kind: string, typed: string, known: readonly string[]): string {
  const suggestion = didYouMean(typed, known);
  return `unknown ${kind} ${JSON.stringify(typed)}${suggestion === undefined ? '' : `; ${suggestion}`}`;
}
