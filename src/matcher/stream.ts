import { createCollector } from './collector.ts';
import type { Collector } from './collector.ts';
import type { MatchResult, MatchStream } from './match.ts';
import type { LiteralVisitor, Prefilter } from './prefilter.ts';
import type { Rule } from './rule.ts';

/** What a stream needs of the matcher that opened it. */
export interface Program {
  readonly prefilter: Prefilter;
  /** The rules of each literal of the prefilter. */
  readonly rulesOf: readonly (readonly Rule[])[];
  /** Bytes in front of a literal's start, and from there on, that decide on any candidate. */
  readonly before: number;
  readonly after: number;
  readonly maxMatches: number;
  /** Buffers that streams borrow; each holds at least twice `before + after` bytes. */
  readonly tails: TailPool;
}

export interface TailPool {
  take(): Buffer;
  give(tail: Buffer): void;
}

/**
 * One text on its way through the matcher. A candidate is decided on only when all bytes of its window are
 * there, so what is found does not depend on how the text was cut into chunks.
 *
 *     |<---- passed ---->|<---------- tail ---------->|<---------- chunk ---------->|
 *                        |<- before ->|next           |
 */
export class TextStream implements MatchStream, LiteralVisitor {
  readonly #program: Program;
  readonly #collector: Collector;
  /** Offset of the first position that the prefilter has not seen. */
  #next = 0;
  /** The bytes kept of earlier chunks: the first `#tailLength` of the buffer; they start at offset `#tailBase`. */
  #tail: Buffer | undefined;
  #tailBase = 0;
  #tailLength = 0;
  /** The bytes that are being scanned, and the offset of the first. */
  #bytes: Buffer = NOTHING;
  #base = 0;

  constructor(program: Program) {
    this.#program = program;
    this.#collector = createCollector(program.maxMatches);
  }

  push(chunk: Uint8Array): void {
    if (chunk.length === 0 || this.#collector.isFull()) return;
    const bytes = asBuffer(chunk);
    const { before, after } = this.#program;
    const base = this.#tailBase + this.#tailLength;
    const end = base + bytes.length;
    if (this.#tailLength > 0) {
      const joined = this.#append(bytes.subarray(0, before + after));
      this.#scan(joined, this.#tailBase, Math.min(end, base + before + after) - after);
      if (bytes.length <= before + after) return;
      // From here on the windows of all candidates lie in the chunk.
      this.#collector.pass(joined, this.#tailBase, base);
      this.#tailBase = base;
      this.#tailLength = 0;
    }
    this.#scan(bytes, base, end - after);
    const keep = Math.max(base, this.#next - before);
    this.#collector.pass(bytes, base, keep);
    this.#tailBase = keep;
    this.#append(bytes.subarray(keep - base));
  }

  end(last: Uint8Array = NOTHING): MatchResult {
    const isWhole = this.#tail === undefined;
    if (!isWhole) this.push(last);
    const bytes = isWhole ? asBuffer(last) : this.#tailBytes();
    if (!this.#collector.isFull()) this.#scan(bytes, this.#tailBase, this.#tailBase + bytes.length);
    const result = this.#collector.finish(bytes, this.#tailBase);
    if (this.#tail !== undefined) this.#program.tails.give(this.#tail);
    this.#tail = undefined;
    return result;
  }

  /** The prefilter found a literal in the bytes that are being scanned. */
  visit(literal: number, at: number): void {
    for (const rule of this.#program.rulesOf[literal] ?? []) {
      if (rule.fits(this.#bytes, at)) this.#confirm(rule, at);
    }
  }

  #confirm(rule: Rule, at: number): void {
    const from = Math.max(0, at - rule.before);
    const window = this.#bytes.toString('latin1', from, at + rule.after);
    for (const spot of rule.confirm(window, at - from)) {
      const offset = this.#base + from;
      this.#collector.add({
        ...spot,
        detector: rule.detector,
        start: offset + spot.start,
        end: offset + spot.end,
      });
    }
  }

  /** Looks for literals that start before the offset `to`, where that was not done yet. */
  #scan(bytes: Buffer, base: number, to: number): void {
    if (to <= this.#next) return;
    this.#bytes = bytes;
    this.#base = base;
    this.#program.prefilter.scan(bytes, this.#next - base, to - base, this);
    this.#bytes = NOTHING;
    this.#next = to;
  }

  /** Adds bytes to the tail and gives the whole of it. Bytes no candidate needs go once room is short. */
  #append(bytes: Buffer): Buffer {
    const tail = (this.#tail ??= this.#program.tails.take());
    if (this.#tailLength + bytes.length > tail.length) {
      const keep = Math.max(this.#tailBase, this.#next - this.#program.before);
      this.#collector.pass(this.#tailBytes(), this.#tailBase, keep);
      tail.copyWithin(0, keep - this.#tailBase, this.#tailLength);
      this.#tailLength -= keep - this.#tailBase;
      this.#tailBase = keep;
    }
    tail.set(bytes, this.#tailLength);
    this.#tailLength += bytes.length;
    return this.#tailBytes();
  }

  #tailBytes(): Buffer {
    return this.#tail?.subarray(0, this.#tailLength) ?? NOTHING;
  }
}

const NOTHING = Buffer.alloc(0);

/** The same memory as a Buffer; only Buffers reach the loops, which keeps them fast. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
