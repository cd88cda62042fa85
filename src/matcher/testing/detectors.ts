import { defineDetector, type Detector } from '../../catalogue/model/detector.ts';
import { lit, oneOf, optional, run, uuid } from '../../catalogue/model/pattern.ts';

/** Returns a detector with defaults for the fields that a test does not need. */
export const testDetector = (detector: Pick<Detector, 'id' | 'pattern'> & Partial<Detector>): Detector =>
  defineDetector({
    vendor: detector.id.split('-', 1)[0] ?? '',
    title: detector.id,
    description: 'Invented for the tests of the matcher.',
    severity: 'high',
    confidence: 'high',
    examples: [],
    counterExamples: [],
    ...detector,
  });

/** Detectors with short windows: a text of some hundred bytes contains many of them. */
export const shortDetectors: readonly Detector[] = [
  testDetector({ id: 'acme-token', pattern: [lit('acm_'), run('alnum', 12)] }),
  testDetector({
    id: 'acme-any-token',
    pattern: [oneOf('acm_', 'acx-'), run('base64url', 8, 14)],
    confidence: 'medium',
  }),
  testDetector({ id: 'bolt-key', pattern: [run('alnum', 4), lit('.blt.'), run('hex-lower', 6, 9)] }),
  testDetector({ id: 'crow-id', pattern: [lit('CR'), run('hex-upper', 8)], entropy: 1.5 }),
  testDetector({
    id: 'dove-key',
    pattern: [run('hex-lower', 10)],
    confidence: 'medium',
    context: { words: ['dove', 'pigeon'], within: 20 },
    entropy: 2,
  }),
  testDetector({
    id: 'dove-pair',
    pattern: [run('alnum', 10, 12), optional(lit('='))],
    context: { words: ['dove', 'owl'], within: 12, side: 'either' },
    check: 'not-placeholder',
  }),
  testDetector({
    id: 'emu-password',
    before: [
      oneOf('emu', 'rhea'),
      run('word', 0, 6),
      { chars: ' ', min: 0, max: 2 },
      { chars: ':=', min: 1, max: 1 },
    ],
    pattern: [{ not: ' "\n;', min: 4, max: 16 }],
    after: [{ chars: ' "\n;', min: 1, max: 1 }],
    confidence: 'low',
  }),
  testDetector({
    id: 'generic-secret',
    vendor: 'generic',
    specificity: 'generic',
    mayBePassword: true,
    before: [{ lit: 'secret', ci: true }, oneOf('=', ': ')],
    pattern: [run('base64url', 6, 20)],
  }),
];

/** Detectors with the other kinds of notation and conditions. */
export const longDetectors: readonly Detector[] = [
  testDetector({ id: 'fern-token', pattern: [lit('frn_'), run('alnum', 36)], checksum: 'crc32-base62-6' }),
  testDetector({
    id: 'finch-key',
    pattern: [run('alnum', 12, 14)],
    context: { words: ['finch_key', 'finch_api', 'finch_token'], within: 16, side: 'either' },
    confidence: 'medium',
    entropy: 2,
  }),
  testDetector({
    id: 'gull-key',
    pattern: [uuid],
    context: { words: ['gull'], within: 30 },
    confidence: 'medium',
  }),
  testDetector({
    id: 'heron-key',
    pattern: [
      {
        anyOf: [
          [lit('hrn1-'), run('digit', 6, 10)],
          [{ lit: 'HRN2-', ci: true }, run('base58', 12, 20, '~')],
        ],
      },
      optional(lit(':'), run('upper', 3)),
    ],
  }),
  testDetector({
    id: 'ibis-key',
    pattern: [
      lit('>>IBIS KEY<<'),
      { seq: [{ chars: '\r\n', min: 1, max: 2 }, run('base64', 1, 20)], min: 2, max: 6 },
      lit('>>END<<'),
    ],
  }),
  testDetector({
    id: 'jay-token',
    pattern: [
      lit('eyJ'),
      run('base64url', 20, 60),
      lit('.'),
      run('base64url', 20, 120),
      lit('.'),
      run('base64url', 8, 60),
    ],
    check: 'jwt',
    checksum: 'jwt',
  }),
  testDetector({
    id: 'kiwi-key',
    pattern: [lit('kiwi.'), run('alnum-lower', 16)],
    context: { words: ['orchard'], within: 40, side: 'either' },
  }),
];
