import { BlockList, isIP } from 'node:net';
import { ScanError } from '../errors.ts';
import { isLoopback, parseUrl } from './url.ts';

export interface Proxies {
  /** Returns the proxy for the URL, or null. */
  readonly proxyFor: (url: URL) => URL | null;
}

/**
 * Reads HTTP_PROXY, HTTPS_PROXY and NO_PROXY like curl and Go: lower case wins, each protocol uses its own variable
 * only, and loopback is never proxied.
 * @throws ScanError USAGE
 */
export function readProxies(environment: Readonly<Record<string, string | undefined>>): Proxies {
  const read = (name: string): string => environment[name.toLowerCase()] || environment[name] || '';
  const byProtocol: Readonly<Record<string, URL | null>> = {
    'http:': parseProxy(read('HTTP_PROXY'), 'HTTP_PROXY'),
    'https:': parseProxy(read('HTTPS_PROXY'), 'HTTPS_PROXY'),
  };
  const exceptions = read('NO_PROXY')
    .split(/[,\s]+/)
    .filter(Boolean);
  return {
    proxyFor(url) {
      if (isLoopback(url.hostname) || exceptions.some((exception) => excludes(exception, url))) return null;
      return byProtocol[url.protocol] ?? null;
    },
  };
}

function parseProxy(text: string, name: string): URL | null {
  if (text === '') return null;
  const url = parseUrl(/^[a-z0-9]+:\/\//i.test(text) ? text : `http://${text}`);
  if (url === null || !/^(https?|socks5?):$/.test(url.protocol)) {
    // The message does not show the value, which may hold a password.
    throw new ScanError('USAGE', `${name} is not the URL of an HTTP or SOCKS proxy`, {
      hint: 'write it as http://proxy.example:3128',
    });
  }
  return url;
}

/** Matches an entry of NO_PROXY: `*`, `example.org` and `.example.org` (with subdomains), `example.org:5000`, `10.0.0.0/8`. */
function excludes(exception: string, url: URL): boolean {
  if (exception === '*') return true;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const [, subnet, prefix] = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(exception) ?? [];
  if (subnet !== undefined) return isInside(host, subnet, Number(prefix));
  if (isIP(exception) === 6) return host === exception.toLowerCase();

  const [, name = '', port] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(exception.toLowerCase()) ?? [];
  const urlPort = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (port !== undefined && port !== urlPort) return false;
  const domain = name.replace(/^\*?\./, '');
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

function isInside(host: string, subnet: string, prefix: number): boolean {
  const version = isIP(host);
  if (version === 0 || version !== isIP(subnet) || prefix > (version === 4 ? 32 : 128)) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  list.addSubnet(subnet, prefix, family);
  return list.check(host, family);
}
