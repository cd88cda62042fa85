import { expect, test } from 'vitest';
import { startScram } from './scram.ts';

// The examples of RFC 5802, section 5, and RFC 7677, section 3.
test.each([
  {
    hash: 'sha1' as const,
    nonce: 'fyko+d2lbbFgONRv9qkxdawL',
    serverFirst: 'r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096',
    last: 'c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=',
    serverLast: 'v=rmF9pqV8S7suAoZWja4dJRkFsKQ=',
  },
  {
    hash: 'sha256' as const,
    nonce: 'rOprNGfwEbeRWgbNEkqO',
    serverFirst: 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096',
    last: 'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=',
    serverLast: 'v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=',
  },
])(
  'the exchange by $hash is the example of the RFC',
  async ({ hash, nonce, serverFirst, last, serverLast }) => {
    const scram = startScram(hash, 'user', 'pencil', nonce);
    expect(scram.first).toBe(`n,,n=user,r=${nonce}`);
    const proof = await scram.answer(serverFirst);
    expect(proof.last).toBe(last);
    expect(proof.isProven(serverLast)).toBe(true);
    expect(proof.isProven(serverLast.replace('=r', '=s').replace('=6', '=7'))).toBe(false);
    expect(proof.isProven('e=invalid-proof')).toBe(false);
  },
);

test('a comma or an equals sign in the user name is escaped', () => {
  expect(startScram('sha256', 'a,b=c', 'x', 'N').first).toBe('n,,n=a=2Cb=3Dc,r=N');
});

test.each([
  ['does not start with the client’s nonce', 'r=other,s=c2FsdA==,i=4096'],
  ['adds nothing to the client’s nonce', 'r=NONCE,s=c2FsdA==,i=4096'],
  ['has no salt', 'r=NONCEx,s=,i=4096'],
  ['is an error', 'e=other-error'],
  ['requests so few iterations that the password could be guessed', 'r=NONCEx,s=c2FsdA==,i=1'],
  ['requests too many iterations', 'r=NONCEx,s=c2FsdA==,i=4294967295'],
])('a server whose answer %s gets no proof', async (_, serverFirst) => {
  await expect(startScram('sha256', '', 'pencil', 'NONCE').answer(serverFirst)).rejects.toThrow(
    /^(?:does not speak|requests \d+ rounds)/,
  );
});
