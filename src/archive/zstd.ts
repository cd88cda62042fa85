import { ScanError } from '../errors.ts';
import { MODULE } from './zstd-module.ts';

/**
 * zstd's own decoder (RFC 8878), compiled to WebAssembly. Its time is proportional to the bytes read and written, even
 * for hostile input. It checks checksums and content sizes, reads consecutive frames, skips skippable frames and
 * refuses windows of more than 128 MiB.
 */
interface Exports {
  readonly memory: WebAssembly.Memory;
  /** @returns 0 if there is no memory left */
  malloc(size: number): number;
  ZSTD_createDCtx(): number;
  /** @returns 0 after a whole frame, more inside a frame, a number just below 2^32 for an error */
  ZSTD_decompressStream(context: number, output: number, input: number): number;
}

/** Bytes read and written at a time. */
const INPUT = 128 * 1024;
const OUTPUT = 256 * 1024;

/** Bytes of `ZSTD_inBuffer` and `ZSTD_outBuffer`: three words, with the address, the size and the position. */
const BUFFER_STRUCT = 12;

/** All codes of zstd_errors.h are below 120. */
const FIRST_ERROR = 2 ** 32 - 120;
const REASONS: Readonly<Record<number, string>> = {
  10: 'bytes that are not a frame follow',
  14: 'it uses a reserved feature',
  20: 'its content does not match its headers',
  22: 'its checksum does not match',
  32: 'it needs a dictionary',
};
const WINDOW_TOO_LARGE = 16;
const OUT_OF_MEMORY = 64;

let compiled: WebAssembly.Module | undefined;

class Decoder {
  readonly #exports: Exports;
  readonly #context: number;
  readonly #input: number;
  readonly #output: number;
  readonly #words: number;
  #status = 0;

  constructor() {
    compiled ??= new WebAssembly.Module(Buffer.from(MODULE, 'base64'));
    const env = { emscripten_notify_memory_growth: () => undefined };
    this.#exports = exportsOf(new WebAssembly.Instance(compiled, { env }));
    this.#context = this.#exports.ZSTD_createDCtx();
    this.#words = this.#exports.malloc(2 * BUFFER_STRUCT);
    this.#input = this.#exports.malloc(INPUT);
    this.#output = this.#exports.malloc(OUTPUT);
  }

  /** Bytes of its memory, which never shrinks. */
  get memory(): number {
    return this.#exports.memory.buffer.byteLength;
  }

  /** Whether the last frame is whole. */
  get isBetweenFrames(): boolean {
    return this.#status === 0;
  }

  /** Decompresses a chunk. @throws ScanError BLOB_CORRUPT | LIMIT_REACHED */
  *decode(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
    let filled = 0;
    for (let at = 0; at < chunk.length; at += INPUT) {
      const part = chunk.subarray(at, at + INPUT);
      new Uint8Array(this.#exports.memory.buffer).set(part, this.#input);
      for (let taken = 0, isFull = false; taken < part.length || (isFull && this.#status !== 0);) {
        ({ taken, filled } = this.#step(part.length, taken, filled));
        isFull = filled === OUTPUT;
        if (!isFull) continue;
        yield this.#copy(filled);
        filled = 0;
      }
    }
    if (filled > 0) yield this.#copy(filled);
  }

  /** Calls the decoder, which stops at the end of the input, the end of a frame, or when the output is full. */
  #step(size: number, taken: number, filled: number): { taken: number; filled: number } {
    const { memory } = this.#exports;
    this.#view(memory).set([this.#input, size, taken, this.#output, OUTPUT, filled]);
    const output = this.#words + BUFFER_STRUCT;
    this.#status = this.#exports.ZSTD_decompressStream(this.#context, output, this.#words) >>> 0;
    if (this.#status > FIRST_ERROR) throw damage(2 ** 32 - this.#status);
    const words = this.#view(memory); // a new view: the memory may have grown
    return { taken: words[2] ?? 0, filled: words[5] ?? 0 };
  }

  #view({ buffer }: WebAssembly.Memory): Uint32Array {
    return new Uint32Array(buffer, this.#words, 6);
  }

  #copy(length: number): Uint8Array {
    return new Uint8Array(this.#exports.memory.buffer, this.#output, length).slice();
  }
}

/** A decoder for the next stream, so that each layer does not allocate one. A large decoder is not kept. */
let spare: Decoder | undefined;
const MAX_SPARE = 32 * 1024 * 1024;

/**
 * Decompresses all frames of a stream.
 * @throws ScanError BLOB_CORRUPT for damaged, truncated or trailing bytes, LIMIT_REACHED for a window that is too large
 */
export async function* unzstd(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = spare ?? new Decoder();
  spare = undefined;
  for await (const chunk of source) yield* decoder.decode(chunk);
  if (!decoder.isBetweenFrames) throw new ScanError('BLOB_CORRUPT', 'its zstd data is cut off');
  if (decoder.memory <= MAX_SPARE) spare = decoder;
}

function damage(code: number): ScanError {
  if (code === WINDOW_TOO_LARGE) {
    return new ScanError('LIMIT_REACHED', 'its zstd data needs a window of more than 128 MiB');
  }
  if (code === OUT_OF_MEMORY) return new ScanError('LIMIT_REACHED', 'no memory is left for its zstd window');
  return new ScanError(
    'BLOB_CORRUPT',
    `its zstd data is damaged: ${REASONS[code] ?? `error ${String(code)}`}`,
  );
}

function exportsOf({ exports }: WebAssembly.Instance): Exports {
  if (!isExports(exports)) throw new Error('the zstd module lacks an export');
  return exports;
}

function isExports(exports: object): exports is Exports {
  return ['memory', 'malloc', 'ZSTD_createDCtx', 'ZSTD_decompressStream'].every((name) => name in exports);
}
