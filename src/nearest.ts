/** Returns the names that are most similar to the typed one, best first, without dissimilar ones. */
export function nearest(typed: string, names: readonly string[], limit = 3): readonly string[] {
  const wanted = typed.toLowerCase();
  if (wanted === '') return [];
  const maxDistance = Math.max(2, Math.floor(wanted.length / 3));
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceTo(wanted, name.toLowerCase(), maxDistance) }))
    .filter(({ distance }) => distance <= maxDistance)
    .sort((a, b) => a.distance - b.distance || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

/** Distance, in edits, of a name that contains the typed word. */
const CONTAINS = 2;

/** Returns the distance in edits. */
function distanceTo(wanted: string, name: string, maxDistance: number): number {
  const contained = wanted.length >= 3 && name.includes(wanted) ? CONTAINS : Infinity;
  return Math.min(contained, editsTo(wanted, name, maxDistance));
}

function editsTo(wanted: string, name: string, maxDistance: number): number {
  if (Math.abs(wanted.length - name.length) > maxDistance) return Infinity;
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
