import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, optional, run, uuid, type Pattern } from '../catalogue/model/pattern.ts';
import { redact } from './redact.ts';
import { acmeKeyId, acmeToken, genericPassword } from './testing.ts';

const detector = (pattern: Pattern, more: object = {}) =>
  defineDetector({ ...acmeToken, id: 'acme-other', pattern, ...more });

describe('redact', () => {
  test('shows the fixed prefix, the next four characters and the last four', () => {
    expect(redact(`acme_${'abcd'.repeat(7)}WXYZ`, acmeToken)).toBe('acme_abcd…WXYZ');
  });

  test('shows only the fixed prefix if fewer than 16 characters would stay hidden', () => {
    const of = (length: number) =>
      redact(`t_${'k'.repeat(length)}`, detector([lit('t_'), run('alnum', length)]));
    expect(of(23)).toBe('t_…');
    expect(of(24)).toBe('t_kkkk…kkkk');
    expect(redact('AC0123456789ABCDEF', acmeKeyId)).toBe('AC…');
  });

  test('does not count fixed characters inside the secret as hidden', () => {
    const secret = `t_${'a'.repeat(12)}-----fixed-----${'b'.repeat(11)}`;
    for (const middle of [lit('-----fixed-----'), optional(lit('-----fixed-----'))]) {
      expect(redact(secret, detector([lit('t_'), run('hex', 12), middle, run('hex', 11)]))).toBe('t_…');
    }
  });

  test('takes the prefix from the literals that the secret begins with', () => {
    const pattern = [oneOf('live', 'test'), lit('-'), optional(lit('sub-')), run('alnum', 32)];
    const body = 'Z'.repeat(32);
    expect(redact(`live-${body}`, detector(pattern))).toBe('live-ZZZZ…ZZZZ');
    expect(redact(`test-sub-${body}`, detector(pattern))).toBe('test-sub-ZZZZ…ZZZZ');
    const url = [optional(oneOf('https://', 'http://')), lit('hooks.example/'), run('alnum', 32)];
    expect(redact(`http://hooks.example/${body}`, detector(url))).toBe('http://hooks.example/ZZZZ…ZZZZ');
    expect(redact(`hooks.example/${body}`, detector(url))).toBe('hooks.example/ZZZZ…ZZZZ');
    expect(redact(`LIVE-${body}`, detector([{ lit: 'live-', ci: true }, run('alnum', 32)]))).toBe(
      'LIVE-ZZZZ…ZZZZ',
    );
  });

  test('shows eight characters of a bare UUID and no more', () => {
    const secret = '12345678-9abc-4def-8123-456789abcdef';
    expect(redact(secret, detector([uuid]))).toBe('1234…cdef');
  });

  test.each([
    ['a generic value', genericPassword],
    ['free text', detector([{ not: ' ', min: 1, max: 200 }])],
    ['user and password', detector([run('base64', 60)], { check: 'base64-userpass' })],
    ['a pattern that allows memorable secrets', detector([run('base64url', 8, 400)])],
  ])('shows nothing of %s, however long', (_, weak) => {
    expect(redact('c0rrectHorseBatteryStaple'.repeat(4), weak)).toBe('****');
  });

  test('shows the first line of a private key', () => {
    const pem = ['-----BEGIN', 'RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----'].join(' ');
    expect(redact(pem, acmeToken)).toBe('-----BEGIN RSA PRIVATE KEY-----…');
  });

  test('shows nothing of a secret that the pattern of a rule spells out', () => {
    expect(redact('hunter2-of-the-team', detector([lit('hunter2-of-the-team')]))).toBe('****');
    expect(redact('hunter3', detector([oneOf('hunter2', 'hunter3')]))).toBe('****');
  });

  test('escapes control characters', () => {
    const pattern: Pattern = [lit('t_'), { chars: 'ab\x1b\n\x9b', min: 64, max: 64 }];
    expect(redact(`t_\x1b\n\x9ba${'a'.repeat(60)}`, detector(pattern))).toBe('t_\\x1b\\x0a\\x9ba…aaaa');
  });

  test('never shows more than prefix and eight characters, and hides at least 16 characters and 60 %', () => {
    const letters = fc.constantFrom(
      ...Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('pqr_-')), maxLength: 12 }),
        fc.string({ unit: letters, minLength: 1, maxLength: 80 }),
        (prefix, body) => {
          const shown = redact(prefix + body, detector([lit(prefix), run('alnum', body.length)]));
          expect(shown === '****').toBe(prefix === '' && body.length < 24);
          const [head = '', tail = ''] = shown === '****' ? [] : shown.split('…');
          expect(head.startsWith(prefix) && (prefix + body).startsWith(head) && body.endsWith(tail)).toBe(
            true,
          );
          const visible = head.length - prefix.length + tail.length;
          expect([0, 8]).toContain(visible);
          if (visible > 0)
            expect(body.length - visible).toBeGreaterThanOrEqual(Math.max(16, 0.6 * body.length));
        },
      ),
    );
  });
});
