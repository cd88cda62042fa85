/** Bytes of the stream that repeat a period, and whose candidates repeat those of the period before them. */
export interface RepeatedCandidates {
  /** The repeated bytes are `[from, to)`, a multiple of `period`. */
  readonly from: number;
  readonly to: number;
  /** Period of the bytes. */
  readonly bytePeriod: number;
  /** Period of the candidates: a multiple of `bytePeriod` and of the alignment of texts. */
  readonly period: number;
  /** Most bytes from a gram on that decide on a candidate. */
  readonly after: number;
  /** The candidates of the first repeated period: numbers of confirmers, and offsets of grams in the stream. */
  readonly confirmers: readonly number[];
  readonly grams: readonly number[];
}

/** In place of the number of a confirmer: the next repeated candidates. */
const REPEATED = -1;

/** A queue of the candidates that are not decided yet, in the order of their grams' offsets in the stream. */
export class Candidates {
  #confirmers: number[] = [];
  #grams: number[] = [];
  #next = 0;
  readonly #repeated: RepeatedCandidates[] = [];

  /** The number of the first candidate's confirmer. */
  get confirmer(): number | undefined {
    return this.#confirmers[this.#next];
  }

  /** The offset of the first candidate's gram. */
  get gram(): number | undefined {
    return this.#grams[this.#next];
  }

  /** The repeated candidates at the start of the queue, if it starts with some. */
  get repeated(): RepeatedCandidates | undefined {
    return this.confirmer === REPEATED ? this.#repeated[0] : undefined;
  }

  /** A position for `since`. It is valid until the next `shift` or `expand`. */
  get mark(): number {
    return this.#confirmers.length;
  }

  /** Returns the candidates that were added after a mark. */
  since(mark: number): Pick<RepeatedCandidates, 'confirmers' | 'grams'> {
    return { confirmers: this.#confirmers.slice(mark), grams: this.#grams.slice(mark) };
  }

  add(confirmer: number, gram: number): void {
    this.#confirmers.push(confirmer);
    this.#grams.push(gram);
  }

  addRepeated(repeated: RepeatedCandidates): void {
    this.#repeated.push(repeated);
    this.add(REPEATED, repeated.from);
  }

  /** Removes the first candidate. */
  shift(): void {
    if (++this.#next < this.#confirmers.length) return;
    this.#confirmers = [];
    this.#grams = [];
    this.#next = 0;
  }

  /** Replaces the repeated candidates at the start of the queue by each of them whose gram is at `start` or after. */
  expand(start: number): void {
    const repeated = this.#repeated.shift();
    if (repeated === undefined) return;
    const confirmers: number[] = [];
    const grams: number[] = [];
    for (let by = 0; repeated.from + by < repeated.to; by += repeated.period) {
      for (const [i, confirmer] of repeated.confirmers.entries()) {
        const gram = (repeated.grams[i] ?? 0) + by;
        if (gram < start) continue;
        confirmers.push(confirmer);
        grams.push(gram);
      }
    }
    this.#confirmers = [...confirmers, ...this.#confirmers.slice(this.#next + 1)];
    this.#grams = [...grams, ...this.#grams.slice(this.#next + 1)];
    this.#next = 0;
  }
}
