import { detectors } from './src/detectors/index.ts';
import { compileRules, compileProgram } from './src/matcher/compile.ts';
import { layOut } from './src/matcher/program.ts';
let t = process.cpuUsage().user; const lap = n => { const u = process.cpuUsage().user; console.log(n, (u - t) / 1000); t = u; };
const rules = detectors.map(compileRules); lap('rules');
layOut(rules); lap('layout');
