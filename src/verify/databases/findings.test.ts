import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../findings/finding.ts';
import { findingOf, storeOf, verifyOptions } from '../testing.ts';
import { type VerifyOptions, verifyFindings } from '../verify.ts';
import { type Script, closeFakes, fakeThat, int32 } from './testing.ts';

const PASSWORD = 'k7Qz9vLm2T';
const finding = findingOf('dbconn-postgres-url-password');

/** PostgreSQL that asks for a password by MD5 and accepts or refuses whatever comes. */
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
  accepting = await fakeThat(answering('R\0\0\0\x08\0\0\0\0'));
  refusing = await fakeThat(answering('E\0\0\0\x0cC28P01\0\0'));
});
afterEach(closeFakes);

const at = (server: Server, host = 'db.example'): string =>
  `postgres://shop:${PASSWORD}@${host}:${String(server.port)}/main`;

async function verified(
  urls: readonly (string | null)[],
  options: Partial<VerifyOptions> = {},
  findings: readonly Finding[] = [finding],
): Promise<readonly string[]> {
  const seams = {
    limits: { interval: 0, timeout: 5000 },
    reconnect: ({ port }: { readonly port: number }) => ({ host: '127.0.0.1', port }),
  };
  const all = { ...verifyOptions(), databases: true, ...options };
  const done = await verifyFindings(findings, storeOf(PASSWORD, {}, urls), all, seams);
  return done.map(({ validity, verification }) =>
    verification === undefined ? validity : `${validity}: ${verification.reason}`,
  );
}

describe('the password of a URL', () => {
  test('is tried where the URL says', async () => {
    expect(await verified([at(accepting)])).toEqual(['active: accepted the login']);
    expect(await verified([at(refusing)])).toEqual(['inactive: refused the login (28P01)']);
  });

  test('is not tried unless that is asked for', async () => {
    expect(await verified([at(accepting)], { databases: false })).toEqual(['unverified']);
    expect(accepting.connections()).toBe(0);
  });

  test('is not tried where it is of low confidence', async () => {
    expect(await verified([at(accepting)], {}, [{ ...finding, confidence: 'low' }])).toEqual(['unverified']);
    expect(accepting.connections()).toBe(0);
  });

  test('is live where one of its hosts takes it', async () => {
    expect(await verified([at(refusing), at(accepting)])).toEqual(['active: accepted the login']);
  });

  test('is dead only where it was refused wherever it stands', async () => {
    expect(await verified([at(refusing), at(refusing, 'two.example')])).toEqual([
      'inactive: refused the login (28P01)',
    ]);
    expect(await verified([at(refusing), null])).toEqual([
      'unknown: refused the login (28P01); it also stands where it was not tried',
    ]);
    const many = Array.from({ length: 9 }, (_, i) => at(refusing, `db${String(i)}.example`));
    expect(await verified(many)).toEqual([
      'unknown: refused the login (28P01); it also stands where it was not tried',
    ]);
    expect(refusing.connections()).toBe(2 + 1 + 5);
  });

  test('is tried once, however often it was found', async () => {
    const twice = [finding, { ...finding, id: 'another' }];
    expect(await verified([at(accepting)], {}, twice)).toHaveLength(2);
    expect(accepting.connections()).toBe(1);
  });

  test('is tried no more often than calls may be made', async () => {
    expect(await verified([at(accepting)], { most: 0 })).toEqual([
      'unknown: the most calls of a run were made',
    ]);
    expect(accepting.connections()).toBe(0);
  });

  test('is tried where a connection string says, too', async () => {
    const string = (server: Server): string =>
      `host=db.example port=${String(server.port)} user=shop password=${PASSWORD} dbname=main`;
    expect(await verified([string(accepting)])).toEqual(['active: accepted the login']);
    expect(await verified([string(refusing)])).toEqual(['inactive: refused the login (28P01)']);
    expect(await verified([string(refusing).replace('user=shop', 'user=$USER')])).toEqual([
      'unknown: its connection string names no user',
    ]);
    expect(refusing.connections()).toBe(1);
  });

  test('that stands in no URL is not judged', async () => {
    expect(await verified([null])).toEqual(['unverified']);
  });
});
