const MOST = 5;

/** A name that holds what was typed counts as two letters away. */
const HELD = 2;

/** Those of the names that a person may have meant: nearly the same, or with what was typed in them. */
export function nearest(typed: string, names: readonly string[]): readonly string[] {
  if (typed === '') return [];
  const most = Math.max(1, Math.floor(typed.length / 3));
  return names
    .map((name) => ({ name, far: Math.min(distance(typed, name), holds(name, typed) ? HELD : Infinity) }))
    .filter(({ far }) => far <= Math.max(most, HELD))
    .toSorted((a, b) => a.far - b.far || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}

const holds = (name: string, typed: string): boolean => typed.length >= 3 && name.includes(typed);

/** Levenshtein’s: how many letters have to be put in, taken out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
