import { expect, it } from 'vitest';
import { readProxies } from './proxies.ts';

const proxied = (url: string, noProxy: string): boolean =>
  readProxies({ HTTPS_PROXY: 'http://proxy.example:3128', NO_PROXY: noProxy }).proxyFor(new URL(url)) !==
  null;

it.each([
  ['https://a.example', '', true],
  ['https://a.example', '*', false],
  ['https://a.example', 'a.example', false],
  ['https://a.example', 'A.EXAMPLE', false],
  ['https://b.a.example', 'a.example', false],
  ['https://b.a.example', '.a.example', false],
  ['https://b.a.example', '*.a.example', false],
  ['https://ba.example', 'a.example', true],
  ['https://a.example', 'other.example, a.example', false],
  ['https://a.example:5000', 'a.example:5000', false],
  ['https://a.example:5001', 'a.example:5000', true],
  ['https://a.example', 'a.example:443', false],
  ['https://10.1.2.3', '10.0.0.0/8', false],
  ['https://11.1.2.3', '10.0.0.0/8', true],
  ['https://10.1.2.3', '10.1.2.3', false],
  ['https://a.example', '10.0.0.0/8', true],
  ['https://10.1.2.3', '10.0.0.0/99', true],
  ['https://[fd00::1]', 'fd00::/8', false],
  ['https://[fd00::1]', 'fd00::1', false],
  ['https://[fd00::1]:5000', '[fd00::1]:5000', false],
])('%s with NO_PROXY=%s goes through the proxy: %s', (url, noProxy, expected) => {
  expect(proxied(url, noProxy)).toBe(expected);
});

it.each(['https://localhost:5000', 'https://127.0.0.1', 'https://127.8.9.1', 'https://[::1]:5000'])(
  '%s is never reached through a proxy',
  (url) => {
    expect(proxied(url, '')).toBe(false);
  },
);

it('uses a proxy for its own protocol only', () => {
  const { proxyFor } = readProxies({ HTTP_PROXY: 'proxy.example:3128' });
  expect(proxyFor(new URL('http://a.example'))?.href).toBe('http://proxy.example:3128/');
  expect(proxyFor(new URL('https://a.example'))).toBeNull();
});

it('prefers the variable in lower case, unless it is empty', () => {
  const at = new URL('http://a.example');
  const both = { HTTP_PROXY: 'http://upper.example', http_proxy: 'http://lower.example' };
  expect(readProxies(both).proxyFor(at)?.host).toBe('lower.example');
  expect(readProxies({ ...both, http_proxy: '' }).proxyFor(at)?.host).toBe('upper.example');
});

it('rejects a proxy that is not a URL, without showing its text', () => {
  const password = ['not', 'to', 'show'].join('-');
  for (const proxy of [`http://user:${password}@[`, `ftp://user:${password}@proxy.example`]) {
    expect(() => readProxies({ HTTPS_PROXY: proxy })).toThrow(
      expect.objectContaining({
        code: 'USAGE',
        message: 'HTTPS_PROXY is not the URL of an HTTP or SOCKS proxy',
      }),
    );
  }
});
