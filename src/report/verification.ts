import { printable } from '../errors.ts';
import type { Finding, Verification } from '../findings/finding.ts';
import { wrap } from './layout.ts';

/** A detail of the vendor's answer about a secret, such as its account. */
interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Returns the vendor's answer as lines of text: the validity and the reason, the account, and links to read more. */
export function verificationLines(finding: Finding, width: number, indent: string): readonly string[] {
  return [
    ...answerLines(finding, width, indent),
    // Not wrapped: a reader clicks or copies a link.
    ...(finding.verification?.links ?? []).map(
      ({ name, url }) => `${indent.repeat(2)}${printable(name)} ${printable(url)}`,
    ),
  ];
}

/** Returns the same lines as `verificationLines`, without the links. */
export function answerLines(finding: Finding, width: number, indent: string): readonly string[] {
  const { verification } = finding;
  if (verification === undefined) return [];
  const facts = [...accessFacts(verification), ...(verification.details ?? [])];
  return [
    ...wrap(printable(`${finding.validity}: ${reasonText(verification)}`), width, indent),
    ...facts.flatMap(({ name, value }) => wrap(printable(`${name} ${value}`), width, indent.repeat(2))),
  ];
}

/** Returns the host and its answer, or why no request was sent. Untrusted text. */
export function reasonText({ host, reason }: Verification): string {
  return host === null ? reason : `${host} ${reason}`;
}

/** Returns the account that a secret belongs to, its scopes and its expiry. Untrusted text. */
export function accessFacts({ account, scopes = [], expiresAt }: Verification): readonly Fact[] {
  return [
    ...(account === undefined ? [] : [{ name: 'account', value: account }]),
    ...(scopes.length === 0 ? [] : [{ name: 'scopes', value: scopes.join(' ') }]),
    ...(expiresAt === undefined ? [] : [{ name: 'expires', value: expiresAt }]),
  ];
}
