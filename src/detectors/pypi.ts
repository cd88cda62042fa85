import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

export const pypi: readonly Detector[] = [
  defineDetector({
    id: 'pypi-api-token',
    vendor: 'pypi',
    title: 'PyPI API Token',
    description: 'Publishes Python packages as its owner: what it publishes runs on other people’s machines.',
    severity: 'critical',
    confidence: 'high',
    // A macaroon: version 2, then the location field; the length of the index's host is the next character
    // (I for the main index, N for the test index).
    pattern: [lit('pypi-AgE'), { chars: 'IN', min: 1, max: 1 }, run('base64url', 60, 1000)],
    entropy: 3,
    checksum: 'pypi-macaroon',
    examples: ['[pypi]\nusername = __token__\npassword = {secret}\n', 'TWINE_PASSWORD={secret}'],
    counterExamples: ['password = pypi-AgEI...', 'TWINE_PASSWORD=pypi-token', 'pip install pypi-AgENda'],
  }),
];
