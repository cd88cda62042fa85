import { expect, test } from 'vitest';
import { signAlibaba } from './alibaba.ts';
import { authorization, signAws } from './aws.ts';

/** The key of AWS's public test suite for Signature Version 4. */
const SUITE = { id: 'AKIDEXAMPLE', secret: ['wJalrXUtnFEMI', 'K7MDENG+bPxRfiCYEXAMPLEKEY'].join('/') };
const STS = 'https://sts.amazonaws.com/';
const now = new Date('2030-08-30T12:36:00.500Z');

test('a call is signed as in AWS’s test suite (post-vanilla)', () => {
  const signed = authorization({
    ...SUITE,
    headers: { host: 'example.amazonaws.com', 'x-amz-date': '20150830T123600Z' },
    body: '',
    time: '20150830T123600Z',
    region: 'us-east-1',
    service: 'service',
  });
  expect(signed).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, ' +
      'SignedHeaders=host;x-amz-date, ' +
      'Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
  );
});

test('a call of AWS is GetCallerIdentity, with a signature for the current time', () => {
  const request = signAws(STS, { id: 'AKIA0', secret: 'made-up' }, now);
  expect(request).toMatchObject({ method: 'POST', body: 'Action=GetCallerIdentity&Version=2011-06-15' });
  if ('reason' in request) throw new Error(request.reason);
  expect(request.url.href).toBe('https://sts.amazonaws.com/');
  expect(request.headers['x-amz-date']).toBe('20300830T123600Z');
  expect(request.headers.authorization).toContain('Credential=AKIA0/20300830/us-east-1/sts/aws4_request');
  expect(request.headers).not.toHaveProperty('x-amz-security-token');
});

test.each([
  ['https://sts.us-gov-west-1.amazonaws.com/', 'us-gov-west-1'],
  ['https://sts.cn-north-1.amazonaws.com.cn/', 'cn-north-1'],
  ['https://sts.eusc-de-east-1.amazonaws.eu/', 'eusc-de-east-1'],
])('a call of %s has a signature for the region %s', (base, region) => {
  const request = signAws(base, { id: 'AKIA0', secret: 'made-up' }, now);
  if ('reason' in request) throw new Error(request.reason);
  expect(request.url.href).toBe(base);
  expect(request.headers.authorization).toContain(`/${region}/sts/aws4_request`);
});

test('a temporary key is sent only with its session token', () => {
  const session = signAws(STS, { id: 'ASIA0', secret: 'made-up', token: 'session' }, now);
  expect(session).toMatchObject({ headers: { 'x-amz-security-token': 'session' } });
  expect(signAws(STS, { id: 'ASIA0', secret: 'made-up' }, now)).toHaveProperty('reason');
});

test('a permanent key is sent without a session token that is near it', () => {
  const request = signAws(STS, { id: 'AKIA0', secret: 'made-up', token: 'session' }, now);
  expect(JSON.stringify(request)).not.toContain('session');
});

test('a call of Alibaba has a signature and does not contain the secret', () => {
  const { url } = signAlibaba('https://sts.aliyuncs.com/', { id: 'LTAI0', secret: 'made-up' }, now, 'nonce');
  expect(url.searchParams.get('AccessKeyId')).toBe('LTAI0');
  expect(url.searchParams.get('Timestamp')).toBe('2030-08-30T12:36:00Z');
  expect(url.searchParams.get('Signature')).toMatch(/^[\w+/]{27}=$/);
  expect(url.href).not.toContain('made-up');
});
