import { describe, expect, test } from 'vitest';
import { findingIn } from './finding.ts';
import { instructionsOf, type Leak } from './instruction.ts';

const report = (...findings: readonly object[]): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      layers: [{ createdBy: 'ADD base' }, { createdBy: 'COPY . /app # buildkit' }],
      findings,
    }),
  );
const finding = {
  id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  detector: 'circleci-personal-api-token',
  locations: [
    { kind: 'file', layer: 1, path: 'app/.env', name: null, lifecycle: 'deleted' },
    {
      kind: 'history',
      layer: null,
      path: null,
      name: 'RUN |1 TOKEN=**** /bin/sh -c ./get',
      lifecycle: 'present',
    },
  ],
};

describe('a finding', () => {
  test('is found by its id or by the start of its id', () => {
    for (const id of [finding.id, finding.id.slice(0, 8), finding.id.toUpperCase()]) {
      expect(findingIn(report(finding), id)).toMatchObject({ detector: 'circleci-personal-api-token' });
    }
  });

  test('has its places and the instructions that created them', () => {
    expect(findingIn(report(finding), finding.id)).toMatchObject({
      found: {
        places: [
          'app/.env, layer 1: COPY . /app # buildkit, removed by a later layer but still in the image',
          'history RUN |1 TOKEN=**** /bin/sh -c ./get',
        ],
        leaks: [
          { kind: 'file', createdBy: 'COPY . /app # buildkit', base: null, isRemoved: true },
          { kind: 'history', createdBy: 'RUN |1 TOKEN=**** /bin/sh -c ./get', base: null, isRemoved: false },
        ],
      },
    });
  });

  test('is in the base image if the report says so about its layer', () => {
    const bases = [true, false, null, 'true'];
    const reported = Buffer.from(
      JSON.stringify({
        layers: bases.map((base) => ({ createdBy: 'COPY . /app', base })),
        findings: [
          { ...finding, locations: bases.map((_, layer) => ({ kind: 'file', layer, path: 'app/.env' })) },
        ],
      }),
    );
    expect(findingIn(reported, finding.id)).toMatchObject({
      found: {
        places: [
          'app/.env, layer 0 of the base image: COPY . /app',
          ...['1', '2', '3'].map((layer) => `app/.env, layer ${layer}: COPY . /app`),
        ],
        leaks: [{ base: true }, { base: false }, { base: null }, { base: null }],
      },
    });
  });

  test('prints no control characters, no code marks and no long paths', () => {
    const path = `\x1b[31m\u202e\`code\`\n${'x'.repeat(500)}`;
    const evil = { ...finding, locations: [{ kind: 'file', layer: null, path, lifecycle: 'present' }] };
    const found = findingIn(report(evil), finding.id);
    const [line = ''] = typeof found === 'string' ? [] : found.found.places;
    expect(line).toMatch(/^[ -~…]{1,140}$/);
    expect(line).not.toContain('`');
  });

  test.each([
    ['a text that is not JSON', Buffer.from('FAIL 3 findings'), finding.id, 'is not a JSON report of a scan'],
    ['JSON that is not a report', Buffer.from('[1]'), finding.id, 'is not a JSON report of a scan'],
    ['a report without its id', report(finding), 'ffffffff', 'has no finding with this id'],
    ['a report, by an id that is too short', report(finding), '0a1b', 'has no finding with this id'],
    [
      'a report with two matching ids',
      report(finding, finding),
      '0a1b2c',
      'has 2 findings whose id starts with this',
    ],
    [
      'a report whose finding has no detector',
      report({ id: finding.id }),
      finding.id,
      'has no finding with this id',
    ],
  ])('is not found in %s', (_name, text, id, reason) => {
    expect(findingIn(text, id)).toBe(reason);
  });
});

describe('the advice fits', () => {
  const leak = (
    kind: string,
    createdBy: string | null,
    isRemoved = false,
    base: boolean | null = null,
  ): Leak => ({
    kind,
    createdBy,
    base,
    isRemoved,
  });
  test.each([
    ['a copied file', [leak('file', 'COPY . /app # buildkit')], ['copy', 'base']],
    [
      'a copied file of the legacy builder',
      [leak('file', '/bin/sh -c #(nop) COPY dir:1 in /app')],
      ['copy', 'base'],
    ],
    ['a file removed later', [leak('file', 'COPY . /app # buildkit', true)], ['copy', 'removed', 'base']],
    ['a file written by a RUN', [leak('file', 'RUN /bin/sh -c npm ci # buildkit')], ['run']],
    ['a file of an unknown layer', [leak('file', null)], ['copy', 'base']],
    ['a file of the base image', [leak('file', 'COPY . /app # buildkit', false, true)], ['base']],
    ['a file of the base image, written by a RUN', [leak('file', 'RUN make', false, true)], ['base']],
    ['a file of the base image, removed later', [leak('file', 'COPY . /app', true, true)], ['base']],
    ['a file above the base image', [leak('file', 'COPY . /app # buildkit', false, false)], ['copy']],
    [
      'a file above the base image, removed later',
      [leak('file', 'COPY . /app', true, false)],
      ['copy', 'removed'],
    ],
    [
      'a file in the base image and above it',
      [leak('file', 'RUN make', false, true), leak('file', 'COPY . /app', false, false)],
      ['copy', 'base'],
    ],
    ['an environment variable', [leak('env', null)], ['env']],
    [
      'a build argument',
      [leak('history', 'RUN |1 TOKEN=**** /bin/sh -c ./get # buildkit')],
      ['arg', 'run', 'history'],
    ],
    ['an ENV in the history', [leak('history', 'ENV TOKEN=****')], ['env', 'history']],
    ['a command', [leak('cmd', null)], ['env', 'history']],
    ['no places', [], []],
  ])('%s', (_name, leaks, expected) => {
    expect(instructionsOf(leaks)).toEqual(expected);
  });
});
