import type { MatchResult, MatchStream } from './match.ts';
import { PIECE, Tape } from './tape.ts';

/** One text on its way through the matcher: a tape with nothing else on it. */
export function openText(tapeFor: (found: (key: null, result: MatchResult) => void) => Tape<null>): MatchStream {
  let result: MatchResult = { matches: [], truncated: false };
  const tape = tapeFor((_key, found) => {
    result = found;
  });
  tape.open(null, 0, Infinity);
  return {
    push(chunk) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        tape.push(chunk.subarray(at, at + PIECE));
        tape.settle();
      }
    },
    end() {
      tape.finish();
      return result;
    },
  };
}
