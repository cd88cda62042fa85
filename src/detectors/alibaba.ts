import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'];

export const alibaba: readonly Detector[] = [
  defineDetector({
    id: 'alibaba-access-key-id',
    vendor: 'alibaba',
    title: 'Alibaba Cloud AccessKey ID',
    description: 'Names an AccessKey pair; its secret half usually lies close by.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('LTAI'), run('alnum', 12, 20)],
    entropy: 3,
    examples: ['ALIBABA_CLOUD_ACCESS_KEY_ID={secret}', 'alibaba_cloud_access_key_id: "{secret}"'],
    counterExamples: ['ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI', 'ALIBABA_CLOUD_ACCESS_KEY_ID=LTAIyour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'alibaba-access-key-secret',
    vendor: 'alibaba',
    title: 'Alibaba Cloud AccessKey Secret',
    description: 'The secret half of an AccessKey pair: whatever its user may do, its holder may do.',
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
  }),
  defineDetector({
    id: 'alibaba-sts-access-key-secret',
    vendor: 'alibaba',
    title: 'Alibaba Cloud Temporary Access Key Secret',
    description: 'The secret half of a temporary key pair of the Security Token Service.',
    severity: 'high',
    confidence: 'medium',
    // The entropy keeps out digests, which are hex.
    pattern: [run('alnum', 31, 64)],
    context: { words: ['alibaba', 'aliyun', 'alicloud'], within: 40 },
    entropy: 4.1,
    check: 'password-like',
    examples: ['ALIBABA_KEY={secret}', 'alibaba_key: "{secret}"'],
    counterExamples: ['etag: {secret}', 'ALIBABA_KEY=<key>'],
    docs,
  }),
  defineDetector({
    id: 'alibaba-sts-security-token',
    vendor: 'alibaba',
    title: 'Alibaba Cloud Security Token',
    description: 'Completes a temporary key pair of the Security Token Service; expires by itself.',
    severity: 'medium',
    confidence: 'high',
    pattern: [lit('CAIS'), run('base64', 20, 1024, '-_=')],
    entropy: 3.5,
    check: 'password-like',
    examples: ['ALIBABA_TOKEN={secret}', 'alibaba_token: "{secret}"'],
    counterExamples: ['ALIBABA_TOKEN=CAIS', 'ALIBABA_TOKEN=CAISyour-token-here'],
    docs,
  }),
];
