import { lit, optional, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { marked, named, table, vendor, qualified } from '../table.ts';

export const security: readonly Detector[] = table(
  'high',
  vendor('abuseipdb', 'AbuseIPDB', 'reports on IP addresses', [named('api-key', [run('alnum-lower', 80)])], {
    severity: 'medium',
    docs: ['https://docs.abuseipdb.com/#check-endpoint'],
  }),
  vendor('aikido', 'Aikido', 'security of applications', [
    marked('ci-token', [lit('AIK_CI_'), run('alnum', 20, 44)]),
    marked('client-secret', [lit('AIK_SECRET_'), run('alnum', 64)]),
  ]),
  vendor('alienvault', 'AlienVault', 'threats', [named('api-key', [run('alnum-lower', 64)])], {
    severity: 'medium',
  }),
  vendor('censys', 'Censys', 'hosts on the internet', [named('api-key', [run('alnum', 32)])], {
    severity: 'medium',
  }),
  vendor('codequiry', 'Codequiry', 'checks for plagiarism', [named('api-key', [run('alnum', 64, 64, '-')])], {
    severity: 'medium',
  }),
  vendor('detectify', 'Detectify', 'scans for vulnerabilities', [named('api-key', [run('alnum-lower', 32)])]),
  vendor(
    'endorlabs',
    'Endor Labs',
    'security of dependencies',
    [marked('api-key', [lit('endr+'), run('alnum', 16, 16, '-')])],
    { docs: ['https://docs.endorlabs.com/rest-api/authentication/'] },
  ),
  vendor('jupiterone', 'JupiterOne', 'an inventory of assets', [named('api-key', [run('alnum', 76)])]),
  vendor('kerberos', 'Kerberos', 'a login system', [
    marked(
      'password-hash',
      [
        lit('$krb5asrep$23$'),
        optional(run('alnum', 1, 80, '.@_-$'), lit(':')),
        run('hex-lower', 32),
        lit('$'),
        run('hex-lower', 64, 4000),
      ],
      {
        title: 'Kerberos AS-REP Hash',
        severity: 'medium',
        description:
          'An answer of a Kerberos server, from which the password of the user can be guessed offline.',
        check: 'none',
      },
    ),
  ]),
  vendor('nightfall', 'Nightfall', 'protection of data', [marked('api-key', [lit('NF-'), run('alnum', 32)])]),
  vendor(
    'redhatpyxis',
    'Red Hat Pyxis',
    'certificates of containers',
    [named('api-key', [run('alnum-lower', 32)])],
    { words: [...qualified('redhat'), 'pyxis', 'redhat_api', 'redhatapi', 'red_hat_api', 'redhat-api'] },
  ),
  vendor('securitytrails', 'SecurityTrails', 'data on domains', [named('api-key', [run('alnum', 32)])], {
    severity: 'medium',
  }),
  vendor('shodan', 'Shodan', 'hosts on the internet', [named('api-key', [run('alnum', 32)])], {
    severity: 'medium',
    docs: ['https://developer.shodan.io/api'],
  }),
  vendor('spectralops', 'Spectral', 'secrets in code', [
    marked('api-key', [lit('spu-'), run('alnum-lower', 32)]),
  ]),
  vendor('sslmate', 'SSLMate', 'certificates', [named('api-key', [run('alnum', 36)])], {
    docs: ['https://sslmate.com/help/reference/apiv2'],
  }),
  vendor('trufflehogenterprise', 'TruffleHog Enterprise', 'secrets in code', [
    marked('api-key', [lit('thog-key-'), run('hex-lower', 16)]),
    marked('secret', [lit('thog-secret-'), run('hex-lower', 32)]),
  ]),
  vendor(
    'urlscan',
    'urlscan.io',
    'scans of web pages',
    [named('api-key', [run('alnum-lower', 36, 36, '-')])],
    { severity: 'medium' },
  ),
  vendor(
    'versioneye',
    'VersionEye',
    'versions of dependencies',
    [named('api-key', [run('alnum', 40, 40, '-')])],
    { severity: 'medium' },
  ),
  vendor('virustotal', 'VirusTotal', 'scans of files', [named('api-key', [run('hex-lower', 64)])], {
    severity: 'medium',
  }),
  vendor('wiz', 'Wiz', 'security of clouds', [named('secret', [run('alnum', 64)])], {
    words: [
      ...qualified('wiz'),
      'wiz_client',
      'wiz_secret',
      'wiz_api',
      'wiz_token',
      'wiz_key',
      'wiz-client',
      'wiz-secret',
      'wiz-api',
      'wizio',
      'wiz.io',
      'wizclient',
      'wizsecret',
      'wiz client',
      'wiz secret',
      'app.wiz',
    ],
  }),
);
