import { lit, oneOf, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { jsonWebToken, marked, named, table, vendor, padded, qualified } from '../table.ts';
import { visible } from '../values.ts';

export const hosting: readonly Detector[] = table(
  'critical',
  vendor('aiven', 'Aiven', 'hosted databases', [named('auth-token', padded('base64', 370, 372))], {
    docs: ['https://docs.aiven.io/docs/platform/concepts/authentication'],
  }),
  vendor(
    'appcenter',
    'App Center',
    'builds of apps',
    [named('visual-studio-app-center-api-token', [run('hex-lower', 40)], { title: 'App Center API Token' })],
    { severity: 'high', docs: ['https://openapi.appcenter.ms/'] },
  ),
  vendor('borgbase', 'BorgBase', 'backups', [named('api-key', [run('base64url', 148, 152, './')])], {
    docs: ['https://docs.borgbase.com/api'],
  }),
  vendor('civo', 'Civo', 'a cloud', [named('api-key', [run('alnum-lower', 50)])]),
  vendor(
    'definednetworking',
    'Defined Networking',
    'virtual networks',
    [
      marked('api-token', [
        lit('dnkey-'),
        run('alnum', 26, 26, '-_='),
        lit('-'),
        run('alnum', 52, 52, '-_='),
      ]),
    ],
    { severity: 'high', docs: ['https://docs.defined.net/api/defined-networking-api/'] },
  ),
  vendor('exoscale', 'Exoscale', 'a cloud', [
    marked('api-key', [lit('EXO'), run('alnum', 24, 30)]),
    named('api-secret', [run('base64url', 40, 60)]),
  ]),
  vendor('godaddy', 'GoDaddy', 'domains', [
    named('api-key', [{ anyOf: [[run('word', 35)], [run('word', 37)]] }]),
    named('secret', [run('alnum', 22)]),
  ]),
  vendor(
    'ibm',
    'IBM Cloud',
    'a cloud',
    [
      named('api-key', [run('alnum-lower', 64)], {
        words: ['softlayer', 'sl_api', 'sl-api', 'slapi', 'sl_key', 'sl_token', 'sl_pass', 'sl-pass'],
        title: 'IBM SoftLayer API Key',
      }),
      named('api-key-cloudant', [run('hex-lower', 64)], {
        words: ['cloudant'],
        title: 'IBM Cloudant Password',
        side: 'either',
      }),
      // Of letters alone: a digit cannot be asked of it, as of the other.
      named('api-key-cloudant-letters', [run('lower', 24)], {
        words: ['cloudant'],
        title: 'IBM Cloudant API Key',
        side: 'either',
      }),
      named('api-key-cos', [run('hex-lower', 48)], {
        words: [
          'ibm_cos',
          'ibmcos',
          'ibm-cos',
          'cos_hmac',
          'cos-hmac',
          'cos_secret',
          'cos_access',
          'cloud-object-storage',
        ],
        title: 'IBM Cloud Object Storage HMAC Key',
      }),
      named('cloud-user-api-key', [run('base64url', 42, 44)], { title: 'IBM Cloud User API Key' }),
    ],
    {
      words: [
        ...qualified('ibm'),
        'ibm_cloud',
        'ibmcloud',
        'ibm-cloud',
        'ibm cloud',
        'bluemix',
        ...['bx_api', 'bx_key', 'bx_token', 'bx_secret'],
        'ibm_iam',
        'ibm-iam',
        'ibm_pass',
        'iam_api',
        'iam-api',
        'iam_key',
        'iam-key',
        'iam_pass',
        'iam-pass',
      ],
      docs: ['https://cloud.ibm.com/docs/account?topic=account-userapikey'],
    },
  ),
  vendor('infomaniak', 'Infomaniak', 'hosting', [named('api-token', [run('base64url', 60, 100)])]),
  vendor(
    'ngrok',
    'ngrok',
    'tunnels to servers',
    [
      named('api-key', [
        {
          anyOf: [
            [run('alnum', 25, 30), lit('_'), run('digit', 1), run('alnum', 20)],
            [oneOf('ak_', 'cr_'), run('alnum', 25, 30)],
          ],
        },
      ]),
    ],
    { severity: 'high' },
  ),
  vendor('openvpn', 'OpenVPN', 'virtual networks', [named('client-secret', [run('base64url', 64, 128)])], {
    severity: 'high',
    docs: ['https://openvpn.net/cloud-docs/developer/creating-api-credentials.html'],
  }),
  vendor('ovh', 'OVHcloud', 'a cloud', [
    named('application-key', [run('alnum', 16, 16, '-')], {
      words: ['ovh_app', 'ovhapp', 'application_key'],
      severity: 'low',
    }),
    named('application-secret', [run('alnum', 32, 32, '-')], {
      words: ['ovh_app', 'ovhapp', 'application_secret'],
    }),
    named('consumer-key', [run('alnum', 32, 32, '-')], {
      words: ['ovh_consumer', 'ovhconsumer', 'ovh-consumer'],
    }),
  ]),
  vendor('portainer', 'Portainer', 'containers', [
    named('api-key', jsonWebToken, { confidence: 'high' }),
    named('token', [lit('ptr_'), run('base64', 20, 60, '-_=')]),
  ]),
  vendor('railway', 'Railway', 'hosting', [named('app-api-key', [uuid])]),
  vendor('render', 'Render', 'hosting', [marked('api-key', [lit('rnd_'), run('alnum', 28)])]),
  vendor('scalr', 'Scalr', 'infrastructure as code', [
    named('api-access-token', jsonWebToken, { confidence: 'high' }),
    named('api-key', [run('word', 136, 136, '.')]),
  ]),
  vendor(
    'truenas',
    'TrueNAS',
    'storage servers',
    [
      named('api-key', [run('digit', 1, 6), lit('-'), run('alnum', 64)], {
        // Its REST API is the one with this path.
        words: ['truenas', 'true_nas', 'true-nas', 'freenas', 'tn_api', 'login_with_api_key', '/api/v2.0/'],
        within: 120,
      }),
      // Nobody else numbers keys of this length.
      marked('api-key-bearer', [run('digit', 1, 6), lit('-'), run('alnum', 64)], {
        title: 'TrueNAS API Key (in a header)',
        before: [oneOf('Bearer ', 'bearer ')],
        confidence: 'medium',
        examples: ['Authorization: Bearer {secret}', '{"Authorization": "Bearer {secret}"}'],
      }),
    ],
    {
      docs: ['https://www.truenas.com/docs/api/core_websocket_api.html'],
    },
  ),
  vendor('upcloud', 'UpCloud', 'a cloud', [marked('api-token', [lit('ucat_'), run('alnum', 24, 32)])]),
  vendor(
    'vagrantcloud',
    'Vagrant Cloud',
    'boxes of virtual machines',
    [
      named('personal-token', [run('alnum', 14), lit('.atlasv1.'), run('alnum', 60, 72)], {
        confidence: 'high',
      }),
    ],
    { words: ['vagrant'], severity: 'high' },
  ),
  vendor(
    'valtown',
    'Val Town',
    'hosted scripts',
    [marked('api-token', [lit('vtwn_'), run('base64url', 20, 80)])],
    { severity: 'high' },
  ),
  vendor('vmware', 'VMware', 'virtual machines', [
    marked('credentials-in-connect-viserver-invocation', [visible(4, 40, '"\'$')], {
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
  ]),
  vendor('vultr', 'Vultr', 'a cloud', [named('api-key', [run('alnum-upper', 36)])]),
  vendor('wpengine', 'WP Engine', 'hosted WordPress', [named('api-key', [run('alnum', 24, 64)])], {
    words: [
      ...qualified('wpe'),
      'wpengine',
      'wp_engine',
      'wp-engine',
      'wpe_api',
      'wpe_key',
      'wpe_token',
      'wpe_secret',
    ],
    docs: ['https://wpengineapi.com/'],
  }),
  vendor('zerotier', 'ZeroTier', 'virtual networks', [named('api-key', [run('alnum', 32)])], {
    severity: 'high',
    docs: ['https://docs.zerotier.com/central/v1/'],
  }),
);
