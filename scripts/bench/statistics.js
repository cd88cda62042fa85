/** @param values at least one */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Returns the median of each numeric field over the rounds. */
export function medians(rounds) {
  const fields = Object.keys(rounds[0]).filter((field) => typeof rounds[0][field] === 'number');
  return Object.fromEntries(fields.map((field) => [field, median(rounds.map((round) => round[field]))]));
}

/** Returns median, minimum and maximum of the ratios of each round: a machine that slows down affects both sides. */
export function ratio(rounds, others, field) {
  const ratios = rounds.map((round, at) => round[field] / others[at][field]);
  return { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) };
}
