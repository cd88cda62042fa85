import { type MatchResult, PIECE, type TextScan, type TextStream } from '../match.ts';

/** Returns the scan of a single text: a stream that contains nothing else. */
export function createTextScan(
  openStream: (found: (key: null, result: MatchResult) => void) => TextStream<null>,
): TextScan {
  let result: MatchResult = { matches: [], truncated: false };
  const stream = openStream((_key, found) => {
    result = found;
  });
  stream.open(null, null, 0, Infinity);
  const push = (chunk: Uint8Array): void => {
    for (let at = 0; at < chunk.length; at += PIECE) {
      stream.push(chunk.subarray(at, at + PIECE));
      stream.settle();
    }
  };
  return {
    push,
    end(last) {
      if (last !== undefined) push(last);
      stream.finish();
      return result;
    },
  };
}
