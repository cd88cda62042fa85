import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://dev.maxmind.com/geoip/updating-databases/'];

export const maxmind: readonly Detector[] = [
  defineDetector({
    id: 'maxmind-license-key',
    vendor: 'maxmind',
    title: 'MaxMind License Key',
    description: 'Downloads databases and calls services at the owner’s cost.',
    severity: 'medium',
    confidence: 'high',
    pattern: [run('alnum', 6), lit('_'), run('alnum', 29), lit('_mmk')],
    entropy: 3.5,
    examples: ['MAXMIND_LICENSE_KEY={secret}', '{"maxmindLicenseKey": "{secret}"}'],
    counterExamples: ['MAXMIND_LICENSE_KEY=_mmk', 'MAXMIND_LICENSE_KEY=_mmkyour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'maxmind-license-license-key',
    vendor: 'maxmind',
    title: 'MaxMind License Key (legacy)',
    description: 'Downloads the databases and calls the services that an account paid for.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum', 16)],
    context: { words: ['maxmind', 'geoip'], within: 40 },
    entropy: 3,
    check: 'password-like',
    examples: ['MAXMIND_LICENSE_KEY={secret}', 'maxmind_license_key: "{secret}"'],
    counterExamples: ['etag: {secret}', 'MAXMIND_LICENSE_KEY=<key>', 'MAXMIND_LICENSE_KEY={secret}{secret}'],
    docs,
  }),
];
