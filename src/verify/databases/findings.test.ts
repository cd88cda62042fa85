import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../findings/finding.ts';
import { findingOf, storeOf, verifyOptions } from '../testing.ts';
import { type VerifyOptions, verifyFindings } from '../verify.ts';
import { type Script, closeFakeServers, startFakeServer, int32 } from './testing.ts';

const PASSWORD = 'k7Qz9vLm2T';
const finding = findingOf('dbconn-postgres-url-password');

/** PostgreSQL that requests an MD5 password and gives the same answer to every password. */
const answering =
  (answer: string): Script =>
  async (peer) => {
    await peer.read(8);
    peer.write('N');
    await peer.read((await peer.read(4)).readInt32BE(0) - 4);
    peer.write('R', int32(12), int32(5), 'salt');
    await peer.read(41);
    peer.write(answer);
  };

interface Server {
  readonly port: number;
  readonly connections: () => number;
}
let accepting: Server;
let refusing: Server;
beforeEach(async () => {
  accepting = await startFakeServer(answering('R\0\0\0\x08\0\0\0\0'));
  refusing = await startFakeServer(answering('E\0\0\0\x0cC28P01\0\0'));
});
afterEach(closeFakeServers);

const at = (server: Server, host = 'db.example'): string =>
  `postgres://shop:${PASSWORD}@${host}:${String(server.port)}/main`;

async function outcomesOf(
  urls: readonly (string | null)[],
  options: Partial<VerifyOptions> = {},
  findings: readonly Finding[] = [finding],
): Promise<readonly string[]> {
  const seams = {
    limits: { interval: 0, timeout: 5000 },
    reconnect: ({ port }: { readonly port: number }) => ({ host: '127.0.0.1', port }),
  };
  const allOptions = { ...verifyOptions(), databases: true, ...options };
  const verified = await verifyFindings(findings, storeOf(PASSWORD, {}, urls), allOptions, seams);
  return verified.map(({ validity, verification }) =>
    verification === undefined ? validity : `${validity}: ${verification.reason}`,
  );
}

describe('the password of a URL', () => {
  test('is tried at the server of the URL', async () => {
    expect(await outcomesOf([at(accepting)])).toEqual(['active: accepted the login']);
    expect(await outcomesOf([at(refusing)])).toEqual(['inactive: refused the login (28P01)']);
  });

  test('is not tried without the option for databases', async () => {
    expect(await outcomesOf([at(accepting)], { databases: false })).toEqual(['unverified']);
    expect(accepting.connections()).toBe(0);
  });

  test('is not tried at low confidence', async () => {
    expect(await outcomesOf([at(accepting)], {}, [{ ...finding, confidence: 'low' }])).toEqual([
      'unverified',
    ]);
    expect(accepting.connections()).toBe(0);
  });

  test('is active if one of its hosts accepts it', async () => {
    expect(await outcomesOf([at(refusing), at(accepting)])).toEqual(['active: accepted the login']);
  });

  test('is inactive only if every one of its places was tried and refused it', async () => {
    expect(await outcomesOf([at(refusing), at(refusing, 'two.example')])).toEqual([
      'inactive: refused the login (28P01)',
    ]);
    expect(await outcomesOf([at(refusing), null])).toEqual([
      'unknown: refused the login (28P01); it also occurs in places that were not tried',
    ]);
    const many = Array.from({ length: 9 }, (_, i) => at(refusing, `db${String(i)}.example`));
    expect(await outcomesOf(many)).toEqual([
      'unknown: refused the login (28P01); it also occurs in places that were not tried',
    ]);
    expect(refusing.connections()).toBe(2 + 1 + 5);
  });

  test('is tried once, even if it was found several times', async () => {
    const twice = [finding, { ...finding, id: 'another' }];
    expect(await outcomesOf([at(accepting)], {}, twice)).toHaveLength(2);
    expect(accepting.connections()).toBe(1);
  });

  test('is not tried if no calls are left', async () => {
    expect(await outcomesOf([at(accepting)], { most: 0 })).toEqual([
      'unknown: the maximum number of calls was reached',
    ]);
    expect(accepting.connections()).toBe(0);
  });

  test('is tried at the server of a connection string', async () => {
    const string = (server: Server): string =>
      `host=db.example port=${String(server.port)} user=shop password=${PASSWORD} dbname=main`;
    expect(await outcomesOf([string(accepting)])).toEqual(['active: accepted the login']);
    expect(await outcomesOf([string(refusing)])).toEqual(['inactive: refused the login (28P01)']);
    expect(await outcomesOf([string(refusing).replace('user=shop', 'user=$USER')])).toEqual([
      'unknown: its connection string names no user',
    ]);
    expect(refusing.connections()).toBe(1);
  });

  test('is unverified if it occurs in no URL', async () => {
    expect(await outcomesOf([null])).toEqual(['unverified']);
  });
});
