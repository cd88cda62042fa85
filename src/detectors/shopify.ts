import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://shopify.dev/docs/apps/build/authentication-authorization'];

export const shopify: readonly Detector[] = [
  defineDetector({
    id: 'shopify-admin-api-access-token',
    vendor: 'shopify',
    title: 'Shopify Admin API Access Token',
    description: 'Reads and changes a shop: orders, customers, products, within its scopes.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('shpat_'), run('alnum', 30, 64)],
    entropy: 3,
    examples: ['SHOPIFY_TOKEN={secret}', "export SHOPIFY_TOKEN='{secret}'"],
    counterExamples: ['SHOPIFY_TOKEN=shpat_', 'SHOPIFY_TOKEN=shpat_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'shopify-custom-app-token',
    vendor: 'shopify',
    title: 'Shopify Custom App Access Token',
    description: 'Reads and changes a shop on behalf of a custom app.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('shpca_'), run('alnum', 30, 64)],
    entropy: 3,
    examples: ['SHOPIFY_TOKEN={secret}', 'shopify_token = {secret}'],
    counterExamples: ['SHOPIFY_TOKEN=shpca_', 'SHOPIFY_TOKEN=shpca_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'shopify-private-app-password',
    vendor: 'shopify',
    title: 'Shopify Private App Password',
    description: 'Reads and changes a shop on behalf of a private app (retired kind).',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('shppa_'), run('alnum', 30, 64)],
    entropy: 3,
    examples: ['SHOPIFY_TOKEN={secret}', 'shopify_token: "{secret}"'],
    counterExamples: ['SHOPIFY_TOKEN=shppa_', 'SHOPIFY_TOKEN=shppa_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'shopify-shared-secret',
    vendor: 'shopify',
    title: 'Shopify App Shared Secret',
    description: 'Proves that a request comes from Shopify, and signs an app’s logins.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('shpss_'), run('alnum', 30, 64)],
    entropy: 3,
    examples: ['SHOPIFY_TOKEN={secret}', '{"shopifyToken": "{secret}"}'],
    counterExamples: ['SHOPIFY_TOKEN=shpss_', 'SHOPIFY_TOKEN=shpss_your-key-here'],
    docs,
  }),
];
