import { type Element, type Pattern, lit, oneOf, optional, run } from '../model/pattern.ts';

/**
 * Returns what is between two lines of a PEM body (RFC 7468): the line end with its indentation, or, in a source
 * string, quotes, commas and escapes (`\n`, `\\n`, `\r\n`). At least `min` of them.
 */
export const gap = (min: number): Element => ({
  seq: [
    {
      anyOf: [
        [{ chars: ' \t\r\n"\',', min: 1, max: 1 }],
        [
          { chars: '\\', min: 1, max: 2 },
          { chars: 'nrt"\'\n', min: 1, max: 1 },
        ],
      ],
    },
  ],
  min,
  max: 24,
});

/**
 * Returns a gap that has base64 on one side at most. Only there can the plus signs of `"…\n" +` (two if a line is
 * empty) be distinguished; inside the body they count as base64.
 */
export const joint = (min: number): Pattern => [gap(min), { seq: [lit('+'), gap(1)], min: 0, max: 2 }];

/** Base64 on one long line, or wrapped at 64 to 76 characters. The first line is never short in a real key. */
export const body: Element = {
  anyOf: [
    [run('base64', 81, 8000)],
    [run('base64', 40, 80), { seq: [gap(1), run('base64', 1, 80)], min: 0, max: 130 }],
  ],
};

/**
 * Returns a PEM block from its first to its last dash. A truncated block still contains key material, so the end line
 * is optional. `head` is between the first line and the body, `foot` between the body and the end line.
 */
export const pemBlock = (labels: readonly string[], head: Pattern = [], foot: Pattern = []): Pattern => [
  oneOf(...labels.map((label) => `-----BEGIN ${label}-----`)),
  ...joint(0),
  ...head,
  body,
  { chars: '=', min: 0, max: 2 },
  ...foot,
  optional(...joint(0), oneOf(...labels.map((label) => `-----END ${label}-----`))),
];
