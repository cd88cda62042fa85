import { defineDetector } from '../catalogue/model/detector.ts';
import { lit } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { visible } from './values.ts';

export const pypirc: readonly Detector[] = [
  defineDetector({
    id: 'pypi-pypirc-password',
    vendor: 'pypi',
    title: 'Package Index Password (.pypirc)',
    description:
      'Uploads packages to a Python package index: what it uploads runs on other people’s machines.',
    severity: 'high',
    confidence: 'high',
    before: [
      { chars: '\n', min: 1, max: 1 },
      lit('password'),
      { chars: ' \t', min: 0, max: 8 },
      { chars: '=:', min: 1, max: 1 },
      { chars: ' \t', min: 0, max: 8 },
    ],
    pattern: [visible(1, 1, '"\'`<>{'), visible(3, 255, '"\'`<>')],
    context: { words: ['[pypi]', '[testpypi]', '[distutils]', 'index-servers', '\nrepository'], within: 300 },
    check: 'not-placeholder',
    examples: [
      '[distutils]\nindex-servers =\n    internal\n\n[internal]\nrepository = https://registry.example/\nusername = deploy\npassword = {secret}\n',
      '[pypi]\nusername: deploy\npassword: {secret}\n',
    ],
    counterExamples: [
      '[pypi]\nusername = __token__\npassword = <your token>\n',
      '[mail]\nusername = deploy\npassword = {secret}\n',
    ],
    docs: ['https://packaging.python.org/en/latest/specifications/pypirc/'],
  }),
];
