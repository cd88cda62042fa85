import { detectors } from './src/detectors/index.ts';
import { compileRules } from './src/matcher/compile.ts';
const by = new Map();
for (const d of detectors) for (const r of compileRules(d)) if (r.site.kind === 'everywhere') { const l = by.get(d.id) ?? []; l.push(r.literal); by.set(d.id, l); }
for (const [id, l] of by) console.log(id, JSON.stringify([...new Set(l)]).slice(0, 150));
