import { printable } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import { wrap } from './layout.ts';

/** What the vendor said, for people: the state and why, whose the secret is, and where to read on. */
export function verificationLines(
  { validity, verification }: Finding,
  width: number,
  indent: string,
): readonly string[] {
  if (verification === undefined) return [];
  const { host, reason, account, scopes = [], expiresAt, details = [], links = [] } = verification;
  const about = [
    account === undefined ? null : `account ${account}`,
    scopes.length === 0 ? null : `scopes ${scopes.join(' ')}`,
    expiresAt === undefined ? null : `expires ${expiresAt}`,
    ...details.map(({ name, value }) => `${name} ${value}`),
  ].filter((text) => text !== null);
  const said = host === null ? reason : `${host} ${reason}`;
  return [
    ...wrap(printable(`${validity}: ${said}`), width, indent),
    ...about.flatMap((text) => wrap(printable(text), width, indent.repeat(2))),
    // Not cut: a link is to be clicked or copied.
    ...links.map(({ name, url }) => `${indent.repeat(2)}${printable(name)} ${printable(url)}`),
  ];
}
