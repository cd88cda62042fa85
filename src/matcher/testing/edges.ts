import type { Detector } from '../../catalogue/model/detector.ts';
import { BARE_NAME_ENDS, bareNames } from '../confirm/context.ts';
import { sampleSecret } from '../sample/sample.ts';

/**
 * Returns texts in which the byte that decides is exactly at the end of a window: a longer run after the token, an
 * escape before it, a context word at the greatest distance, a flag with the longest name.
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
  const assigned = BARE_NAME_ENDS.flatMap((end) => names.map((name) => name + end));
  return secrets.flatMap((secret) => [
    ...assigned.flatMap((name) =>
      ['', ' ', '"', ' "', '   "', '       ', '> '].flatMap((gap) =>
        starts.map((start) => start + name + gap + secret),
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
