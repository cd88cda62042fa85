import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { type Endpoint, Undecided } from './wire.ts';

/** Where a host may not be, and why; the first that holds counts. */
const FORBIDDEN: readonly (readonly [reason: string, networks: readonly string[]])[] = [
  ['its host has a link-local address, where clouds keep their metadata', ['169.254.0.0/16', 'fe80::/10']],
  ['its host is the machine it runs on, which is another one than this', ['127.0.0.0/8', '::1/128']],
  [
    'its host is in a private network, which need not be the one this machine is in',
    ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7', 'fec0::/10'],
  ],
  [
    'its host has an address that is no server’s',
    // Among them those in which an IPv4 address is wrapped, of whatever kind that is.
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

const BLOCKED = FORBIDDEN.map(([reason, networks]) => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return { reason, list };
});

/** Why nobody connects to an IP address; null for one of the public Internet. */
export function whyNotAt(address: string): string | null {
  return BLOCKED.find(({ list }) => list.check(address, familyOf(address)))?.reason ?? null;
}

/**
 * The one place that leads from a host named in an image to an address that is connected to.
 * @throws Undecided
 */
export async function routeTo({ host, port }: Endpoint, find: Lookup = findAddresses): Promise<Endpoint> {
  const address = isIP(host) > 0 ? host : await resolve(host, find);
  const reason = whyNotAt(address);
  if (reason !== null) throw new Undecided(reason);
  return { host: address, port };
}

/** An address of the host, one that is not to be asked before all others. */
async function resolve(host: string, find: Lookup): Promise<string> {
  // `db`, `redis`: whoever bears that name in the network of this machine is somebody else.
  if (!host.includes('.')) throw new Undecided('its host is the short name of a machine in another network');
  try {
    // With the dot no domain of this machine's own is tried behind the name.
    const found = await find(`${host}.`);
    const [first] = found;
    if (first !== undefined) return found.find((address) => whyNotAt(address) !== null) ?? first;
  } catch {
    // It is not known, or nobody can be asked.
  }
  throw new Undecided('its host is not known to the name service');
}

type Lookup = (host: string) => Promise<readonly string[]>;

async function findAddresses(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}
