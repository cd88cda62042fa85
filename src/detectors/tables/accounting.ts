import { lit, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { assignedPassword, grouped, jsonWebToken, named, table, vendor } from '../table.ts';

export const accounting: readonly Detector[] = table(
  'high',
  vendor('alegra', 'Alegra', 'accounting', [named('api-key', [run('alnum-lower', 20, 20, '-')])]),
  vendor(
    'avaza',
    'Avaza',
    'projects and invoices',
    [named('personal-access-token', [run('digit', 1, 64), lit('-'), run('hex-lower', 40)])],
    { docs: ['https://api.avaza.com/swagger/ui/index#!/Account/Account_Get'] },
  ),
  vendor('axonaut', 'Axonaut', 'business management', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('billomat', 'Billomat', 'invoices', [named('api-key', [run('hex-lower', 32)])], {
    docs: ['https://www.billomat.com/en/api/basics/authentication/'],
  }),
  vendor('caflou', 'Caflou', 'business management', [named('api-key', jsonWebToken, { confidence: 'high' })]),
  vendor('cashboard', 'Cashboard', 'time tracking and invoices', [
    named('api-key', grouped('alnum-upper', 3, 3, 3, 3)),
  ]),
  vendor('clientary', 'Clientary', 'proposals and invoices', [named('api-key', [run('alnum', 24, 26)])], {
    words: ['clientary', 'ronin'],
    docs: ['https://www.clientary.com/api'],
  }),
  vendor('freshbooks', 'FreshBooks', 'accounting', [named('access-token', [run('alnum-lower', 64)])], {
    docs: ['https://www.freshbooks.com/api/authentication'],
  }),
  vendor('hiveage', 'Hiveage', 'invoices', [named('api-key', [run('base64url', 20)])]),
  vendor('invoiceocean', 'InvoiceOcean', 'invoices', [named('api-key', [run('alnum', 20)])]),
  vendor('lunchmoney', 'Lunch Money', 'personal finance', [named('api-key', [run('hex-lower', 50)])]),
  vendor('netsuite', 'NetSuite', 'business management', [
    named('consumer-key', [run('alnum', 64)], {
      words: [
        'netsuite_consumer_key',
        'netsuiteconsumerkey',
        'netsuite_key',
        'netsuite_client_id',
        'netsuite_api',
      ],
    }),
    named('consumer-secret', [run('alnum', 64)]),
  ]),
  vendor('paydirtapp', 'Paydirt', 'time tracking and invoices', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('storecove', 'Storecove', 'electronic invoices', [named('api-key', [run('base64url', 43)])]),
  vendor('taxjar', 'TaxJar', 'sales tax', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('vatlayer', 'vatlayer', 'checks of VAT numbers', [named('api-key', [run('alnum-lower', 32)])], {
    severity: 'medium',
  }),
  vendor('youneedabudget', 'YNAB', 'personal budgets', [named('api-key', [run('hex-lower', 64)])], {
    words: ['youneedabudget', 'you_need_a_budget', 'ynab'],
  }),
  vendor('zipbooks', 'ZipBooks', 'accounting', [
    named('api-key-pword', [run('alnum', 8, 64, '!#$%@^')], {
      examples: ['ZIPBOOKS_PASSWORD={secret}', 'zipbooks_password: "{secret}"'],
      title: 'ZipBooks Password',
      before: assignedPassword,
      check: 'password-like',
    }),
  ]),
);
