import { printable } from '../errors.ts';
import type { Finding, Verification } from '../findings/finding.ts';
import { wrap } from './layout.ts';

/** One thing that the vendor told of a secret, such as whose it is. */
interface Told {
  readonly name: string;
  readonly value: string;
}

/** What the vendor said, for people: the state and why, whose the secret is, and where to read on. */
export function verificationLines(finding: Finding, width: number, indent: string): readonly string[] {
  return [
    ...saidLines(finding, width, indent),
    // Not cut: a link is to be clicked or copied.
    ...(finding.verification?.links ?? []).map(
      ({ name, url }) => `${indent.repeat(2)}${printable(name)} ${printable(url)}`,
    ),
  ];
}

/** The same without the links. */
export function saidLines(finding: Finding, width: number, indent: string): readonly string[] {
  const { verification } = finding;
  if (verification === undefined) return [];
  const about = [...ownerOf(verification), ...(verification.details ?? [])];
  return [
    ...wrap(printable(`${finding.validity}: ${saidIn(verification)}`), width, indent),
    ...about.flatMap(({ name, value }) => wrap(printable(`${name} ${value}`), width, indent.repeat(2))),
  ];
}

/** Who said what, or why nobody was asked. Foreign text. */
export function saidIn({ host, reason }: Verification): string {
  return host === null ? reason : `${host} ${reason}`;
}

/** Whose the secret is, what it may do, and until when. Foreign text. */
export function ownerOf({ account, scopes = [], expiresAt }: Verification): readonly Told[] {
  return [
    ...(account === undefined ? [] : [{ name: 'account', value: account }]),
    ...(scopes.length === 0 ? [] : [{ name: 'scopes', value: scopes.join(' ') }]),
    ...(expiresAt === undefined ? [] : [{ name: 'expires', value: expiresAt }]),
  ];
}
