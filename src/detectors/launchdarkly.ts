import { defineDetector, lit, uuid } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://launchdarkly.com/docs/home/account/api'];

export const launchdarkly: readonly Detector[] = [
  defineDetector({
    id: 'launchdarkly-api-key',
    vendor: 'launchdarkly',
    title: 'LaunchDarkly Access Token',
    description: 'Changes feature flags as its owner or a service.',
    severity: 'high',
    confidence: 'high',
    format: [lit('api-'), uuid],
    context: {
      words: ['launchdarkly', 'launch_darkly', 'ld_sdk', 'ldclient', 'sdk_key', 'sdkkey'],
      within: 60,
    },
    entropy: 3,
    examples: ['LAUNCHDARKLY_ACCESS_TOKEN={secret}', 'launchdarkly_access_token = {secret}'],
    counterExamples: ['LAUNCHDARKLY_ACCESS_TOKEN=api-', 'request api-{secret} took 3 ms'],
    docs,
  }),
  defineDetector({
    id: 'launchdarkly-sdk-key',
    vendor: 'launchdarkly',
    title: 'LaunchDarkly SDK Key',
    description: 'Reads the flags of one environment.',
    severity: 'medium',
    confidence: 'high',
    format: [lit('sdk-'), uuid],
    context: {
      words: ['launchdarkly', 'launch_darkly', 'ld_sdk', 'ldclient', 'sdk_key', 'sdkkey'],
      within: 60,
    },
    entropy: 3,
    examples: ['LAUNCHDARKLY_SDK_KEY={secret}', 'launchdarkly_sdk_key: "{secret}"'],
    counterExamples: ['LAUNCHDARKLY_SDK_KEY=sdk-', 'the folder {secret}'],
    docs,
  }),
];
