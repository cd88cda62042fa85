import { lit, run } from '../model/pattern.ts';
import { contextualId, hostId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { header, needsTenant } from '../model/verifier-parts.ts';

const docs = ['https://shopify.dev/docs/apps/build/authentication-authorization'];

export const shopify = defineVendor({
  slug: 'shopify',
  name: 'Shopify',
  secrets: [
    {
      id: 'shopify-admin-api-access-token',
      title: 'Shopify Admin API Access Token',
      description: 'Reads and changes a shop: orders, customers, products, within its scopes.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('shpat_'), run('alnum', 30, 64)],
      entropy: 3,
      examples: ['SHOPIFY_TOKEN={secret}', "export SHOPIFY_TOKEN='{secret}'"],
      counterExamples: ['SHOPIFY_TOKEN=shpat_', 'SHOPIFY_TOKEN=shpat_your-key-here'],
      docs,
    },
    {
      id: 'shopify-custom-app-token',
      title: 'Shopify Custom App Access Token',
      description: 'Reads and changes a shop on behalf of a custom app.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('shpca_'), run('alnum', 30, 64)],
      entropy: 3,
      examples: ['SHOPIFY_TOKEN={secret}', 'shopify_token = {secret}'],
      counterExamples: ['SHOPIFY_TOKEN=shpca_', 'SHOPIFY_TOKEN=shpca_your-key-here'],
      docs,
    },
    {
      id: 'shopify-private-app-password',
      kind: 'password',
      title: 'Shopify Private App Password',
      description: 'Reads and changes a shop on behalf of a private app (retired kind).',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('shppa_'), run('alnum', 30, 64)],
      entropy: 3,
      examples: ['SHOPIFY_TOKEN={secret}', 'shopify_token: "{secret}"'],
      counterExamples: ['SHOPIFY_TOKEN=shppa_', 'SHOPIFY_TOKEN=shppa_your-key-here'],
      docs,
    },
    {
      id: 'shopify-shared-secret',
      kind: 'oauth-secret',
      title: 'Shopify App Shared Secret',
      description: 'Proves that a request comes from Shopify, and signs an app’s logins.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('shpss_'), run('alnum', 30, 64)],
      entropy: 3,
      examples: ['SHOPIFY_TOKEN={secret}', '{"shopifyToken": "{secret}"}'],
      counterExamples: ['SHOPIFY_TOKEN=shpss_', 'SHOPIFY_TOKEN=shpss_your-key-here'],
      docs,
    },
  ],
  identifiers: [
    contextualId('client-id', [run('hex-lower', 32)], ['shared-secret']),
    hostId('shop', 'myshopify.com', [
      'admin-api-access-token',
      'custom-app-token',
      'private-app-password',
      'shared-secret',
    ]),
  ],
  verifiers: [
    {
      secrets: ['shopify-admin-api-access-token', 'shopify-custom-app-token', 'shopify-private-app-password'],
      needs: needsTenant('the shop', 'shopify-shop'),
      url: 'https://{tenant}.myshopify.com/admin/oauth/access_scopes.json',
      ...header('x-shopify-access-token'),
      activeAnswer: [200, { access_scopes: [{ handle: 'read_products' }] }],
      inactiveAnswer: [
        401,
        { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' },
      ],
    },
  ],
  facts: [
    {
      business: 'payments',
      credential: 'Admin API access token, app client secret',
      opens: 'Acts on the shop within the scopes of the app: orders, products, customers.',
      risks: {
        access:
          'Orders, prices, discounts and themes can be changed; a theme can be made to copy what buyers type.',
      },
      create: 'Dev Dashboard > Apps > app > Settings > Credentials; old: shop admin > Apps > Develop apps',
      revoke: 'client secret: Rotate, then Revoke old; custom app: uninstall to kill its token',
      audit: 'shop admin > Settings > Users > activity log',
      api: 'DELETE https://{shop}.myshopify.com/admin/api_permissions/current.json with the token itself',
      rotation:
        'a client secret can be rotated with old and new valid until the old is revoked; tokens of an app made in the shop’s admin cannot be rotated: install the app anew',
      overlaps: false,
      variable: 'SHOPIFY_ACCESS_TOKEN',
      checked: ['create', 'revoke', 'rotation'],
      sources: [
        'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials',
        'https://shopify.dev/docs/apps/build/authentication-authorization/legacy/admin-custom-apps',
      ],
    },
  ],
});
