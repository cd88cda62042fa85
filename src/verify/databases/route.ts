import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { type Endpoint, Inconclusive } from './wire.ts';

/** Networks that are never connected to, and why. The first match counts. */
const FORBIDDEN: readonly (readonly [reason: string, networks: readonly string[]])[] = [
  ['its host has a link-local address, which clouds use for their metadata', ['169.254.0.0/16', 'fe80::/10']],
  ['its host has a loopback address', ['127.0.0.0/8', '::1/128']],
  [
    'its host is in a private network, which may not be the network of this machine',
    ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7', 'fec0::/10'],
  ],
  [
    'its host has a reserved address',
    // Includes the networks that embed an IPv4 address, whatever that address is.
    [
      '0.0.0.0/8',
      '192.0.0.0/24',
      '192.0.2.0/24',
      '198.18.0.0/15',
      '198.51.100.0/24',
      '203.0.113.0/24',
    ].concat(
      ['224.0.0.0/4', '240.0.0.0/4', '::/128', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/32'],
      ['2001:db8::/32', '2002::/16', 'ff00::/8'],
    ),
  ],
];

const BLOCK_LISTS = FORBIDDEN.map(([reason, networks]) => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return { reason, list };
});

/** Returns why an IP address is not connected to; null for an address of the public internet. */
export function whyForbidden(address: string): string | null {
  return BLOCK_LISTS.find(({ list }) => list.check(address, familyOf(address)))?.reason ?? null;
}

/**
 * Resolves a host that an image names to an address that may be connected to. Every login goes through here.
 * @throws Inconclusive
 */
export async function routeTo({ host, port }: Endpoint, lookUp: Lookup = lookUpAddresses): Promise<Endpoint> {
  const address = isIP(host) > 0 ? host : await resolve(host, lookUp);
  const reason = whyForbidden(address);
  if (reason !== null) throw new Inconclusive(reason);
  return { host: address, port };
}

/** Returns a forbidden address of the host if it has one, so that such a host is never connected to. */
async function resolve(host: string, lookUp: Lookup): Promise<string> {
  // `db`, `redis`: in this machine's network, that name belongs to another server.
  if (!host.includes('.'))
    throw new Inconclusive('its host is the short name of a machine in another network');
  try {
    // The dot keeps the resolver from appending this machine's own domains.
    const addresses = await lookUp(`${host}.`);
    const [first] = addresses;
    if (first !== undefined) return addresses.find((address) => whyForbidden(address) !== null) ?? first;
  } catch {
    // Unknown, or no name service answers.
  }
  throw new Inconclusive('its host is not known to the name service');
}

type Lookup = (host: string) => Promise<readonly string[]>;

async function lookUpAddresses(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}
