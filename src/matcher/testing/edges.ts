import type { Detector } from '../../catalogue/model/detector.ts';
import { BARE_NAME_ENDS, bareNames } from '../confirm/context.ts';
import { sampleSecret } from '../sample/sample.ts';

/**
 * Texts in which the last byte that decides stands exactly where a window ends: a longer run behind the
 * token, an escape in front of it, a context word just near enough, a flag's name as long as it may be.
 */
export function edgeTexts(detector: Detector): readonly string[] {
  const secrets = [1, 2, 3].map((seed) => sampleSecret(detector, seed));
  const ends = ['', ' ', 'a', '0', 'F', '=', '"'];
  const starts = [
    '',
    ' ',
    'a',
    '0',
    '\\n',
    '\\u0026',
    '%3D',
    '\x1b[38;5;128m',
    'emu=',
    'rheaabcdef  =',
    'secret: ',
  ];
  const { words = [], within = 0 } = detector.context ?? {};
  const gaps = [within - 1, within, within + 1].map((length) => ' '.repeat(Math.max(0, length)));
  const names = bareNames(words);
  const givers = BARE_NAME_ENDS.flatMap((end) => names.map((name) => name + end));
  return secrets.flatMap((secret) => [
    ...givers.flatMap((giver) =>
      ['', ' ', '"', ' "', '   "', '       ', '> '].flatMap((gap) =>
        starts.map((start) => start + giver + gap + secret),
      ),
    ),
    ...starts.flatMap((start) => ends.map((end) => start + secret + end)),
    ...words.flatMap((word) => [
      ...gaps.flatMap((gap) => ends.map((end) => word + gap + secret + end)),
      ...gaps.flatMap((gap) => starts.map((start) => start + secret + gap + word)),
      ...[39, 40, 41].map((length) => `--${'x'.repeat(length)}${word} ${secret}`),
      `${word}=${secret} ${word} ${secret}`,
    ]),
  ]);
}
