import { expect, test } from 'vitest';
import { renderJson } from './json.ts';
import type { Report } from '../result/report.ts';

const report: Report = {
  stats: { layersFromCache: 0, wallMs: 1 },
  verdict: { reasons: ['a\u202eb\u009b\u{e0041}'], outcome: 'fail' },
  coverage: { failed: [], skipped: [], files: 0, bytes: 0, complete: true },
  findings: [
    {
      locations: [
        {
          removedBy: { createdBy: null, layer: 1 },
          lifecycle: 'deleted',
          length: 1,
          offset: 0,
          column: 1,
          line: 1,
          path: 'a',
          name: null,
          layer: 0,
          kind: 'file',
        },
      ],
      lifecycle: 'deleted',
      validity: 'unverified',
      checksum: 'none',
      redacted: '****',
      confidence: 'high',
      severity: 'high',
      title: 'Acme Token',
      vendor: 'acme',
      detector: 'acme-token',
      id: '0',
    },
  ],
  layers: [
    {
      status: 'scanned',
      base: null,
      createdBy: null,
      size: 1,
      mediaType: 'm',
      diffId: null,
      digest: null,
      index: 0,
    },
  ],
  image: {
    base: { evidence: 'command', digest: null, name: 'debian:12' },
    configDigest: null,
    digest: null,
    platform: null,
    source: 's',
    reference: 'r',
  },
  tool: { detectors: { revision: 'r', count: 1 }, version: '0', name: 'scan-image' },
  schemaVersion: 1,
};

test('writes the fields in the documented order, whatever order the report was built in', () => {
  const parsed = JSON.parse(renderJson(report)) as Report;
  const { findings, layers, image, tool } = parsed;
  expect(Object.keys(parsed)).toEqual([
    ...['schemaVersion', 'tool', 'image', 'layers', 'findings', 'coverage', 'verdict', 'stats'],
  ]);
  expect(Object.keys(parsed.coverage)).toEqual(['complete', 'bytes', 'files', 'skipped', 'failed']);
  expect(Object.keys(tool)).toEqual(['name', 'version', 'detectors']);
  expect(Object.keys(image)).toEqual([
    ...['reference', 'source', 'platform', 'digest', 'configDigest', 'base'],
  ]);
  expect(Object.keys(image.base ?? {})).toEqual(['name', 'digest', 'evidence']);
  expect(Object.keys(layers[0] ?? {})).toEqual([
    ...['index', 'digest', 'diffId', 'mediaType', 'size', 'createdBy', 'base', 'status'],
  ]);
  expect(Object.keys(findings[0] ?? {})).toEqual([
    ...['id', 'detector', 'vendor', 'title', 'severity', 'confidence', 'redacted', 'checksum', 'validity'],
    ...['lifecycle', 'locations'],
  ]);
  expect(Object.keys(findings[0]?.locations[0] ?? {})).toEqual([
    ...['name', 'kind', 'layer', 'path', 'line', 'column', 'offset', 'length', 'lifecycle', 'removedBy'],
  ]);
});

test('writes every field of the report', () => {
  expect(JSON.parse(renderJson(report))).toEqual(report);
});

test('escapes characters that control a terminal, and parses to the same text', () => {
  expect(renderJson(report)).toContain('"a\\u202eb\\u009b\\udb40\\udc41"');
});

test('ends with one line feed', () => {
  expect(renderJson(report)).toMatch(/[^\n]\n$/);
});
