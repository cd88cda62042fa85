import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../findings/finding.ts';
import {
  type FakeVendors,
  findingOf,
  startFakeVendors,
  storeOf,
  verifyOne,
  verifyOptions,
} from './testing.ts';
import { verifyFindings } from './verify.ts';

let vendors: FakeVendors;
beforeAll(async () => {
  vendors = await startFakeVendors();
});
beforeEach(() => {
  vendors.received.splice(0);
  vendors.answer = () => [200, { login: 'ann' }];
});
afterAll(() => {
  vendors.close();
});

const github = findingOf('github-personal-access-token');
const verifyAll = (findings: readonly Finding[], more: { most?: number } = {}): Promise<readonly Finding[]> =>
  verifyFindings(
    findings,
    { ...storeOf(''), secretOf: (id) => `secret-of-${id}` },
    verifyOptions(more),
    vendors.seams,
  );

describe('a finding', () => {
  test('whose secret is active gets high confidence', async () => {
    const finding = await verifyOne({ ...github, confidence: 'medium' }, storeOf('made-up'), vendors);
    expect(finding).toMatchObject({
      validity: 'active',
      confidence: 'high',
      verification: { host: 'api.github.com', reason: 'answered 200', account: 'ann' },
    });
  });

  test('of low confidence is not sent: its secret may be another vendor’s', async () => {
    expect(await verifyAll([{ ...github, confidence: 'low' }])).toEqual([{ ...github, confidence: 'low' }]);
    expect(vendors.received).toEqual([]);
  });

  test('without a verifier is unchanged', async () => {
    const password = findingOf('generic-password-assignment');
    expect(await verifyAll([password])).toEqual([password]);
  });

  test('of a package registry without a configured address is unknown', async () => {
    const finding = await verifyOne(findingOf('npm-access-token'), storeOf('made-up'), vendors);
    expect(finding.validity).toBe('unknown');
    expect(finding.verification).toEqual({
      host: null,
      reason: 'the address of its registry is not in the configuration of npm',
    });
    expect(vendors.received).toEqual([]);
  });

  test('of a registry without a call that only reads is unknown', async () => {
    const finding = await verifyOne(findingOf('pypi-api-token'), storeOf('made-up'), vendors);
    expect(finding.verification?.reason).toBe('its registry has no call that only reads');
  });

  test('with characters that cannot be sent is unknown', async () => {
    const finding = await verifyOne(github, storeOf('line\r\nfeed'), vendors);
    expect(finding).toMatchObject({ validity: 'unknown', verification: { host: null } });
    expect(vendors.received).toEqual([]);
  });
});

describe('an identifier that a call needs', () => {
  const secret = findingOf('aws-secret-access-key');
  const arn = 'arn:aws:iam::123456789012:user/ann';
  const identity = { GetCallerIdentityResponse: { GetCallerIdentityResult: { Arn: arn } } };

  test('is named in the reason if it is missing', async () => {
    const finding = await verifyOne(secret, storeOf('made-up'), vendors);
    expect(finding.verification).toEqual({ host: null, reason: 'needs the access key ID near it' });
    const twilio = await verifyOne(findingOf('twilio-auth-token'), storeOf('made-up'), vendors);
    expect(twilio.verification?.reason).toBe('needs the account SID near it');
    expect(vendors.received).toEqual([]);
  });

  test('is tried with the other identifiers near the secret until one is accepted', async () => {
    vendors.answer = ({ headers: { authorization = '' } }) =>
      authorization.includes('AKIASECOND')
        ? [200, identity]
        : [403, { Error: { Code: 'SignatureDoesNotMatch' } }];
    const store = storeOf('made-up', { 'aws-access-key-id': ['AKIAFIRST', 'AKIASECOND', 'AKIATHIRD'] });
    const finding = await verifyOne(secret, store, vendors);
    expect(finding).toMatchObject({ validity: 'active', verification: { account: arn } });
    expect(vendors.received).toHaveLength(2);
  });

  test('makes no secret inactive if more identifiers are near it than are tried', async () => {
    vendors.answer = () => [401, { code: 20003 }];
    const sids = (count: number): Record<string, string[]> => ({
      'twilio-account-sid': Array.from({ length: count }, (_, i) => `AC${String(i)}`),
    });
    const token = findingOf('twilio-auth-token');
    expect((await verifyOne(token, storeOf('made-up', sids(3)), vendors)).validity).toBe('inactive');
    expect(await verifyOne(token, storeOf('made-up', sids(4)), vendors)).toMatchObject({
      validity: 'unknown',
      verification: { reason: 'answered 401; more values are near it than were tried' },
    });
  });

  test('is verified by the same call, which is made once', async () => {
    vendors.answer = () => [200, identity];
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

describe('a secret that is reported with another one', () => {
  const companions = [
    { detector: 'datadog-api-key', title: 'Datadog API Key', redacted: '****', locations: [] },
  ];
  const pair = findingOf('datadog-application-key', { companions });
  const store = storeOf('made-up', { 'datadog-api-key': ['also-made-up'] });

  test('is queried alone if the pair is refused', async () => {
    vendors.answer = ({ path }) =>
      path === '/api/v1/validate' ? [200, { valid: true }] : [403, { errors: ['Forbidden'] }];
    const finding = await verifyOne(pair, store, vendors);
    expect(finding).toMatchObject({
      validity: 'active',
      verification: { reason: 'answered 200 for the Datadog API Key near it' },
    });
  });

  test('is not queried alone if the pair is active', async () => {
    vendors.answer = () => [200, { status: 'ok' }];
    expect((await verifyOne(pair, store, vendors)).validity).toBe('active');
    expect(vendors.received).toHaveLength(1);
  });

  test('does not change the outcome if it is refused, too', async () => {
    vendors.answer = () => [403, { errors: ['Forbidden'] }];
    const finding = await verifyOne(pair, store, vendors);
    expect(finding).toMatchObject({ validity: 'unknown', verification: { host: 'api.datadoghq.com' } });
  });
});

describe('a customer’s host under the vendor’s domain', () => {
  test('is queried if a value for it is near the secret, and otherwise named in the reason', async () => {
    const okta = findingOf('okta-api-token');
    const alone = await verifyOne(okta, storeOf('made-up'), vendors);
    expect(alone.verification).toEqual({ host: null, reason: 'needs the organisation near it' });
    vendors.answer = () => [401, { errorCode: 'E0000011' }];
    const finding = await verifyOne(
      okta,
      storeOf('made-up', { 'okta-preview-organization': ['shop'] }),
      vendors,
    );
    expect(finding.validity).toBe('inactive');
    expect(vendors.received.map(({ host }) => host)).toEqual(['shop.oktapreview.com']);
  });

  test('is queried if its values are near the secret, and otherwise the vendor’s own host is', async () => {
    const token = findingOf('atlassian-api-token');
    vendors.answer = () => [200, { data: [] }];
    await verifyOne(token, storeOf('made-up'), vendors);
    const related = { 'atlassian-site': ['shop'], 'atlassian-user-email': ['ann@shop.example'] };
    await verifyOne(token, storeOf('made-up', related), vendors);
    expect(vendors.received.map(({ host }) => host)).toEqual(['api.atlassian.com', 'shop.atlassian.net']);
  });
});

describe('a run', () => {
  test('queries one secret once', async () => {
    const twice = [github, { ...github, detector: 'github-legacy-token' }];
    expect((await verifyAll(twice)).map(({ validity }) => validity)).toEqual(['active', 'active']);
    expect(vendors.received).toHaveLength(1);
  });

  test('makes at most as many calls as allowed', async () => {
    const many = Array.from({ length: 5 }, (_, i) => ({ ...github, id: String(i) }));
    const verified = await verifyAll(many, { most: 2 });
    expect(vendors.received).toHaveLength(2);
    const left = verified.filter(({ validity }) => validity === 'unknown');
    expect(left.map(({ verification }) => verification?.reason)).toEqual(
      Array.from({ length: 3 }, () => 'the maximum number of calls was reached'),
    );
  });

  test('queries one region after the other until one accepts the secret', async () => {
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

  test('leaves a secret unknown if one region does not answer', async () => {
    vendors.answer = ({ host }) =>
      host === 'api.datadoghq.eu' ? [500, ''] : [403, { errors: ['Forbidden'] }];
    const finding = await verifyOne(findingOf('datadog-api-key'), storeOf('made-up'), vendors);
    expect(finding).toMatchObject({ validity: 'unknown', verification: { host: 'api.datadoghq.eu' } });
  });

  test('returns all findings in reading order', async () => {
    const findings = [
      { ...github, id: 'a', confidence: 'medium', vendor: 'github' },
      { ...findingOf('generic-secret'), id: 'b', confidence: 'high', vendor: 'zeta' },
    ] as const;
    expect((await verifyAll(findings)).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
