import { hostId, secretAsId } from '../../model/identifier.ts';
import { contextual, distinctive, weaklyDistinctive } from '../../model/key.ts';
import { lit, run } from '../../model/pattern.ts';
import type { Vendor } from '../../model/vendor.ts';
import { bearer, header, needsOtherKey } from '../../model/verifier-parts.ts';
import { jsonWebToken, signedText } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';
import { visible } from '../../patterns/text.ts';

/** Vendors from V of which little more than a key is known. */
export const v: readonly Vendor[] = [
  {
    slug: 'vagrantcloud',
    name: 'Vagrant Cloud',
    offers: 'virtual machine boxes',
    keyDefaults: { words: ['vagrant'] },
    secrets: [
      contextual('personal-token', [run('alnum', 14), lit('.atlasv1.'), run('alnum', 60, 72)], {
        confidence: 'high',
      }),
    ],
  },
  {
    slug: 'valtown',
    name: 'Val Town',
    offers: 'hosted scripts',
    secrets: [distinctive('api-token', [lit('vtwn_'), run('base64url', 20, 80)])],
    verifiers: [
      {
        secrets: ['valtown-api-token'],
        url: 'https://api.val.town/v1/me',
        ...bearer,
        reads: { account: ['username'] },
        activeAnswer: [200, { id: 'x', username: 'ann', tier: 'free' }],
        inactiveAnswer: [401, { message: 'Unauthorized' }],
      },
    ],
  },
  {
    slug: 'vastai',
    name: 'Vast.ai',
    offers: 'rented GPUs',
    keyDefaults: {
      words: [
        ...qualified('vast'),
        'vastai',
        'vast_ai',
        'vast-ai',
        'vast.ai',
        'vast_api',
        'vast_key',
        'vastapi',
        'vast-api',
      ],
      docs: ['https://docs.vast.ai/api-reference/accounts/show-user'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 64)])],
    verifiers: [
      {
        secrets: ['vastai-api-key'],
        url: 'https://console.vast.ai/api/v0/users/current/',
        ...bearer,
        activeButForbidden: [403],
        reads: { account: ['username', 'email'] },
        activeAnswer: [200, { id: 1, username: 'ann' }],
        inactiveAnswer: [401, { success: false, error: 'auth_error', msg: 'Invalid user key' }],
      },
    ],
  },
  {
    slug: 'vatlayer',
    name: 'vatlayer',
    offers: 'VAT number checks',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'vbout',
    name: 'VBOUT',
    offers: 'marketing automation',
    secrets: [contextual('api-key', [run('digit', 25)])],
  },
  {
    slug: 'verifier',
    name: 'Verifier',
    offers: 'e-mail address checks',
    keyDefaults: { severity: 'medium', words: qualified('verifier') },
    secrets: [contextual('api-key', [run('alnum-lower', 96)])],
  },
  {
    slug: 'verimail',
    name: 'Verimail',
    offers: 'e-mail address checks',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-upper', 32)])],
  },
  {
    slug: 'veriphone',
    name: 'Veriphone',
    offers: 'phone number checks',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-upper', 32)])],
  },
  {
    slug: 'versioneye',
    name: 'VersionEye',
    offers: 'dependency versions',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum', 40, 40, '-')])],
  },
  {
    slug: 'viewneo',
    name: 'viewneo',
    offers: 'digital signage',
    keyDefaults: { docs: ['https://www.viewneo.com/api-documentation'] },
    secrets: [contextual('api-key', signedText, { confidence: 'high' })],
  },
  {
    slug: 'virustotal',
    name: 'VirusTotal',
    offers: 'file scans',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('hex-lower', 64)])],
    verifiers: [
      {
        secrets: ['virustotal-api-key'],
        url: 'https://www.virustotal.com/api/v3/metadata',
        ...header('x-apikey'),
        activeAnswer: [200, { data: { engines: {} } }],
        inactiveAnswer: [401, { error: { code: 'WrongCredentialsError', message: 'Wrong API key' } }],
      },
    ],
  },
  {
    slug: 'visualcrossing',
    name: 'Visual Crossing',
    offers: 'weather',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('api-key', [run('alnum-upper', 25)])],
  },
  {
    slug: 'vmware',
    name: 'VMware',
    offers: 'virtual machines',
    keyDefaults: { severity: 'critical' },
    secrets: [
      distinctive('credentials-in-connect-viserver-invocation', [visible(4, 40, '"\'$')], {
        kind: 'password',
        confidence: 'medium',
        title: 'VMware vCenter Password',
        before: [
          { lit: 'Connect-VIServer', ci: true },
          { not: '\r\n', min: 2, max: 120 },
          { lit: '-Password', ci: true },
          { chars: ' :\t', min: 1, max: 3 },
          { chars: '"\'', min: 0, max: 1 },
        ],
        check: 'password-like',
        entropy: 2,
        examples: [
          'Connect-VIServer -Server vc01 -User deploy -Password {secret}',
          'Connect-VIServer vc01 -User "acme\\deploy" -Password "{secret}" -Force',
        ],
      }),
    ],
  },
  {
    slug: 'voicegain',
    name: 'Voicegain',
    offers: 'speech recognition',
    secrets: [contextual('api-key', jsonWebToken, { confidence: 'high' })],
  },
  {
    slug: 'vonage',
    name: 'Vonage',
    offers: 'text messages and calls',
    keyDefaults: { words: ['nexmo', 'vonage'] },
    secrets: [
      contextual('api-key', [run('base64url', 8)], {
        severity: 'low',
        words: [
          'nexmo_api_key',
          'nexmo_key',
          'nexmokey',
          'nexmoapikey',
          'vonage_api_key',
          'vonage_key',
          'vonageapikey',
        ],
      }),
      contextual('secret', [run('base64url', 16)]),
    ],
    identifiers: [secretAsId('api-key', ['secret'])],
    verifiers: [
      {
        secrets: ['vonage-secret'],
        needs: needsOtherKey('the API key', 'vonage-api-key'),
        url: 'https://rest.nexmo.com/account/get-balance?api_key={id}&api_secret={secret}',
        activeAnswer: [200, { value: 1.5, autoReload: false }],
        inactiveAnswer: [401, { 'error-code': '401', 'error-code-label': 'authentication failed' }],
      },
    ],
  },
  {
    slug: 'voodoosms',
    name: 'Voodoo SMS',
    offers: 'text messages',
    secrets: [contextual('api-key', [run('alnum', 46)])],
  },
  {
    slug: 'vouchery',
    name: 'Vouchery',
    offers: 'vouchers and promotions',
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
    identifiers: [hostId('subdomain', 'vouchery.io', ['api-key'])],
  },
  {
    slug: 'voyageai',
    name: 'Voyage AI',
    offers: 'embeddings',
    secrets: [
      contextual('api-key', [lit('pa-'), run('base64url', 43)], { words: ['voyage'], confidence: 'high' }),
      weaklyDistinctive('api-key', [lit('pa-'), run('base64url', 43)], { entropy: 4 }),
    ],
    verifiers: [
      {
        secrets: ['voyageai-api-key'],
        url: 'https://api.voyageai.com/v1/files',
        ...bearer,
        activeAnswer: [200, { object: 'list', data: [] }],
        inactiveAnswer: [401, { detail: 'Provided API key is invalid.' }],
      },
    ],
  },
  {
    slug: 'vpnapi',
    name: 'vpnapi.io',
    offers: 'IP address checks',
    keyDefaults: { severity: 'medium' },
    secrets: [contextual('key', [run('alnum', 32)])],
  },
  {
    slug: 'vultr',
    name: 'Vultr',
    offers: 'a cloud',
    keyDefaults: { severity: 'critical' },
    secrets: [contextual('api-key', [run('alnum-upper', 36)])],
    verifiers: [
      {
        secrets: ['vultr-api-key'],
        url: 'https://api.vultr.com/v2/account',
        ...bearer,
        rules: [
          {
            means: 'active',
            status: 401,
            oneOf: ['Unauthorized IP address'],
            because: 'it is known, but not allowed from the address of this machine',
          },
        ],
        reads: { account: ['account.email', 'account.name'] },
        activeAnswer: [200, { account: { name: 'Ann', email: 'ann@example.org', balance: 0 } }],
        inactiveAnswer: [401, { error: 'Invalid API token.', status: 401 }],
      },
    ],
  },
  {
    slug: 'vyte',
    name: 'Vyte',
    offers: 'bookings',
    secrets: [contextual('api-key', [run('alnum-lower', 50)])],
  },
];
