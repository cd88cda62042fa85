import { createReadStream } from 'node:fs';
import type { Detector } from '../catalogue/model/detector.ts';
import { ScanError, messageOf, printable } from '../errors.ts';
import { redact } from '../findings/redact.ts';
import { decodeSecret } from '../findings/scrub.ts';
import { type MatchResult, PIECE } from '../matcher/match.ts';
import { compileAll, createScanner } from '../matcher/scanner.ts';
import type { DetectorsArguments } from './detectors-arguments.ts';
import { EXIT } from './exit-status.ts';
import { writeReport } from './files.ts';

/** Runs one detector on a file, prints what it finds, and returns the exit status. @throws ScanError USAGE */
export async function testDetector(
  detector: Detector,
  { file, path, format, showSecrets }: DetectorsArguments,
  process: NodeJS.Process,
): Promise<number> {
  const selection = { builtIn: [], user: [detector] };
  const scanner = createScanner(compileAll(selection), selection);
  let result: MatchResult = { matches: [], truncated: false };
  const textStream = scanner.openStream<null>(ALIGNMENT, (_key, found) => {
    result = found;
  });
  textStream.open(null, (path ?? file).replace(/^(?:\.?\/)+/, ''), 0, Infinity);
  for await (const chunk of chunksOf(file, process)) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      textStream.push(chunk.subarray(at, at + PIECE));
      textStream.settle();
    }
  }
  textStream.finish();
  const found = result.matches.map(({ line, column, start, end, secret, confidence, checksum, decoded }) => ({
    ...{ line, column, offset: start, length: end - start },
    redacted: redact(secret, detector),
    ...(showSecrets ? { secret: decodeSecret(secret) } : {}),
    ...{ confidence, checksum, decoded: decoded ?? [] },
  }));
  const name = file === '-' ? 'standard input' : printable(file);
  const lines = found.map((each) => {
    const notes = [
      `${each.confidence} confidence`,
      ...(each.checksum === 'none' ? [] : [`checksum ${each.checksum}`]),
      ...each.decoded.map((encoding) => `in ${encoding}`),
    ];
    const shown = printable(each.secret ?? each.redacted, Infinity);
    return `${name}:${String(each.line)}:${String(each.column)}  ${shown}  (${notes.join(', ')})\n`;
  });
  const text = lines.length === 0 ? `${name}: nothing found by ${detector.id}\n` : lines.join('');
  const reasons = [
    ...(result.truncated ? ['more secrets than are kept of one file'] : []),
    ...scanner.takeOverruns(),
  ];
  const answer = { detector: detector.id, file, complete: reasons.length === 0, found };
  const written = format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : text;
  await writeReport(null, written, process.stdout);
  for (const reason of reasons) process.stderr.write(`scan-image: ${printable(reason)}\n`);
  return reasons.length === 0 ? EXIT.pass : EXIT.incomplete;
}

/** Irrelevant for a single text, which starts at 0. */
const ALIGNMENT = 512;

async function* chunksOf(file: string, process: NodeJS.Process): AsyncGenerator<Uint8Array, void, undefined> {
  const stream: AsyncIterable<Uint8Array> = file === '-' ? process.stdin : createReadStream(file);
  try {
    yield* stream;
  } catch (cause) {
    throw new ScanError('USAGE', `cannot read ${printable(file)}: ${messageOf(cause)}`, { cause });
  }
}
