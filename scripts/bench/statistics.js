/** @param values at least one */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Of the rounds of a measurement, field by field. */
export function medians(rounds) {
  const fields = Object.keys(rounds[0]).filter((field) => typeof rounds[0][field] === 'number');
  return Object.fromEntries(fields.map((field) => [field, median(rounds.map((round) => round[field]))]));
}

/** Round by round, so that a machine that gets slower meanwhile does no harm: median, least and most. */
export function ratio(rounds, others, field) {
  const ratios = rounds.map((round, at) => round[field] / others[at][field]);
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
