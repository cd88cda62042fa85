/** A stretch of `[from, to)` whose candidates are those of its first `period` bytes, again and again. */
export interface Repeat {
  readonly from: number;
  readonly to: number;
  /** Of the bytes. */
  readonly bytePeriod: number;
  /** A multiple of that and of the alignment of texts; the stretch is so many times as long. */
  readonly period: number;
  /** Bytes from a gram on that may decide on a candidate. */
  readonly after: number;
  /** Of the first period: numbers of rules, and the offsets of their grams. */
  readonly confirmers: readonly number[];
  readonly grams: readonly number[];
}

/** In place of a rule's number: the next of the repeats. */
const REPEAT = -1;

/** Candidates that are not decided on, in the order of their grams' offsets in the stream. */
export class Candidates {
  #confirmers: number[] = [];
  #grams: number[] = [];
  #next = 0;
  readonly #repeats: Repeat[] = [];

  /** Of the first of them: the number of its rule, and the offset of its gram. */
  get confirmer(): number | undefined {
    return this.#confirmers[this.#next];
  }

  get gram(): number | undefined {
    return this.#grams[this.#next];
  }

  /** The repeat that comes first, if one does. */
  get repeat(): Repeat | undefined {
    return this.confirmer === REPEAT ? this.#repeats[0] : undefined;
  }

  /** How many there are, for `since`; good until one is decided on. */
  get mark(): number {
    return this.#confirmers.length;
  }

  since(mark: number): Pick<Repeat, 'confirmers' | 'grams'> {
    return { confirmers: this.#confirmers.slice(mark), grams: this.#grams.slice(mark) };
  }

  add(rule: number, gram: number): void {
    this.#confirmers.push(rule);
    this.#grams.push(gram);
  }

  addRepeat(repeat: Repeat): void {
    this.#repeats.push(repeat);
    this.add(REPEAT, repeat.from);
  }

  /** The first is decided on. */
  shift(): void {
    if (++this.#next < this.#confirmers.length) return;
    this.#confirmers = [];
    this.#grams = [];
    this.#next = 0;
  }

  /** Puts what the first repeat stands for in its place, as far as it stands at `start` or behind. */
  expand(start: number): void {
    const repeat = this.#repeats.shift();
    if (repeat === undefined) return;
    const rules: number[] = [];
    const grams: number[] = [];
    for (let by = 0; repeat.from + by < repeat.to; by += repeat.period) {
      for (const [i, rule] of repeat.confirmers.entries()) {
        const gram = (repeat.grams[i] ?? 0) + by;
        if (gram < start) continue;
        rules.push(rule);
        grams.push(gram);
      }
    }
    this.#confirmers = [...rules, ...this.#confirmers.slice(this.#next + 1)];
    this.#grams = [...grams, ...this.#grams.slice(this.#next + 1)];
    this.#next = 0;
  }
}
