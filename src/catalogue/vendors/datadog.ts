import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://docs.datadoghq.com/account_management/api-app-keys/'];

export const datadog = defineVendor({
  slug: 'datadog',
  name: 'Datadog',
  secrets: [
    {
      id: 'datadog-api-key',
      title: 'Datadog API Key',
      description:
        'Sends metrics, logs and events to an organisation; with an application key it reads them.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 32, 32, '-')],
      context: {
        words: [
          'datadog',
          'dd_api',
          'dd-api',
          'ddapi',
          'dd_access',
          'ddaccess',
          'dd_key',
          'dd_token',
          'dd_secret',
          'ddtoken',
        ],
        within: 50,
      },
      entropy: 3,
      check: 'password-like',
      examples: ['DD_API_KEY={secret}', 'datadog_api_key: "{secret}"', 'DD-API-KEY: {secret}'],
      counterExamples: [
        'md5sum {secret}',
        'DD_API_KEY={secret}{secret}',
        'DD_API_KEY=00000000000000000000000000000000',
      ],
      docs,
    },
    {
      id: 'datadog-application-key',
      title: 'Datadog Application Key',
      description: 'With an API key, reads and changes what its owner may in an organisation.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 40, 40, '-')],
      context: {
        words: [
          'datadog',
          'dd_app',
          'dd-app',
          'ddapp',
          'ddkey',
          'dd_key',
          'ddsecret',
          'dd_secret',
          'dd_access',
          'dd_token',
          'ddtoken',
        ],
        within: 50,
      },
      entropy: 3,
      check: 'password-like',
      pair: { with: ['datadog-api-key'], within: 400 },
      examples: ['DD_APP_KEY={secret}', 'datadog_app_key: "{secret}"', 'DD-APPLICATION-KEY: {secret}'],
      counterExamples: ['commit {secret}', 'DD_APP_KEY={secret}0', 'DD_APP_KEY=<key>'],
      docs,
    },
    {
      id: 'datadog-rum-client-token',
      title: 'Datadog Client Token',
      description: 'Sends events from browsers and phones; made to be public, of use to spammers only.',
      severity: 'low',
      confidence: 'medium',
      pattern: [lit('pub'), run('hex-lower', 32)],
      context: {
        words: [
          'datadog',
          'dd_client',
          'dd_rum',
          'ddtoken',
          'dd_token',
          'client_token',
          'clienttoken',
          'client-token',
        ],
        within: 50,
      },
      entropy: 3,
      examples: ['DD_CLIENT_TOKEN={secret}', 'dd_client_token: "{secret}"'],
      counterExamples: ['DD_CLIENT_TOKEN=pub', 'DD_CLIENT_TOKEN=pubyour-token-here'],
      docs: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
    },
  ],
  verifiers: [
    {
      secrets: ['datadog-api-key'],
      url: 'https://api.datadoghq.com/api/v1/validate',
      otherUrls: [
        'https://api.datadoghq.eu/api/v1/validate',
        'https://api.us3.datadoghq.com/api/v1/validate',
        'https://api.us5.datadoghq.com/api/v1/validate',
        'https://api.ap1.datadoghq.com/api/v1/validate',
        'https://api.ap2.datadoghq.com/api/v1/validate',
        'https://api.ddog-gov.com/api/v1/validate',
      ],
      ...header('dd-api-key'),
      active: [],
      inactive: [401],
      rules: [
        { means: 'active', status: 200, at: 'valid', oneOf: [true] },
        { means: 'inactive', status: 403, at: 'errors.0', oneOf: ['Forbidden', 'API key invalid'] },
      ],
      activeAnswer: [200, { valid: true }],
      inactiveAnswer: [403, { status: 'error', code: 403, errors: ['Forbidden'] }],
    },
    {
      secrets: ['datadog-application-key'],
      needs: { key: { what: 'the API key', detectors: ['datadog-api-key'] } },
      url: 'https://api.datadoghq.com/api/v2/validate_keys',
      otherUrls: [
        'https://api.datadoghq.eu/api/v2/validate_keys',
        'https://api.us3.datadoghq.com/api/v2/validate_keys',
        'https://api.us5.datadoghq.com/api/v2/validate_keys',
        'https://api.ap1.datadoghq.com/api/v2/validate_keys',
        'https://api.ap2.datadoghq.com/api/v2/validate_keys',
        'https://api.ddog-gov.com/api/v2/validate_keys',
      ],
      headers: { 'dd-api-key': '{key}', 'dd-application-key': '{secret}' },
      otherHosts: 'another region of Datadog',
      inactive: [401, 403],
      activeAnswer: [200, { status: 'ok' }],
      inactiveAnswer: [403, { errors: ['Forbidden'] }],
    },
  ],
  facts: [
    {
      business: 'monitoring',
      credential: 'API key, application key',
      opens:
        'An API key sends data in; with an application key the whole API is open, with the rights of its owner.',
      risks: {
        access:
          'False metrics and logs can be sent; with an application key, dashboards, monitors and logs be read and changed.',
      },
      create: 'https://app.datadoghq.com/organization-settings/api-keys and /application-keys',
      revoke: 'same page, Revoke',
      audit: 'Audit Trail: @metadata.api_key.id / application key id',
      api: 'DELETE https://api.datadoghq.com/api/v2/api_keys/{id} and /application_keys/{id}',
      rotation:
        'several keys can be valid at once; application keys show once (One-Time Read) in new organisations',
      overlaps: true,
      variable: 'DD_API_KEY',
      checked: ['create', 'revoke', 'audit', 'api'],
      sources: [
        'https://docs.datadoghq.com/account_management/api-app-keys/',
        'https://docs.datadoghq.com/api/latest/key-management/',
      ],
    },
  ],
});
