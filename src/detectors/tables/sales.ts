import { lit, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { named, qualified, table, vendor } from '../table.ts';

export const sales: readonly Detector[] = table(
  'medium',
  vendor('apollo', 'Apollo', 'data for sales', [named('api-key', [run('base64url', 22)])], {
    severity: 'high',
    words: [...qualified('apollo'), 'apolloio'],
    docs: ['https://docs.apollo.io/reference/people-api-search'],
  }),
  vendor('autoklose', 'Autoklose', 'sales by mail', [named('api-token', [run('alnum', 32, 32, '-')])]),
  vendor('captaindata', 'Captain Data', 'data for sales', [named('api-key', [run('hex-lower', 64)])]),
  vendor('clearbit', 'Clearbit', 'data on companies', [named('api-key', [run('alnum-lower', 35, 35, '_')])]),
  vendor('enigma', 'Enigma', 'data on companies', [named('api-key', [run('alnum', 40)])]),
  vendor('getemail', 'GetEmail', 'addresses of people', [named('api-key', [run('alnum', 20, 20, '-')])], {
    words: qualified('getemail'),
  }),
  vendor('getemails', 'GetEmails', 'addresses of visitors', [
    named('api-key', [run('alnum-lower', 26, 26, '-')]),
  ]),
  vendor('hunter', 'Hunter', 'addresses of people', [named('api-key', [run('alnum-lower', 40, 40, '-_')])], {
    docs: ['https://hunter.io/api/documentation'],
  }),
  vendor('instantly', 'Instantly', 'sales by mail', [named('api-key', [run('base64', 66), lit('==')])], {
    docs: ['https://developer.instantly.ai/api/v2/analytics/getdailyaccountanalytics'],
  }),
  vendor('interseller', 'Interseller', 'search for candidates', [named('api-key', [uuid])]),
  vendor('leadfeeder', 'Leadfeeder', 'companies that visit a site', [
    named('api-key', [run('alnum', 43, 43, '-')]),
  ]),
  vendor('lemlist', 'lemlist', 'sales by mail', [named('api-key', [run('hex-lower', 32)])]),
  vendor('madkudu', 'MadKudu', 'scores of leads', [named('api-key', [run('hex-lower', 32)])]),
  vendor('overloop', 'Overloop', 'sales by mail', [named('api-key', [run('base64url', 50)])]),
  vendor('peopledatalabs', 'People Data Labs', 'data on people', [
    named('api-key', [run('alnum-lower', 64)]),
  ]),
  vendor('replyio', 'Reply.io', 'sales by mail', [named('api-key', [run('alnum', 24)])], {
    docs: ['https://apidocs.reply.io/#introduction'],
  }),
  vendor('roaring', 'Roaring', 'data on companies', [
    named('api-key-client', [run('base64url', 28)], { title: 'Roaring Client Key' }),
  ]),
  vendor('rocketreach', 'RocketReach', 'addresses of people', [
    named('api-key', [run('alnum-lower', 39, 39, '-')]),
  ]),
  vendor('salesblink', 'SalesBlink', 'sales by mail', [named('api-key', [lit('key-'), run('alnum', 64)])]),
  vendor('salescookie', 'Sales Cookie', 'commissions of sales', [named('api-key', [run('word', 32)])]),
  vendor('skrappio', 'Skrapp', 'addresses of people', [
    named('skrapio-api-key', [run('alnum', 42)], { title: 'Skrapp API Key' }),
  ]),
  vendor('uplead', 'UpLead', 'addresses of companies', [named('api-key', [run('alnum-lower', 32, 32, '-')])]),
);
