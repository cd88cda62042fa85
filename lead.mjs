import { detectors } from './src/detectors/index.ts';
import { compileRules } from './src/matcher/compile.ts';
const rules = detectors.flatMap(compileRules);
const ev = rules.filter(r => r.site.kind === 'everywhere');
console.log('everywhere', ev.length, [...new Set(ev.map(r => JSON.stringify(r.literal)))].join(' '));
const near = rules.filter(r => r.site.kind === 'near');
for (const d of [true, false]) { const n = near.filter(r => r.site.needsDigit === d); console.log(d, n.length, n.sort((a,b)=>b.site.lead-a.site.lead).slice(0,12).map(r=>r.detector.id+':'+r.site.lead+'/'+r.site.trail).join(' '), n.sort((a,b)=>b.site.trail-a.site.trail).slice(0,12).map(r=>r.detector.id+':'+r.site.lead+'/'+r.site.trail).join(' ')); }
