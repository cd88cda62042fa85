import { readFileSync } from 'node:fs';
import { detectors } from './src/detectors/index.ts';
import { compileProgram, compileRules } from './src/matcher/compile.ts';
import { createEngine } from './src/matcher/engine.ts';
import { PIECE } from './src/matcher/match.ts';
import { windowSizeFor } from './src/matcher/tape.ts';
const t0 = performance.now();
const program = compileProgram(detectors);
console.log('compile', performance.now() - t0, 'before', program.before, 'after', program.after, 'reach', program.reach, 'rules', program.owners.length);
const engine = createEngine(program, windowSizeFor(program));
const rules = detectors.map(compileRules);
for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path);
  const counts = new Map(); let total = 0, confirmed = 0, t = 0, tj = 0;
  const step = PIECE;
  for (let at = 0; at + step + 4096 <= bytes.length; at += step) {
    engine.memory.set(bytes.subarray(at, at + step + 4096), engine.window);
    const cand = [];
    const a = performance.now();
    engine.scan({ from: engine.window, to: engine.window + step, first: engine.window, end: engine.window + step + 4096, phase: 0, alignment: 512 }, (r, p) => cand.push(r, p));
    const b = performance.now(); t += b - a;
    for (let i = 0; i < cand.length; i += 2) {
      const r = cand[i]; total++;
      const rule = rules[program.owners[r]][program.places[r]];
      const off = cand[i + 1] - engine.window + at - program.gramOffsets[r];
      const from = Math.max(0, off - rule.before);
      const w = bytes.toString('latin1', from, off + rule.after);
      const spots = rule.confirm(w, off - from);
      const k = rule.detector.id + ' ' + JSON.stringify(rule.literal);
      const c = counts.get(k) ?? [0, 0]; c[0]++; if (spots.length) { c[1]++; confirmed++; } counts.set(k, c);
    }
    tj += performance.now() - b;
  }
  const mb = bytes.length / 1e6;
  console.log(path.slice(-6), 'cand/MB', (total / mb).toFixed(0), 'confirmed/MB', (confirmed / mb).toFixed(1), 'wasm MB/s', (mb / t * 1000).toFixed(0), 'js ms', tj.toFixed(0), 'of wasm ms', t.toFixed(0));
  console.log([...counts].sort((a, b) => b[1][0] - a[1][0]).slice(0, 12).map(([k, v]) => `   ${k} ${v}`).join('\n'));
}
