import { lit, oneOf, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { grouped, marked, named, qualified, table, vendor } from '../table.ts';

export const monitoring: readonly Detector[] = table(
  'high',
  vendor(
    'airbrake',
    'Airbrake',
    'reports of errors',
    [
      named('project-key', [run('alnum', 32, 32, '-')], { severity: 'medium' }),
      named('user-key', [run('alnum', 40, 40, '-')]),
    ],
    { docs: ['https://airbrake.io/docs/api/'] },
  ),
  vendor('apimetrics', 'APImetrics', 'checks of APIs', [named('api-key', [run('alnum', 32)])]),
  vendor('betterstack', 'Better Stack', 'checks of web sites', [named('api-key', [run('alnum', 24)])], {
    words: ['betterstack', 'better_stack', 'better-stack', 'better stack', 'betteruptime', 'better_uptime'],
    docs: ['https://betterstack.com/docs/uptime/api/list-all-existing-monitors/'],
  }),
  vendor(
    'blynk',
    'Blynk',
    'connected devices',
    [
      marked('device-access-token', [run('base64url', 32)], {
        before: [lit('blynk.cloud/external/api/'), run('alnum', 0, 40, '/'), lit('?token=')],
        examples: [
          'https://blynk.cloud/external/api/get?token={secret}&v1',
          'curl "https://fra1.blynk.cloud/external/api/isHardwareConnected?token={secret}"',
        ],
      }),
      named('organization-access-token', [run('base64url', 40)], { within: 80, side: 'either' }),
      marked('organization-client-credentials', [run('base64url', 40)], {
        before: [lit('oa2-client-id_'), run('base64url', 32), oneOf(':', '&client_secret=')],
        examples: [
          '-u oa2-client-id_0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p:{secret}',
          'client_id=oa2-client-id_0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p&client_secret={secret}',
        ],
      }),
    ],
    {
      docs: [
        'https://blynk.io/',
        'https://docs.blynk.io/en/blynk.cloud/organization-https-api/get-organization-info',
        'https://docs.blynk.io/en/blynk.cloud/organization-https-api/authentication',
      ],
    },
  ),
  vendor('buddyns', 'BuddyNS', 'name servers', [named('api-key', [run('alnum-lower', 40)])], {
    docs: ['https://www.buddyns.com/support/api/v2/'],
  }),
  vendor(
    'bugsnag',
    'BugSnag',
    'reports of errors',
    [named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
    { severity: 'medium', docs: ['https://docs.bugsnag.com/api/'] },
  ),
  vendor('checkly', 'Checkly', 'checks of web sites', [named('hq-api-key', [run('alnum-lower', 32)])]),
  vendor('ciscomeraki', 'Cisco Meraki', 'networks', [named('api-key', [run('hex-lower', 40)])], {
    words: ['meraki'],
    docs: ['https://developer.cisco.com/meraki/api-v1/overview/'],
  }),
  vendor('dareboost', 'Dareboost', 'speed of web sites', [named('api-key', [run('alnum', 60)])], {
    severity: 'medium',
  }),
  vendor('dnscheck', 'DNSCheck', 'checks of domains', [named('api-key', [run('alnum', 32)])]),
  vendor('ecostruxureit', 'EcoStruxure IT', 'data centres', [
    named('api-key', [lit('AK1'), run('alnum', 50, 55, '/')]),
  ]),
  vendor('geckoboard', 'Geckoboard', 'dashboards', [named('api-key', [run('alnum', 44)])]),
  vendor('gtmetrix', 'GTmetrix', 'speed of web sites', [named('api-key', [run('hex-lower', 32)])], {
    severity: 'medium',
  }),
  vendor('logzio', 'Logz.io', 'logs', [named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))], {
    words: [
      ...qualified('logz'),
      'logzio',
      'logz_io',
      'logz.io',
      'logz-io',
      'logz_token',
      'logz_api',
      'logztoken',
    ],
  }),
  vendor(
    'pganalyze',
    'pganalyze',
    'PostgreSQL databases',
    [marked('readkey', [lit('pgar_'), run('alnum', 27)], { title: 'pganalyze Read Key' })],
    { severity: 'medium' },
  ),
  vendor(
    'solarwinds',
    'SolarWinds',
    'monitoring',
    [
      named('api-key', [run('base64url', 71)]),
      named('api-key-loggly', grouped('alnum-lower', 8, 4, 4, 4, 12), {
        words: ['loggly'],
        title: 'SolarWinds Loggly Token',
      }),
    ],
    { words: ['solarwinds', 'solar_winds', 'appoptics'] },
  ),
  vendor('splunk', 'Splunk', 'observability', [named('observability-token', [run('alnum', 22)])]),
  vendor('statuscake', 'StatusCake', 'checks of web sites', [named('api-key', [run('alnum', 20)])]),
  vendor('statuspal', 'Statuspal', 'status pages', [named('api-key', [run('alnum', 32)])]),
  vendor(
    'thingsboard',
    'ThingsBoard',
    'connected devices',
    [
      marked('access-token', [run('alnum-lower', 20)], {
        before: [lit('thingsboard.cloud/api/v1/')],
        examples: [
          'curl https://thingsboard.cloud/api/v1/{secret}/telemetry',
          'url = "http://eu.thingsboard.cloud/api/v1/{secret}/attributes"',
        ],
      }),
      named('provision-device-key', [run('alnum-lower', 20)], {
        words: [
          'provisiondevicekey',
          'provisiondevicesecret',
          'provision_device_key',
          'provision_device_secret',
        ],
      }),
    ],
    { docs: ['https://thingsboard.io/docs/paas/reference/http-api/'] },
  ),
  vendor('thousandeyes', 'ThousandEyes', 'monitoring of networks', [named('api-key', [run('alnum', 32)])]),
  vendor('ubidots', 'Ubidots', 'connected devices', [marked('token', [lit('BBFF-'), run('alnum', 30)])]),
  vendor('unplugg', 'Unplugg', 'use of energy', [named('api-key', [run('alnum-lower', 64)])], {
    words: [...qualified('unplu'), ...qualified('unplugg'), 'unplu.gg'],
  }),
  vendor('uptimerobot', 'UptimeRobot', 'checks of web sites', [
    named('api-key', [run('alnum', 9), lit('-'), run('alnum', 24)]),
  ]),
  vendor('websitepulse', 'WebsitePulse', 'checks of web sites', [named('api-key', [run('hex-lower', 32)])]),
);
