/** The names most like the one that was typed, best first; none where nothing is like it. */
export function nearest(typed: string, names: readonly string[], most = 3): readonly string[] {
  const wanted = typed.toLowerCase();
  if (wanted === '') return [];
  const farthest = Math.max(2, Math.floor(wanted.length / 3));
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceTo(wanted, name.toLowerCase(), farthest) }))
    .filter(({ distance }) => distance <= farthest)
    .sort((a, b) => a.distance - b.distance || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** A name that holds the whole word counts as so many edits. */
const HELD = 2;

/** Edits from one to the other. */
function distanceTo(wanted: string, name: string, farthest: number): number {
  const held = wanted.length >= 3 && name.includes(wanted) ? HELD : Infinity;
  return Math.min(held, editsTo(wanted, name, farthest));
}

function editsTo(wanted: string, name: string, farthest: number): number {
  if (Math.abs(wanted.length - name.length) > farthest) return Infinity;
  let row = Array.from({ length: name.length + 1 }, (_, i) => i);
  for (let i = 1; i <= wanted.length; i++) {
    const next = [i];
    for (let j = 1; j <= name.length; j++) {
      const replaced = (row[j - 1] ?? 0) + Number(wanted[i - 1] !== name[j - 1]);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[name.length] ?? Infinity;
}
