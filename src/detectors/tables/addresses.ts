import { run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { named, qualified, table, vendor } from '../table.ts';

export const addresses: readonly Detector[] = table(
  'medium',
  vendor('abstract', 'Abstract', 'a set of small lookups', [named('api-key', [run('alnum-lower', 32)])], {
    words: [...qualified('abstract'), 'abstractapi'],
    docs: ['https://docs.abstractapi.com/exchange-rates#response-and-error-codes'],
  }),
  vendor('apilayer', 'APILayer', 'a market of APIs', [named('api-key', [run('alnum', 32)])]),
  vendor('cloudmersive', 'Cloudmersive', 'a set of small services', [
    named('api-key', [run('alnum-lower', 36, 36, '-')]),
  ]),
  vendor('geoipifi', 'IPify Geo', 'places of IP addresses', [named('api-key', [run('word', 32)])], {
    words: ['ipifi', 'ipify'],
  }),
  vendor('ip2location', 'IP2Location', 'places of IP addresses', [
    named('api-key', [run('alnum-upper', 32)]),
  ]),
  vendor('ipapi', 'ipapi', 'places of IP addresses', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('ipgeolocation', 'ipgeolocation', 'places of IP addresses', [
    named('api-key', [run('alnum-lower', 32)]),
  ]),
  vendor('ipinfo', 'IPinfo', 'places of IP addresses', [named('api-key', [run('hex-lower', 14)])]),
  vendor('ipinfodb', 'IPInfoDB', 'places of IP addresses', [named('api-key', [run('alnum-lower', 64)])]),
  vendor('ipstack', 'ipstack', 'places of IP addresses', [named('api-key', [run('hex', 32)])], {
    docs: ['https://ipstack.com/documentation'],
  }),
  vendor('m3o', 'M3O', 'a set of small services', [named('api-key', [run('alnum', 48)])], {
    words: [...qualified('m3o'), 'm3o_api', 'm3o_key', 'm3o_token', 'm3o.com', 'm3o-api', 'm3oapi'],
  }),
  vendor('neutrinoapi', 'Neutrino API', 'a set of small lookups', [named('api-key', [run('alnum', 48)])]),
  vendor('rapidapi', 'RapidAPI', 'a market of APIs', [named('key', [run('base64url', 50)])], {
    docs: ['https://docs.rapidapi.com/docs/configuring-api-security'],
  }),
  vendor('userstack', 'userstack', 'names of browsers', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('vpnapi', 'vpnapi.io', 'checks of IP addresses', [named('key', [run('alnum', 32)])]),
  vendor('whoxy', 'Whoxy', 'owners of domains', [named('api-key', [run('alnum-lower', 33)])]),
);
