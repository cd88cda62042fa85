import { run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { grouped, named, qualified, signedText, table, vendor } from '../table.ts';

export const verification: readonly Detector[] = table(
  'medium',
  vendor('debounce', 'DeBounce', 'checks of mail addresses', [named('api-key', [run('alnum', 13)])], {
    words: qualified('debounce'),
  }),
  vendor('ipquality', 'IPQualityScore', 'scores of fraud', [named('api-key', [run('alnum', 32)])]),
  vendor('kickbox', 'Kickbox', 'checks of mail addresses', [named('api-key', [run('word', 65, 80)])]),
  vendor('mailboxlayer', 'mailboxlayer', 'checks of mail addresses', [
    named('api-key', [run('alnum-lower', 32)]),
  ]),
  vendor(
    'moderation',
    'Moderation API',
    'checks of texts',
    [named('api-key', signedText, { confidence: 'high' })],
    { words: qualified('moderation') },
  ),
  vendor('numverify', 'numverify', 'checks of phone numbers', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('oopspam', 'OOPSpam', 'filters of spam', [named('api-key', [run('alnum', 40)])]),
  vendor(
    'tru',
    'tru.ID',
    'checks of phone numbers',
    [
      named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12)),
      named('api-key-secre', [run('base64url', 26, 26, '.')], { title: 'tru.ID API Secret' }),
    ],
    {
      severity: 'high',
      words: [
        ...qualified('tru'),
        'tru_api',
        'tru_id',
        'tru.id',
        'truid',
        'tru_key',
        'tru_secret',
        'tru_client',
        'tru_token',
        'tru-api',
      ],
    },
  ),
  vendor('verifier', 'Verifier', 'checks of mail addresses', [named('api-key', [run('alnum-lower', 96)])], {
    words: qualified('verifier'),
  }),
  vendor('verimail', 'Verimail', 'checks of mail addresses', [named('api-key', [run('alnum-upper', 32)])]),
  vendor('veriphone', 'Veriphone', 'checks of phone numbers', [named('api-key', [run('alnum-upper', 32)])]),
  vendor(
    'zerobounce',
    'ZeroBounce',
    'checks of mail addresses',
    [named('api-key', [run('alnum-lower', 32)])],
    { docs: ['https://www.zerobounce.net/api'] },
  ),
);
