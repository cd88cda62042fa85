import { lit, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { named, table, vendor, qualified, padded } from '../table.ts';

export const texts: readonly Detector[] = table(
  'medium',
  vendor('alconost', 'Alconost', 'translation', [named('api-key', [run('alnum', 32)])], { severity: 'high' }),
  vendor('aletheiaapi', 'Aletheia API', 'texts of investors', [named('api-key', [run('alnum-upper', 32)])], {
    words: ['aletheia'],
  }),
  vendor('aylien', 'AYLIEN', 'analysis of texts', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('crowdin', 'Crowdin', 'translation', [named('api-key', [run('alnum', 80)])], { severity: 'high' }),
  vendor('dandelion', 'Dandelion', 'analysis of texts', [named('api-token', [run('alnum-lower', 32)])]),
  vendor('detectlanguage', 'Detect Language', 'recognition of languages', [
    named('api-key', [run('alnum-lower', 32)]),
  ]),
  vendor('diffbot', 'Diffbot', 'data out of web pages', [named('api-key', [run('alnum-lower', 32)])], {
    docs: ['https://docs.diffbot.com/reference/account'],
  }),
  vendor('ditto', 'Ditto', 'texts of products', [
    named('api-key', [
      run('alnum-lower', 8),
      lit('-'),
      run('alnum-lower', 4),
      lit('-'),
      run('alnum-lower', 4),
      lit('-'),
      run('alnum-lower', 4),
      lit('-'),
      run('alnum-lower', 12),
      lit('.'),
      run('alnum-lower', 40),
    ]),
  ]),
  vendor('gengo', 'Gengo', 'translation', [named('api-key', padded('base64url', 64, 64, '$()@[]^{|}~'))]),
  vendor('languagelayer', 'languagelayer', 'recognition of languages', [
    named('api-key', [run('alnum-lower', 32)]),
  ]),
  vendor('lexigram', 'Lexigram', 'clinical texts', [named('api-key', [run('base64url', 301, 301, '.')])], {
    severity: 'high',
  }),
  vendor('lokalise', 'Lokalise', 'translation', [named('api-key', [run('alnum-lower', 40)])], {
    severity: 'high',
    docs: ['https://developers.lokalise.com/reference/api-authentication'],
  }),
  vendor('meaningcloud', 'MeaningCloud', 'analysis of texts', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('monkeylearn', 'MonkeyLearn', 'analysis of texts', [named('api-key', [run('hex-lower', 40)])]),
  vendor('owlbot', 'Owlbot', 'a dictionary', [named('api-key', [run('alnum-lower', 40)])], {
    severity: 'low',
    docs: ['https://owlbot.info/'],
  }),
  vendor('paralleldots', 'ParallelDots', 'analysis of texts', [named('api-key', [run('alnum', 43)])]),
  vendor('phrase', 'Phrase', 'translation', [named('access-token', [run('alnum-lower', 64)])], {
    severity: 'high',
    words: [
      ...qualified('phrase'),
      'phraseapp',
      'phrase_access',
      'phrase_api',
      'phrase-api',
      'phraseapi',
      'phrase_token',
      'phrase.com',
      'phraseaccess',
    ],
  }),
  vendor('uclassify', 'uClassify', 'analysis of texts', [named('api-key', [run('alnum', 12)])]),
);
