import { lit, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { jsonWebToken, marked, named, qualified, table, vendor, padded } from '../table.ts';
import { visible } from '../values.ts';

export const crm: readonly Detector[] = table(
  'high',
  vendor('apptivo', 'Apptivo', 'customer relations', [named('api-key', [run('alnum-lower', 36, 36, '-')])]),
  vendor('bulbul', 'Bulbul', 'customer relations', [named('api-key', [run('alnum-lower', 32)])]),
  vendor(
    'capsulecrm',
    'Capsule',
    'customer relations',
    [named('api-key', padded('base64url', 62, 64, '+.'))],
    { words: [...qualified('capsule'), 'capsulecrm', 'capsule_crm', 'capsule-crm'] },
  ),
  vendor(
    'centralstationcrm',
    'CentralStationCRM',
    'customer relations',
    [named('api-key', [run('alnum-lower', 30)])],
    { words: ['centralstation', 'central_station'] },
  ),
  vendor('clay', 'Clay', 'data for sales', [named('api-key', [run('hex-lower', 20)])], {
    words: [...qualified('clay'), 'clay.run'],
    docs: ['https://university.clay.com/docs/http-api-integration-overview'],
  }),
  vendor('clinchpad', 'ClinchPad', 'a pipeline of sales', [named('api-key', [run('alnum-lower', 32)])]),
  vendor(
    'closecrm',
    'Close',
    'customer relations',
    [named('api-key', [lit('api_'), run('alnum', 45, 45, '.')])],
    { words: [...qualified('close'), 'closecrm', 'closeio'] },
  ),
  vendor('cloze', 'Cloze', 'relations with customers', [named('api-key', [run('hex-lower', 32)])]),
  vendor('companyhub', 'CompanyHub', 'customer relations', [named('api-key', [run('alnum', 20)])]),
  vendor('copper', 'Copper', 'customer relations', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('flowflu', 'Flowlu', 'business management', [named('api-key', [run('alnum', 51)])], {
    words: ['flowflu', 'flowlu'],
  }),
  vendor('insightly', 'Insightly', 'customer relations', [
    named('api-key', [run('alnum-lower', 36, 36, '-')]),
  ]),
  vendor('karmacrm', 'karmaCRM', 'customer relations', [named('api-key', [run('alnum', 20)])], {
    words: [...qualified('karma'), 'karmacrm', 'karma_crm', 'karma_api', 'karma_key'],
  }),
  vendor('kylas', 'Kylas', 'customer relations', [named('api-key', [run('alnum-lower', 36, 36, '-')])]),
  vendor(
    'lessannoyingcrm',
    'Less Annoying CRM',
    'customer relations',
    [named('api-key', [run('alnum', 57, 57, '-')])],
    { words: [...qualified('less'), 'lessannoying', 'less_annoying', 'less-annoying', 'less annoying'] },
  ),
  vendor('nethunt', 'NetHunt', 'customer relations', [
    named('api-key', [run('alnum-lower', 36, 36, '-')]),
    named('api-key-unmarked', [run('alnum', 1), visible(35, 35, '"\'`<>')], {
      title: 'NetHunt API Key (any characters)',
    }),
  ]),
  vendor('nimble', 'Nimble', 'customer relations', [named('api-key', [run('alnum', 30)])]),
  vendor('onepagecrm', 'OnePageCRM', 'customer relations', [named('api-key', padded('alnum', 42, 44))]),
  vendor('pipedrive', 'Pipedrive', 'customer relations', [named('api-key', [run('alnum', 40)])]),
  vendor('podio', 'Podio', 'a workspace of teams', [named('api-key', [run('alnum-lower', 32)])]),
  vendor(
    'prospectcrm',
    'Prospect CRM',
    'customer relations',
    [named('api-key', [run('alnum-lower', 32, 32, '-')])],
    {
      words: [...qualified('prospect'), 'prospectcrm', 'prospect_crm', 'prospect-crm', 'prospect crm'],
      docs: ['https://api-batch-v1.prospect365.com/docs'],
    },
  ),
  vendor('reallysimplesystems', 'Really Simple Systems', 'customer relations', [
    named('api-key', jsonWebToken, { confidence: 'high' }),
  ]),
  vendor('repairshopr', 'RepairShopr', 'repair shops', [named('api-key', [run('alnum', 51, 51, '-')])]),
  vendor('revampcrm', 'Revamp CRM', 'customer relations', [named('api-key', [run('alnum', 40)])], {
    words: [...qualified('revamp'), 'revampcrm', 'revamp_crm', 'revamp-crm', 'revamp crm'],
  }),
  vendor('salesflare', 'Salesflare', 'customer relations', [named('api-key', [run('word', 45)])]),
  vendor('salesmate', 'Salesmate', 'customer relations', [named('api-key', [uuid])]),
  vendor('streak', 'Streak', 'customer relations in a mailbox', [named('api-key', [run('hex', 32)])], {
    words: qualified('streak'),
  }),
  vendor('teamgate', 'Teamgate', 'customer relations', [
    named('api-key', [{ anyOf: [[run('alnum', 80)], [run('alnum-lower', 40)]] }]),
  ]),
  vendor('teamworkcrm', 'Teamwork CRM', 'customer relations', [
    named('api-key', [lit('tkn.v1_'), run('alnum', 71), lit('=')], { confidence: 'high' }),
  ]),
  vendor(
    'zohocrm',
    'Zoho CRM',
    'customer relations',
    [marked('api-access-token', [lit('1000.'), run('hex-lower', 32), lit('.'), run('hex-lower', 32)])],
    { docs: ['https://www.zoho.com/crm/developer/docs/api/v8/access-refresh.html'] },
  ),
);
