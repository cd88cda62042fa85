import { lit, oneOf, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { grouped, marked, named, qualified, table, vendor, jsonWebToken, unnamed } from '../table.ts';

export const development: readonly Detector[] = table(
  'high',
  vendor('bitbar', 'BitBar', 'tests on devices', [named('api-key', [run('alnum', 32)])], {
    severity: 'medium',
  }),
  vendor('bitrise', 'Bitrise', 'builds of apps', [named('access-token', [run('base64url', 60, 120)])]),
  vendor(
    'blazemeter',
    'BlazeMeter',
    'load tests',
    [named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
    {
      severity: 'medium',
      words: ['blazemeter', 'runscope'],
      docs: [
        'https://help.blazemeter.com/apidocs/api-monitoring/account.htm?tocpath=API%20Monitoring%7C_____12',
      ],
    },
  ),
  vendor('browserstack', 'BrowserStack', 'tests in browsers', [named('access-key', [run('alnum', 20)])], {
    words: ['browserstack', 'browser_stack', 'browser-stack', 'hub-cloud'],
    docs: ['https://www.browserstack.com/docs/automate/api-reference/selenium/introduction'],
  }),
  vendor('bugherd', 'BugHerd', 'reports of errors', [named('api-key', [run('alnum-lower', 22)])], {
    severity: 'medium',
    docs: ['https://www.bugherd.com/api_v2'],
  }),
  vendor('codacy', 'Codacy', 'quality of code', [named('api-key', [run('alnum', 20, 24)])]),
  vendor(
    'codeclimate',
    'Code Climate',
    'quality of code',
    [named('api-key', [run('hex-lower', 40)]), named('reporter-id', [run('hex-lower', 64)])],
    {
      words: ['codeclimate', 'code_climate', 'code-climate', 'cc_test_reporter'],
      docs: [
        'https://docs.codeclimate.com/docs/finding-your-test-coverage-token#should-i-keep-my-test-reporter-id-secret',
      ],
    },
  ),
  vendor('codemagic', 'Codemagic', 'builds of apps', [named('api-key', [run('word', 43)])]),
  vendor(
    'coveralls',
    'Coveralls',
    'coverage of tests',
    [named('personal-api-token', [run('alnum', 37, 37, '-')])],
    { severity: 'medium', docs: ['https://docs.coveralls.io/api-repos-endpoint'] },
  ),
  vendor('cypress', 'Cypress', 'records of tests', [named('record-key', [uuid])], {
    severity: 'medium',
    words: ['cypress', 'record_key', 'recordkey', '--record --key'],
    docs: ['https://docs.cypress.io/guides/guides/command-line#cypress-run'],
  }),
  vendor(
    'droneci',
    'Drone',
    'builds',
    [
      named('access-token', [{ anyOf: [[run('alnum', 32)], [run('hex-lower', 33, 64)]] }]),
      named('jwt-access-token', jsonWebToken, { confidence: 'high', title: 'Drone Access Token (JWT)' }),
    ],
    { docs: ['https://docs.drone.io/api/overview/'] },
  ),
  vendor('getsandbox', 'Sandbox', 'mock APIs', [named('api-key', [run('alnum-lower', 40, 40, '-')])], {
    severity: 'medium',
    words: ['getsandbox'],
  }),
  vendor('gitalk', 'Gitalk', 'comments on web pages', [
    named('oauth-credentials', [run('hex-lower', 40)], { within: 160 }),
  ]),
  vendor('gitea', 'Gitea', 'hosted repositories', [named('access-token', [run('hex-lower', 40)])], {
    words: [
      'gitea_token',
      'gitea-token',
      'giteatoken',
      'gitea_access',
      'gitea_key',
      'gitea_secret',
      'gitea_api',
      'gitea-api',
      'giteaaccess',
      'giteakey',
      'giteasecret',
      'gitea token',
    ],
  }),
  vendor('ionic', 'Ionic', 'builds of apps', [
    named('personal-access-token', [lit('ion_'), run('alnum', 42)], { confidence: 'high' }),
    unnamed('personal-access-token', [lit('ion_'), run('alnum', 42)]),
  ]),
  vendor('knapsackpro', 'Knapsack Pro', 'parallel tests', [named('token', [run('alnum-lower', 32)])], {
    severity: 'medium',
  }),
  vendor('loadmill', 'Loadmill', 'load tests', [named('api-key', [run('alnum', 40)])], {
    severity: 'medium',
    docs: ['https://loadmill.com/documentation'],
  }),
  vendor('packagecloud', 'packagecloud', 'hosted packages', [named('api-key', [run('hex-lower', 48)])], {
    docs: ['https://packagecloud.io/docs/api'],
  }),
  vendor(
    'particle',
    'Particle',
    'connected devices',
    [named('io-access-token', [run('alnum', 40)], { title: 'Particle Access Token', side: 'either' })],
    {
      words: [...qualified('particle'), 'particleio'],
      docs: ['https://docs.particle.io/reference/cloud-apis/api/'],
    },
  ),
  vendor(
    'percy',
    'Percy',
    'visual tests',
    [
      named('api-key', [run('hex', 64)], {
        words: ['percy_token', 'percy_api', 'percy-token', 'percytoken'],
        title: 'Percy Token',
      }),
    ],
    { severity: 'medium' },
  ),
  vendor('privatepackagist', 'Private Packagist', 'hosted packages', [
    marked('token', [
      oneOf('packagist_ort_', 'packagist_out_', 'packagist_urt_', 'packagist_uut_'),
      run('hex-lower', 68),
    ]),
  ]),
  vendor('qase', 'Qase', 'test cases', [named('api-key', [run('alnum', 40)])], { severity: 'medium' }),
  vendor(
    'saucelabs',
    'Sauce Labs',
    'tests in browsers',
    [named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))],
    {
      words: [
        ...qualified('sauce'),
        'saucelabs',
        'sauce_labs',
        'sauce-labs',
        'sauce labs',
        'sauce_access',
        'sauce_key',
        'sauce_user',
      ],
      docs: ['https://docs.saucelabs.com/dev/api/'],
    },
  ),
  vendor('scrutinizerci', 'Scrutinizer', 'quality of code', [
    named('access-token', [run('alnum-lower', 64)]),
  ]),
  vendor('semaphore', 'Semaphore', 'builds', [named('api-key', [run('alnum-lower', 32)])], {
    words: [...qualified('semaphore'), 'semaphoreci'],
  }),
  vendor(
    'teamcity',
    'TeamCity',
    'builds',
    [
      marked('api-token', [
        lit('eyJ0eXAiOiAiVENWMiJ9.'),
        run('base64url', 36),
        lit('.'),
        run('base64url', 48),
      ]),
    ],
    { severity: 'critical' },
  ),
  vendor('testingbot', 'TestingBot', 'tests in browsers', [named('api-key', [run('alnum-lower', 32)])], {
    severity: 'medium',
  }),
);
