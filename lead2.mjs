import { detectors } from './src/detectors/index.ts';
import { compileRules } from './src/matcher/compile.ts';
const rules = detectors.flatMap(compileRules);
const A = rules.filter(r => r.site.kind === 'near' && !r.site.needsDigit);
const alnum = (g) => g && [...'azAZ09'].every(c => g[c.charCodeAt(0)] === 1);
const start = A.filter(r => r.shape.kind === 'walk' && alnum(r.shape.guard) && /^[a-z0-9]/.test(r.literal) && r.site.lead === 0);
console.log('A', A.length, 'start', start.length);
const rest = A.filter(r => !start.includes(r));
const by = {}; for (const r of rest) { const k = r.shape.guard === undefined ? 'noguard' : r.site.lead > 0 ? 'lead' : 'first'; (by[k] ??= []).push(r.detector.id + ':' + JSON.stringify(r.literal) + ':' + r.site.lead); }
for (const k in by) console.log(k, by[k].length, [...new Set(by[k])].slice(0, 60).join(' '));
