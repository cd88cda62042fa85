import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'];

export const alibaba = defineVendor({
  slug: 'alibaba',
  name: 'Alibaba Cloud',
  secrets: [
    {
      id: 'alibaba-access-key-id',
      kind: 'cloud-key',
      title: 'Alibaba Cloud AccessKey ID',
      description: 'Identifies an AccessKey pair; its secret is usually nearby.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('LTAI'), run('alnum', 12, 20)],
      entropy: 3,
      examples: ['ALIBABA_CLOUD_ACCESS_KEY_ID={secret}', 'alibaba_cloud_access_key_id: "{secret}"'],
      counterExamples: ['ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI', 'ALIBABA_CLOUD_ACCESS_KEY_ID=LTAIyour-key-here'],
      docs,
    },
    {
      id: 'alibaba-access-key-secret',
      kind: 'cloud-key',
      title: 'Alibaba Cloud AccessKey Secret',
      description: 'The secret of an AccessKey pair: grants everything that its user is allowed to do.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [run('alnum', 30)],
      context: { words: ['alibaba', 'aliyun', 'alicloud', 'ltai'], within: 50, side: 'either' },
      entropy: 3.8,
      check: 'password-like',
      pair: { with: ['alibaba-access-key-id'], within: 400 },
      examples: ['ALIBABA_CLOUD_ACCESS_KEY_SECRET={secret}', '{"alibabaCloudAccessKeySecret": "{secret}"}'],
      counterExamples: [
        'etag {secret}',
        'ALIBABA_CLOUD_ACCESS_KEY_SECRET=<your-token>',
        'ALIBABA_CLOUD_ACCESS_KEY_SECRET={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'alibaba-sts-access-key-secret',
      kind: 'cloud-key',
      title: 'Alibaba Cloud Temporary Access Key Secret',
      description: 'The secret of a temporary key pair of the Security Token Service.',
      severity: 'high',
      confidence: 'medium',
      // This entropy excludes digests, which are hexadecimal.
      pattern: [run('alnum', 31, 64)],
      context: { words: ['alibaba', 'aliyun', 'alicloud'], within: 40 },
      entropy: 4.1,
      check: 'password-like',
      examples: ['ALIBABA_KEY={secret}', 'alibaba_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'ALIBABA_KEY=<key>'],
      docs,
    },
    {
      id: 'alibaba-sts-security-token',
      kind: 'cloud-key',
      title: 'Alibaba Cloud Security Token',
      description:
        'The security token of a temporary key pair of the Security Token Service; it expires automatically.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('CAIS'), run('base64', 20, 1024, '-_=')],
      entropy: 3.5,
      check: 'password-like',
      examples: ['ALIBABA_TOKEN={secret}', 'alibaba_token: "{secret}"'],
      counterExamples: ['ALIBABA_TOKEN=CAIS', 'ALIBABA_TOKEN=CAISyour-token-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['alibaba-access-key-secret', 'alibaba-sts-access-key-secret'],
      needs: {
        id: { what: 'the access key ID', detectors: ['alibaba-access-key-id'], verified: true },
        token: { what: 'the security token', detectors: ['alibaba-sts-security-token'], optional: true },
      },
      url: 'https://sts.aliyuncs.com/',
      sign: 'alibaba',
      inactive: [],
      rules: [
        {
          means: 'inactive',
          at: 'Code',
          oneOf: [
            'InvalidAccessKeyId.NotFound',
            'InvalidAccessKeyId.Inactive',
            'InvalidSecurityToken.Expired',
          ],
        },
        {
          means: 'unknown',
          at: 'Code',
          oneOf: ['SignatureDoesNotMatch', 'IncompleteSignature'],
          because: 'the secret does not belong to the key ID near it',
        },
      ],
      reads: { account: ['Arn'] },
      activeAnswer: [200, { AccountId: '1', Arn: 'acs:ram::1:user/ann', IdentityType: 'RAMUser' }],
      inactiveAnswer: [
        404,
        { Code: 'InvalidAccessKeyId.NotFound', Message: 'Specified access key is not found.' },
      ],
    },
  ],
  facts: [
    {
      business: 'clouds',
      credential: 'RAM AccessKey pair',
      opens: 'Signs calls as a RAM user, or as the main account if the key was created there.',
      risks: {
        access:
          'ECS, OSS and all other services that the RAM policies allow; a key of the main account has no limits.',
      },
      create: 'https://ram.console.aliyun.com/manage/ak',
      revoke: 'same page, Disable, then Delete',
      audit: 'ActionTrail',
      api: 'ram:UpdateAccessKey / DeleteAccessKey',
      rotation: 'a RAM user can have two keys',
      overlaps: true,
      variable: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
