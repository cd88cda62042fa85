import { lit, run } from '../model/pattern.ts';
import { assignedId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://dev.maxmind.com/geoip/updating-databases/'];

export const maxmind = defineVendor({
  slug: 'maxmind',
  name: 'MaxMind',
  secrets: [
    {
      id: 'maxmind-license-key',
      title: 'MaxMind License Key',
      description: 'Downloads databases and calls services at the owner’s cost.',
      severity: 'medium',
      confidence: 'high',
      pattern: [run('alnum', 6), lit('_'), run('alnum', 29), lit('_mmk')],
      entropy: 3.5,
      examples: ['MAXMIND_LICENSE_KEY={secret}', '{"maxmindLicenseKey": "{secret}"}'],
      counterExamples: ['MAXMIND_LICENSE_KEY=_mmk', 'MAXMIND_LICENSE_KEY=_mmkyour-key-here'],
      docs,
    },
    {
      id: 'maxmind-license-license-key',
      title: 'MaxMind License Key (legacy)',
      description: 'Downloads the databases and calls the services that an account paid for.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 16)],
      context: { words: ['maxmind', 'geoip'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['MAXMIND_LICENSE_KEY={secret}', 'maxmind_license_key: "{secret}"'],
      counterExamples: [
        'etag: {secret}',
        'MAXMIND_LICENSE_KEY=<key>',
        'MAXMIND_LICENSE_KEY={secret}{secret}',
      ],
      docs,
    },
  ],
  identifiers: [
    assignedId(
      'account-id',
      ['maxmind_account_id', 'maxmind_user_id', 'maxmind_id', 'geoip_account_id'],
      [run('digit', 2, 8)],
      ['license-key', 'license-license-key'],
    ),
  ],
  facts: [
    {
      business: 'data',
      credential: 'License key',
      opens: 'With the account id it downloads databases and calls the web services.',
      risks: {
        access: 'Databases of your licence can be downloaded and the web services be called.',
        data: 'The key reads no data of yours.',
        money: 'Web services are billed by the query.',
        reputation: 'Little: the licence forbids handing data on, and you answer for it.',
      },
      create: 'https://www.maxmind.com/en/accounts/current/license-key',
      revoke: 'same page, delete (cannot be recovered)',
      audit: 'account > Usage',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'MAXMIND_LICENSE_KEY',
      checked: ['create', 'revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/maxmind/'],
    },
  ],
});
