import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compileMatcher } from '../../matcher/compile.ts';
import { detectors } from '../detectors.ts';

const matcher = compileMatcher(detectors);

function scan(text: string): { detector: string; secret: string }[] {
  const stream = matcher.open();
  stream.push(Buffer.from(text));
  return stream.end().matches.map(({ detector, secret }) => ({ detector, secret }));
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const ed25519 = generateKeyPairSync('ed25519').privateKey;
const cipher = { cipher: 'aes-256-cbc', passphrase: 'correct horse' };

const KEYS = [
  ['an RSA key (PKCS#1)', rsa.export({ type: 'pkcs1', format: 'pem' }), 'private-key-pem'],
  ['an RSA key (PKCS#8)', rsa.export({ type: 'pkcs8', format: 'pem' }), 'private-key-pem'],
  ['an EC key (SEC 1)', ec.export({ type: 'sec1', format: 'pem' }), 'private-key-pem'],
  ['an Ed25519 key', ed25519.export({ type: 'pkcs8', format: 'pem' }), 'private-key-pem'],
  [
    'an encrypted PKCS#8 key',
    rsa.export({ type: 'pkcs8', format: 'pem', ...cipher }),
    'private-key-pem-encrypted',
  ],
  [
    'an encrypted PKCS#1 key',
    rsa.export({ type: 'pkcs1', format: 'pem', ...cipher }),
    'private-key-pem-encrypted',
  ],
] as const;

const lines = (pem: string): string[] => pem.trimEnd().split('\n');

const FORMS: Record<string, (pem: string) => string> = {
  'as a file': (pem) => pem,
  'with Windows line ends': (pem) => pem.replaceAll('\n', '\r\n'),
  'as a YAML block': (pem) =>
    `key: |\n${lines(pem)
      .map((line) => `      ${line}\n`)
      .join('')}`,
  'in JSON': (pem) => JSON.stringify({ key: pem }),
  'in JSON in JSON': (pem) => JSON.stringify(JSON.stringify({ key: pem })),
  'on one line of an .env file': (pem) => `KEY="${pem.replaceAll('\n', '\\n')}"`,
  'joined by plus signs in a source file': (pem) =>
    lines(pem)
      .map((line) => `  "${line}\\n"`)
      .join(' +\n'),
  'side by side in a source file': (pem) =>
    lines(pem)
      .map((line) => `  '${line}\\n'`)
      .join('\n'),
};

describe.each(KEYS)('%s', (_name, pem, detector) => {
  test.each(Object.entries(FORMS))('is found from its first to its last dash %s', (_form, write) => {
    const found = scan(write(String(pem)));
    expect(found.map((match) => match.detector)).toEqual([detector]);
    expect(found[0]?.secret).toMatch(/^-----BEGIN [A-Z ]+-----.*-----END [A-Z ]+-----$/s);
  });

  test('is found if its end is missing', () => {
    const head = lines(String(pem)).slice(0, 6).join('\n');
    const [match] = scan(head.replace(/-----END.*/s, ''));
    expect(match?.detector).toBe(detector);
  });
});

test('a public key and a certificate are not reported', () => {
  const pem = String(createPublicKey(rsa).export({ type: 'spki', format: 'pem' }));
  expect(scan(pem)).toEqual([]);
  expect(scan(pem.replaceAll('PUBLIC KEY', 'CERTIFICATE'))).toEqual([]);
});
