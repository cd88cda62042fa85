import type { Verifier } from '../catalogue/model/verifier.ts';
import type { RegistryAddresses } from './registries.ts';
import { type CallValues, hostPlaceholders } from './request.ts';

/**
 * Returns the URLs of a verifier's call in the order in which they are queried, with their placeholders.
 * For a registry without an address, the reason as a text.
 */
export async function endpointsOf(
  { url, otherUrls = [], registry }: Verifier,
  addresses: RegistryAddresses,
): Promise<readonly string[] | string> {
  if (registry === undefined) return [url, ...otherUrls];
  const address = await addresses(registry);
  return typeof address === 'string' ? [`${address}${url}`] : address.reason;
}

/** Whether the values fill the host of an endpoint: `https://{tenant}.okta.com/` needs `tenant`. */
export function fillsHost(endpoint: string, values: CallValues, { captures = {} }: Verifier): boolean {
  return hostPlaceholders(endpoint).every((name) => name in values || name in captures);
}

/** Names the missing part of a verifier's host for a reason: `the organisation`. */
export function missingHostOf({ url, needs = {} }: Verifier): string {
  const [name = ''] = hostPlaceholders(url);
  return needs[name]?.what ?? 'the host';
}
