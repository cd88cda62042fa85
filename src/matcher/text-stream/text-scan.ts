import { type MatchResult, type TextScan, PIECE, type TextStream } from '../match.ts';

/** One text on its way through the matcher: a tape with nothing else on it. */
export function createTextScan(
  tapeFor: (found: (key: null, result: MatchResult) => void) => TextStream<null>,
): TextScan {
  let result: MatchResult = { matches: [], truncated: false };
  const tape = tapeFor((_key, found) => {
    result = found;
  });
  tape.open(null, null, 0, Infinity);
  const push = (chunk: Uint8Array): void => {
    for (let at = 0; at < chunk.length; at += PIECE) {
      tape.push(chunk.subarray(at, at + PIECE));
      tape.settle();
    }
  };
  return {
    push,
    end(last) {
      if (last !== undefined) push(last);
      tape.finish();
      return result;
    },
  };
}
