import { assignedId } from '../../model/identifier.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { lit, run } from '../../model/pattern.ts';
import type { Vendor } from '../../model/vendor.ts';
import { bearer, header, modelList, needsId } from '../../model/verifier-parts.ts';
import { padded } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from U of which little more than a key is known. */
export const u: readonly Vendor[] = [
  {
    slug: 'ubidots',
    name: 'Ubidots',
    offers: 'connected devices',
    secrets: [distinctive('token', [lit('BBFF-'), run('alnum', 30)])],
  },
  {
    slug: 'uclassify',
    name: 'uClassify',
    offers: 'text analysis',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum', 12)])],
  },
  {
    slug: 'unifyid',
    name: 'UnifyID',
    offers: 'identity checks',
    keyDefaults: {
      words: [...qualified('unify'), 'unifyid', 'unify_id', 'unify-id', 'unify_api', 'unify_key'],
    },
    secrets: [contextual('api-key', padded('base64url', 42, 44))],
  },
  {
    slug: 'unkey',
    name: 'Unkey',
    offers: 'API keys',
    keyDefaults: { severity: 'critical' },
    secrets: [distinctive('root-key', [lit('unkey_'), run('alnum', 20, 32)])],
  },
  {
    slug: 'unplugg',
    name: 'Unplugg',
    offers: 'energy use',
    keyDefaults: { words: [...qualified('unplu'), ...qualified('unplugg'), 'unplu.gg'] },
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
  },
  {
    slug: 'unsplash',
    name: 'Unsplash',
    offers: 'photographs',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('word', 43)])],
  },
  {
    slug: 'upcdatabase',
    name: 'UPC Database',
    offers: 'bar code data',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-upper', 32)])],
  },
  {
    slug: 'upcloud',
    name: 'UpCloud',
    offers: 'a cloud',
    keyDefaults: { severity: 'critical' },
    secrets: [distinctive('api-token', [lit('ucat_'), run('alnum', 24, 32)])],
    verifiers: [
      {
        secrets: ['upcloud-api-token'],
        url: 'https://api.upcloud.com/1.3/account',
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['account.username'] },
        activeAnswer: [200, { account: { username: 'ann', credits: 0 } }],
        inactiveAnswer: [
          401,
          { error: { error_code: 'AUTHENTICATION_FAILED', error_message: 'Authentication failed.' } },
        ],
      },
    ],
  },
  {
    slug: 'uplead',
    name: 'UpLead',
    offers: 'contact data of companies',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 32, 32, '-')])],
  },
  {
    slug: 'uploadcare',
    name: 'Uploadcare',
    offers: 'image storage',
    secrets: [contextual('api-key', [run('alnum-lower', 20)])],
    identifiers: [
      assignedId(
        'public-key',
        ['uploadcare_public_key', 'uploadcare_pub_key'],
        [run('hex-lower', 20)],
        ['api-key'],
      ),
    ],
    verifiers: [
      {
        secrets: ['uploadcare-api-key'],
        needs: needsId('the public key', 'uploadcare-public-key', 'uploadcare-api-key'),
        url: 'https://api.uploadcare.com/project/',
        headers: {
          authorization: 'Uploadcare.Simple {id}:{secret}',
          accept: 'application/vnd.uploadcare-v0.7+json',
        },
        otherHosts: 'a project whose public key is not near',
        reads: { account: ['name'] },
        activeAnswer: [200, { name: 'shop', pub_key: 'x' }],
        inactiveAnswer: [401, { detail: 'Incorrect authentication credentials.' }],
      },
    ],
  },
  {
    slug: 'upstage',
    name: 'Upstage',
    offers: 'language models',
    secrets: [contextual('api-key', [run('alnum', 40, 50)])],
    verifiers: [
      {
        secrets: ['upstage-api-key'],
        url: 'https://api.upstage.ai/v1/models',
        ...bearer,
        activeAnswer: [200, modelList],
        inactiveAnswer: [401, { error: { message: 'API key is invalid', code: 'invalid_api_key' } }],
      },
    ],
  },
  {
    slug: 'uptimerobot',
    name: 'UptimeRobot',
    offers: 'website monitoring',
    secrets: [contextual('api-key', [run('alnum', 9), lit('-'), run('alnum', 24)])],
  },
  {
    slug: 'upwave',
    name: 'Upwave',
    offers: 'advertising measurement',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'urlscan',
    name: 'urlscan.io',
    offers: 'web page scans',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
    verifiers: [
      {
        secrets: ['urlscan-api-key'],
        url: 'https://urlscan.io/user/quotas',
        ...header('api-key'),
        active: [],
        // Requests without a valid key get quotas too; `scope` shows whose they are.
        rules: [{ means: 'active', status: 200, at: 'scope', oneOf: ['user', 'team'] }],
        activeAnswer: [200, { scope: 'user', limits: {} }],
        inactiveAnswer: [401, { message: 'API key supplied but not found in database!', status: 401 }],
      },
    ],
  },
  {
    slug: 'userflow',
    name: 'Userflow',
    offers: 'product tours',
    secrets: [contextual('api-key', [run('alnum-lower', 29, 29, '_')])],
  },
  {
    slug: 'userstack',
    name: 'userstack',
    offers: 'browser detection',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
];
