import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { noReadingCall } from '../model/verifier-parts.ts';
import { visible } from '../patterns/text.ts';

export const pypi = defineVendor({
  slug: 'pypi',
  name: 'PyPI',
  secrets: [
    {
      id: 'pypi-api-token',
      kind: 'registry-token',
      title: 'PyPI API Token',
      description:
        'Publishes Python packages as its owner: what it publishes runs on other people’s machines.',
      severity: 'critical',
      confidence: 'high',
      // A macaroon: version 2, then the location field; the length of the index's host is the next character
      // (I for the main index, N for the test index).
      pattern: [lit('pypi-AgE'), { chars: 'IN', min: 1, max: 1 }, run('base64url', 60, 1000)],
      entropy: 3,
      checksum: 'pypi-macaroon',
      examples: ['[pypi]\nusername = __token__\npassword = {secret}\n', 'TWINE_PASSWORD={secret}'],
      counterExamples: ['password = pypi-AgEI...', 'TWINE_PASSWORD=pypi-token', 'pip install pypi-AgENda'],
    },
    {
      id: 'pypi-pypirc-password',
      kind: 'registry-token',
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
      context: {
        words: ['[pypi]', '[testpypi]', '[distutils]', 'index-servers', '\nrepository'],
        within: 300,
      },
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
    },
  ],
  unverifiable: {
    'pypi-api-token': noReadingCall,
    'pypi-pypirc-password': noReadingCall,
  },
  facts: [
    {
      business: 'packages',
      covers: ['pypi-'],
      credential: 'API token',
      opens: 'Uploads releases of all projects of its owner, or of one project.',
      create: 'PyPI, Account settings, API tokens',
      revoke: 'same page, Remove token',
      audit: 'PyPI, Account settings, Security history; each project has one too',
      rotation:
        'several tokens can be valid at once; better is trusted publishing, without a token. PyPI itself revokes tokens that GitHub reports to it',
      overlaps: true,
      variable: 'TWINE_PASSWORD',
      checked: ['audit'],
      sources: ['https://github.com/pymc-devs/pymc/issues/7731'],
    },
  ],
});
