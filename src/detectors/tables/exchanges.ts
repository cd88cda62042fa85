import { lit, oneOf, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import {
  assignedPassword,
  grouped,
  marked,
  named,
  table,
  vendor,
  padded,
  qualified,
  padding,
} from '../table.ts';
import { pemBlock } from '../pem.ts';

export const exchanges: readonly Detector[] = table(
  'critical',
  vendor('bitfinex', 'Bitfinex', 'a crypto exchange', [named('api-key', [run('base64url', 43)])], {
    docs: ['https://docs.bitfinex.com/docs/introduction'],
  }),
  vendor(
    'bitmex',
    'BitMEX',
    'a crypto exchange',
    [named('api-key', [run('base64url', 24)]), named('secret', [run('base64url', 48)])],
    { docs: ['https://www.bitmex.com/app/apiKeysUsage'] },
  ),
  vendor('bittrex', 'Bittrex', 'a crypto exchange', [named('access-key', [run('alnum-lower', 32)])]),
  vendor('cexio', 'CEX.IO', 'a crypto exchange', [named('api-key', [run('alnum', 24, 27)])], {
    words: [...qualified('cex'), 'cexio', 'cex_io', 'cex.io', 'cex_api'],
  }),
  vendor(
    'coinbase',
    'Coinbase',
    'a crypto exchange',
    [
      named('access-token', [run('alnum-lower', 64, 64, '-_')]),
      named('api-key', [run('alnum', 32, 32, '-')]),
      marked('cdp-private-key', pemBlock(['EC PRIVATE KEY', 'ECDSA PRIVATE KEY', 'PRIVATE KEY']), {
        title: 'Coinbase CDP Private Key',
        words: ['organizations/', 'organizations\\/', 'coinbase', '/apikeys/', '\\/apikeys\\/'],
        within: 400,
        check: 'none',
        entropy: 3.5,
        before: [
          lit('"privateKey"'),
          { chars: ' \t', min: 0, max: 4 },
          lit(':'),
          { chars: ' \t', min: 0, max: 4 },
          lit('"'),
        ],
        examples: [
          '{"name": "organizations/0/apiKeys/1", "privateKey": "{secret}"}',
          '{"name": "coinbase", "privateKey":"{secret}"}',
        ],
        counterExamples: [
          '{"privateKey": "{secret}"}',
          '{"name": "organizations/0/apiKeys/1", "privateKey": ""}',
        ],
      }),
      named('cdp-api-key', [run('base64', 86), lit('==')], {
        words: ['coinbase', 'cdp_api', 'cdp-api', 'cdpapi', 'cdp_key', 'cdp_secret'],
      }),
    ],
    {
      docs: [
        'https://docs.cloud.coinbase.com/exchange/docs/authorization-and-authentication',
        'https://docs.cdp.coinbase.com/coinbase-app/docs/auth/api-key-authentication',
      ],
    },
  ),
  vendor('fmfw', 'FMFW.io', 'a crypto exchange', [named('api-key', [run('base64url', 32)])]),
  vendor(
    'gemini',
    'Gemini',
    'a crypto exchange',
    [
      named('api-key', [oneOf('account-', 'master-'), run('alnum', 20)]),
      named('api-secret', [run('alnum', 27, 28)]),
    ],
    { docs: ['https://docs.gemini.com/authentication/api-key'] },
  ),
  vendor(
    'kraken',
    'Kraken',
    'a crypto exchange',
    [
      named('access-token', padded('base64', 80, 90, '-_'), {
        title: 'Kraken Private Key',
      }),
      named('api-key', padded('base64', 54, 56)),
      named('private-key', padded('base64', 86, 88), { title: 'Kraken Private Key (padded)' }),
    ],
    { docs: ['https://docs.kraken.com/rest/#section/Authentication/Headers-and-Signature'] },
  ),
  vendor('kucoin', 'KuCoin', 'a crypto exchange', [
    named('access-token', [run('hex-lower', 24)]),
    named('passphrase', [run('alnum', 7, 32, '!#$%&*@^_.-')], {
      before: assignedPassword,
      check: 'password-like',
    }),
    named('secret-key', [uuid]),
  ]),
  vendor('luno', 'Luno', 'a crypto exchange', [named('api-key', [run('base64url', 43)])]),
  vendor(
    'metaapi',
    'MetaApi',
    'trading accounts',
    [
      named('api-key', [run('hex-lower', 64)]),
      named('api-key-spell', [run('hex-lower', 24)], { title: 'MetaApi Spell Key' }),
    ],
    { words: ['metaapi', 'meta_api', 'meta-api'] },
  ),
  vendor('oanda', 'OANDA', 'currency trading', [named('api-key', [run('alnum', 24)])]),
  vendor('poloniex', 'Poloniex', 'a crypto exchange', [
    named('api-key', grouped('alnum-upper', 8, 8, 8, 8)),
    named('secret', [run('hex-lower', 128)]),
  ]),
  vendor(
    'polymarket',
    'Polymarket',
    'a market of predictions',
    [
      named('api-key', [uuid]),
      named('api-secret', [run('base64', 40, 88, '-_'), padding], {
        words: [
          ...qualified('poly'),
          'poly_secret',
          'poly_api_secret',
          'polymarket_secret',
          'polymarket_api_secret',
          'polysecret',
          'polymarketsecret',
        ],
      }),
      named('passphrase', [run('word', 8, 128)], {
        before: assignedPassword,
        check: 'password-like',
        words: [...qualified('poly'), 'poly_', 'polymarket'],
        examples: ['POLY_PASSPHRASE={secret}', 'polymarket_passphrase: "{secret}"'],
      }),
      named('private-key', [lit('0x'), run('hex', 64)]),
    ],
    {
      words: [
        ...qualified('poly'),
        'polymarket',
        'poly_api',
        'poly_secret',
        'poly_passphrase',
        'poly_private',
        'poly_key',
        'poly_address',
        'polyapi',
      ],
    },
  ),
  vendor(
    'robinhood',
    'Robinhood',
    'a broker',
    [
      marked('crypto-api-key', [lit('rh-api-'), uuid]),
      named('priv-key-base64', [run('base64', 42, 88), oneOf('=', '==')], { title: 'Robinhood Private Key' }),
    ],
    { docs: ['https://docs.robinhood.com/crypto/trading/#section/Authentication'] },
  ),
  vendor('tradier', 'Tradier', 'a broker', [named('api-key', [run('alnum', 28)])], {
    docs: ['https://docs.tradier.com/brokerage'],
  }),
);
