import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../findings/finding.ts';
import { type Vendors, findingOf, startVendors, storeOf, verifyOne, verifyOptions } from './testing.ts';
import { verifyFindings } from './verify.ts';

let vendors: Vendors;
beforeAll(async () => {
  vendors = await startVendors();
});
beforeEach(() => {
  vendors.received.splice(0);
  vendors.answer = () => [200, { login: 'ann' }];
});
afterAll(() => {
  vendors.close();
});

const github = findingOf('github-personal-access-token');
const all = (findings: readonly Finding[], more: { most?: number } = {}): Promise<readonly Finding[]> =>
  verifyFindings(
    findings,
    { ...storeOf(''), secretOf: (id) => `secret-of-${id}` },
    verifyOptions(more),
    vendors.seams,
  );

describe('a finding', () => {
  test('whose secret is live is surely one', async () => {
    const finding = await verifyOne({ ...github, confidence: 'medium' }, storeOf('made-up'), vendors);
    expect(finding).toMatchObject({
      validity: 'active',
      confidence: 'high',
      verification: { host: 'api.github.com', reason: 'answered 200', account: 'ann' },
    });
  });

  test('of low confidence is sent to nobody: its secret may be another vendor’s', async () => {
    expect(await all([{ ...github, confidence: 'low' }])).toEqual([{ ...github, confidence: 'low' }]);
    expect(vendors.received).toEqual([]);
  });

  test('without a verifier stays as it is', async () => {
    const password = findingOf('generic-password-assignment');
    expect(await all([password])).toEqual([password]);
  });

  test('of a package registry is unknown while its address is not configured', async () => {
    const finding = await verifyOne(findingOf('npm-access-token'), storeOf('made-up'), vendors);
    expect(finding.validity).toBe('unknown');
    expect(finding.verification).toEqual({
      host: null,
      reason: 'the address of its registry is not in the configuration of npm',
    });
    expect(vendors.received).toEqual([]);
  });

  test('of a registry that can only be written to is unknown', async () => {
    const finding = await verifyOne(findingOf('pypi-api-token'), storeOf('made-up'), vendors);
    expect(finding.verification?.reason).toBe('its registry has no call that only reads');
  });

  test('that holds what cannot be sent is unknown', async () => {
    const finding = await verifyOne(github, storeOf('line\r\nfeed'), vendors);
    expect(finding).toMatchObject({ validity: 'unknown', verification: { host: null } });
    expect(vendors.received).toEqual([]);
  });
});

describe('the other half', () => {
  const secret = findingOf('aws-secret-access-key');
  const arn = 'arn:aws:iam::123456789012:user/ann';
  const live = { GetCallerIdentityResponse: { GetCallerIdentityResult: { Arn: arn } } };

  test('is named where it is missing', async () => {
    const finding = await verifyOne(secret, storeOf('made-up'), vendors);
    expect(finding.verification).toEqual({ host: null, reason: 'needs the access key ID beside it' });
    const twilio = await verifyOne(findingOf('twilio-auth-token'), storeOf('made-up'), vendors);
    expect(twilio.verification?.reason).toBe('needs the account SID beside it');
    expect(vendors.received).toEqual([]);
  });

  test('is tried with the others near by until one fits', async () => {
    vendors.answer = ({ headers: { authorization = '' } }) =>
      authorization.includes('AKIASECOND')
        ? [200, live]
        : [403, { Error: { Code: 'SignatureDoesNotMatch' } }];
    const store = storeOf('made-up', { 'aws-access-key-id': ['AKIAFIRST', 'AKIASECOND', 'AKIATHIRD'] });
    const finding = await verifyOne(secret, store, vendors);
    expect(finding).toMatchObject({ validity: 'active', verification: { account: arn } });
    expect(vendors.received).toHaveLength(2);
  });

  test('makes no secret dead while there are more near by than are tried', async () => {
    vendors.answer = () => [401, { code: 20003 }];
    const sids = (count: number): Record<string, string[]> => ({
      'twilio-account-sid': Array.from({ length: count }, (_, i) => `AC${String(i)}`),
    });
    const token = findingOf('twilio-auth-token');
    expect((await verifyOne(token, storeOf('made-up', sids(3)), vendors)).validity).toBe('inactive');
    expect(await verifyOne(token, storeOf('made-up', sids(4)), vendors)).toMatchObject({
      validity: 'unknown',
      verification: { reason: 'answered 401; more stands beside it than was tried' },
    });
  });

  test('is judged by the same call, which is made once', async () => {
    vendors.answer = () => [200, live];
    const id = findingOf('aws-access-key-id');
    const values: Readonly<Record<string, string>> = { [id.id]: 'AKIA0', [secret.id]: 'made-up' };
    const store = {
      secretOf: (finding: string) => values[finding] ?? null,
      near: (finding: string, detectors: readonly string[]) =>
        [id, secret]
          .filter((other) => other.id !== finding && detectors.includes(other.detector))
          .map((other) => values[other.id] ?? ''),
      urlsOf: () => [null],
    };
    const both = await verifyFindings([id, secret], store, verifyOptions(), vendors.seams);
    expect(both.map(({ validity }) => validity)).toEqual(['active', 'active']);
    expect(vendors.received).toHaveLength(1);
  });
});

describe('a secret that another is told with', () => {
  const companions = [
    { detector: 'datadog-api-key', title: 'Datadog API Key', redacted: '****', locations: [] },
  ];
  const pair = findingOf('datadog-application-key', { companions });
  const store = storeOf('made-up', { 'datadog-api-key': ['also-made-up'] });

  test('is asked about by itself where the two together are dead', async () => {
    vendors.answer = ({ path }) =>
      path === '/api/v1/validate' ? [200, { valid: true }] : [403, { errors: ['Forbidden'] }];
    const finding = await verifyOne(pair, store, vendors);
    expect(finding).toMatchObject({
      validity: 'active',
      verification: { reason: 'answered 200 to the Datadog API Key beside it' },
    });
  });

  test('is asked about no more where the two together are live', async () => {
    vendors.answer = () => [200, { status: 'ok' }];
    expect((await verifyOne(pair, store, vendors)).validity).toBe('active');
    expect(vendors.received).toHaveLength(1);
  });

  test('leaves the answer as it is where it is dead, too', async () => {
    vendors.answer = () => [403, { errors: ['Forbidden'] }];
    const finding = await verifyOne(pair, store, vendors);
    expect(finding).toMatchObject({ validity: 'unknown', verification: { host: 'api.datadoghq.com' } });
  });
});

describe('a host under the vendor’s domain', () => {
  test('is asked for where nothing tells it, and tried where one of several does', async () => {
    const okta = findingOf('okta-api-token');
    const alone = await verifyOne(okta, storeOf('made-up'), vendors);
    expect(alone.verification).toEqual({ host: null, reason: 'needs the organisation beside it' });
    vendors.answer = () => [401, { errorCode: 'E0000011' }];
    const there = await verifyOne(
      okta,
      storeOf('made-up', { 'okta-preview-organization': ['shop'] }),
      vendors,
    );
    expect(there.validity).toBe('inactive');
    expect(vendors.received.map(({ host }) => host)).toEqual(['shop.oktapreview.com']);
  });

  test('is asked with what stands beside the secret, and otherwise the vendor without it', async () => {
    const token = findingOf('atlassian-api-token');
    vendors.answer = () => [200, { data: [] }];
    await verifyOne(token, storeOf('made-up'), vendors);
    const beside = { 'atlassian-site': ['shop'], 'atlassian-user-email': ['ann@shop.example'] };
    await verifyOne(token, storeOf('made-up', beside), vendors);
    expect(vendors.received.map(({ host }) => host)).toEqual(['api.atlassian.com', 'shop.atlassian.net']);
  });
});

describe('a run', () => {
  test('asks about one secret once', async () => {
    const twice = [github, { ...github, detector: 'github-legacy-token' }];
    expect((await all(twice)).map(({ validity }) => validity)).toEqual(['active', 'active']);
    expect(vendors.received).toHaveLength(1);
  });

  test('makes no more calls than it may', async () => {
    const many = Array.from({ length: 5 }, (_, i) => ({ ...github, id: String(i) }));
    const verified = await all(many, { most: 2 });
    expect(vendors.received).toHaveLength(2);
    const left = verified.filter(({ validity }) => validity === 'unknown');
    expect(left.map(({ verification }) => verification?.reason)).toEqual(
      Array.from({ length: 3 }, () => 'the most calls of a run were made'),
    );
  });

  test('asks every region before it calls a secret dead, and none after one that knows it', async () => {
    vendors.answer = ({ host }) =>
      host === 'api.us5.datadoghq.com' ? [200, { valid: true }] : [403, { errors: ['Forbidden'] }];
    const finding = await verifyOne(findingOf('datadog-api-key'), storeOf('made-up'), vendors);
    expect(finding).toMatchObject({ validity: 'active', verification: { host: 'api.us5.datadoghq.com' } });
    expect(vendors.received.map(({ host }) => host)).toEqual([
      'api.datadoghq.com',
      'api.datadoghq.eu',
      'api.us3.datadoghq.com',
      'api.us5.datadoghq.com',
    ]);
  });

  test('leaves a secret unknown when one region does not answer', async () => {
    vendors.answer = ({ host }) =>
      host === 'api.datadoghq.eu' ? [500, ''] : [403, { errors: ['Forbidden'] }];
    const finding = await verifyOne(findingOf('datadog-api-key'), storeOf('made-up'), vendors);
    expect(finding).toMatchObject({ validity: 'unknown', verification: { host: 'api.datadoghq.eu' } });
  });

  test('gives the findings back in reading order, all of them', async () => {
    const findings = [
      { ...github, id: 'a', confidence: 'medium', vendor: 'github' },
      { ...findingOf('generic-secret'), id: 'b', confidence: 'high', vendor: 'zeta' },
    ] as const;
    expect((await all(findings)).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
