import { readFileSync } from 'node:fs';
import { detectors } from './src/detectors/index.ts';
import { compileRules } from './src/matcher/compile.ts';
import { piecesOf, groupsOf } from './src/matcher/everywhere-table.ts';
const texts = [...new Set(detectors.flatMap(compileRules).filter(r => r.site.kind === 'everywhere').map(r => r.literal))];
const ps = piecesOf(texts);
const by = {}; texts.forEach((t, i) => (by[ps[i].piece] ??= []).push(t));
console.log(Object.entries(by).map(([k, v]) => JSON.stringify(k) + ':' + v.length + ' ' + JSON.stringify(v.slice(0, 4))).join('\n'));
const groups = groupsOf(Object.keys(by)); console.log(JSON.stringify(groups));
const data = readFileSync(process.argv[2]).subarray(50e6, 60e6);
const low = Buffer.from(data.toString('latin1').toLowerCase(), 'latin1');
const count = {}; for (let i = 0; i < low.length - 3; i++) { for (const n of [3, 4]) { const t = low.toString('latin1', i, i + n); if (by[t]) count[t] = (count[t] ?? 0) + 1; } }
console.log(JSON.stringify(count));
const pass = groups.map(g => [0, 1, 2, 3].map(i => { const b = g.flatMap(t => t.length > i ? [t.charCodeAt(i), t.toUpperCase().charCodeAt(i)] : Array.from({length: 256}, (_, x) => x)); const lo = new Set(b.map(x => x & 15)), hi = new Set(b.map(x => x >> 4)); return Array.from({ length: 256 }, (_, c) => lo.has(c & 15) && hi.has(c >> 4)); }));
const hits = groups.map(() => 0); for (let i = 0; i < data.length - 3; i++) groups.forEach((g, k) => { if (pass[k][0][data[i]] && pass[k][1][data[i + 1]] && pass[k][2][data[i + 2]] && pass[k][3][data[i + 3]]) hits[k]++; });
console.log('hits/MB', hits.map(h => h / 10));
