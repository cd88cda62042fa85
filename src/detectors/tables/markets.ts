import { lit, run, uuid, optional } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { grouped, named, qualified, table, vendor, padded } from '../table.ts';

export const markets: readonly Detector[] = table(
  'medium',
  vendor(
    'bitcoinaverage',
    'BitcoinAverage',
    'prices of cryptocurrencies',
    [named('api-key', [run('alnum', 43)])],
    { docs: ['https://apiv2.bitcoinaverage.com/#authentication'] },
  ),
  vendor('coinapi', 'CoinAPI', 'prices of cryptocurrencies', [named('api-key', [run('alnum', 36, 36, '-')])]),
  vendor('coinlayer', 'coinlayer', 'prices of cryptocurrencies', [
    named('api-key', [run('alnum-lower', 32)]),
  ]),
  vendor('coinlib', 'Coinlib', 'prices of cryptocurrencies', [named('api-key', [run('alnum-lower', 16)])]),
  vendor('collect2', 'Collective2', 'trading strategies', [named('api-key', [uuid])], {
    words: ['collect2', 'collective2'],
  }),
  vendor('commodities', 'Commodities-API', 'prices of commodities', [named('api-key', [run('alnum', 60)])]),
  vendor('cryptocompare', 'CryptoCompare', 'prices of cryptocurrencies', [
    named('api-key', [run('alnum-lower', 64, 64, '-')]),
  ]),
  vendor('currencyfreaks', 'CurrencyFreaks', 'exchange rates', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('currencylayer', 'currencylayer', 'exchange rates', [named('api-key', [run('alnum-lower', 32)])], {
    docs: ['https://currencylayer.com/documentation'],
  }),
  vendor('currencyscoop', 'CurrencyScoop', 'exchange rates', [named('api-key', [run('alnum', 32)])]),
  vendor('databento', 'Databento', 'market data', [named('api-key', [lit('db-'), run('alnum', 29)])]),
  vendor(
    'exchangerateapi',
    'ExchangeRate-API',
    'exchange rates',
    [named('api-key', [run('alnum-lower', 24)])],
    {
      words: [
        'exchangerate_api',
        'exchangerate-api',
        'exchangerateapi',
        ...qualified('exchangerate', 'exchange_rate', 'exchange-rate'),
      ],
      docs: ['https://www.exchangerate-api.com/docs/authentication'],
    },
  ),
  vendor(
    'exchangeratesapi',
    'Exchange Rates API',
    'exchange rates',
    [named('key', [run('alnum-lower', 32)])],
    { words: ['exchangerates', 'exchange_rates'] },
  ),
  vendor('fastforex', 'FastForex', 'exchange rates', [named('api-key', [run('alnum-lower', 28, 28, '-')])]),
  vendor('finage', 'Finage', 'market data', [
    named('api-key', [optional(lit('API_KEY')), run('alnum-upper', 32)]),
  ]),
  vendor('financialmodelingprep', 'Financial Modeling Prep', 'market data', [
    named('api-key', [run('alnum', 32)]),
  ]),
  vendor('findl', 'Findl', 'financial data', [named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))], {
    words: ['findl'],
  }),
  vendor('finnhub', 'Finnhub', 'market data', [named('access-token', [run('alnum-lower', 20)])], {
    docs: ['https://finnhub.io/docs/api'],
  }),
  vendor('fixerio', 'Fixer', 'exchange rates', [named('api-key', [run('alnum', 32)])], {
    words: [...qualified('fixer'), 'fixerio'],
  }),
  vendor('fxmarket', 'FXMarketAPI', 'exchange rates', [named('api-key', padded('base64url', 18, 20))], {
    words: ['fxmarket', 'fx_market'],
  }),
  vendor('glassnode', 'Glassnode', 'data of blockchains', [named('api-key', [run('alnum', 27)])]),
  vendor('iexcloud', 'IEX Cloud', 'market data', [named('api-key', [run('alnum-lower', 35, 35, '_')])], {
    words: ['iexcloud', 'iex_cloud', 'iex-cloud', 'iexapis', 'iex_api', 'iex_token'],
    docs: ['https://cloud.iexapis.com/'],
  }),
  vendor('intrinio', 'Intrinio', 'market data', [named('api-key', [run('alnum', 44)])]),
  vendor('marketstack', 'marketstack', 'market data', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('nasdaqdatalink', 'Nasdaq Data Link', 'market data', [named('api-key', [run('base64url', 20)])], {
    words: ['nasdaq', 'quandl'],
  }),
  vendor('polygon', 'Polygon.io', 'market data', [named('api-key', [run('alnum', 32)])], {
    words: [...qualified('polygon'), 'polygonio', 'polygon_io'],
  }),
  vendor('simfin', 'SimFin', 'market data', [named('api-key', [run('alnum', 32)])]),
  vendor('stockdata', 'StockData', 'market data', [named('api-key', [run('alnum', 40)])]),
  vendor(
    'technicalanalysisapi',
    'Technical Analysis API',
    'indicators of markets',
    [named('key', [run('alnum-upper', 48)])],
    { words: ['technicalanalysisapi', 'technical_analysis', 'technicalanalysis', 'technical-analysis'] },
  ),
  vendor('tiingo', 'Tiingo', 'market data', [named('api-key', [run('alnum-lower', 40)])]),
  vendor('twelvedata', 'Twelve Data', 'market data', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('worldcoinindex', 'WorldCoinIndex', 'prices of cryptocurrencies', [
    named('api-key', [run('alnum', 35)]),
  ]),
);
