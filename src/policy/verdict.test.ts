import { describe, expect, test } from 'vitest';
import type { Confidence, Severity } from '../catalogue/model/detector.ts';
import type { Finding } from '../findings/finding.ts';
import type { Coverage, FailedPart } from './coverage.ts';
import { verdictOf } from './verdict.ts';

const finding = (severity: Severity, confidence: Confidence): Finding => ({
  id: '0'.repeat(32),
  detector: 'acme-token',
  vendor: 'acme',
  title: 'Acme Token',
  severity,
  confidence,
  redacted: 'acme_…',
  checksum: 'none',
  validity: 'unverified',
  lifecycle: 'present',
  locations: [],
});
const coverage = (...failed: readonly FailedPart[]): Coverage => ({
  complete: failed.length === 0,
  bytes: 1,
  files: 1,
  skipped: [],
  failed,
});
const broken: FailedPart = { layer: 3, path: null, reason: 'the blob is cut short' };
const anySeverity = { failOn: null };

describe('the outcome', () => {
  test.each([
    ['pass', 'without a finding', [], []],
    ['pass', 'with a finding of low confidence', [finding('critical', 'low')], []],
    ['fail', 'with a finding of medium confidence', [finding('info', 'medium')], []],
    ['fail', 'with a finding of high confidence', [finding('low', 'high')], []],
    ['incomplete', 'with an unread part', [], [broken]],
    ['incomplete', 'with an unread part and low confidence', [finding('critical', 'low')], [broken]],
    ['fail', 'with an unread part and a finding that counts', [finding('low', 'medium')], [broken]],
  ] as const)('is %s %s', (outcome, _, findings, failed) => {
    expect(verdictOf(findings, coverage(...failed), anySeverity).outcome).toBe(outcome);
  });

  test('counts findings of the severity of the policy or worse', () => {
    const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
    const outcomes = severities.map(
      (s) => verdictOf([finding(s, 'high')], coverage(), { failOn: 'medium' }).outcome,
    );
    expect(outcomes).toEqual(['fail', 'fail', 'fail', 'pass', 'pass']);
  });

  test.each([
    ['a failed part in coverage that is marked complete', { ...coverage(broken), complete: true }],
    ['incomplete coverage without a failed part', { ...coverage(), complete: false }],
  ])('is never pass with %s', (_, partial) => {
    const verdict = verdictOf([], partial, anySeverity);
    expect(verdict.outcome).toBe('incomplete');
    expect(verdict.reasons).toHaveLength(1);
  });
});

describe('the reasons', () => {
  test('name how many findings count, by severity', () => {
    const findings = [finding('high', 'medium'), finding('critical', 'high'), finding('high', 'low')];
    expect(verdictOf(findings, coverage(), anySeverity).reasons).toEqual([
      '2 findings of medium confidence or more: 1 critical, 1 high',
      '1 finding of low confidence, not counted',
    ]);
    expect(verdictOf(findings, coverage(), { failOn: 'critical' }).reasons).toEqual([
      '1 finding of critical severity or more: 1 critical',
      '2 findings of low confidence or below critical severity, not counted',
    ]);
  });

  test('name both the findings and the unread parts', () => {
    expect(verdictOf([finding('high', 'high')], coverage(broken), anySeverity).reasons).toEqual([
      '1 finding of medium confidence or more: 1 high',
      'layer 3 could not be read: the blob is cut short',
    ]);
  });

  test('name five unread parts and count the rest', () => {
    const parts = Array.from({ length: 12 }, (_, i) => ({
      layer: i,
      path: `a/${String(i)}`,
      reason: 'cut short',
    }));
    const { reasons } = verdictOf([], coverage(...parts), anySeverity);
    expect(reasons[0]).toBe('layer 0, a/0 could not be read: cut short');
    expect(reasons.slice(5)).toEqual(['7 more parts could not be read']);
  });

  test('are empty for a clean image', () => {
    expect(verdictOf([], coverage(), anySeverity)).toEqual({ outcome: 'pass', reasons: [] });
  });

  test('escape control characters', () => {
    const part = { layer: null, path: 'a\x1b[2Jb', reason: 'x\ny' };
    expect(verdictOf([], coverage(part), anySeverity).reasons).toEqual([
      'a\\x1b[2Jb could not be read: x\\x0ay',
    ]);
  });
});

describe('with onlyActive', () => {
  const onlyActive = { failOn: null, onlyActive: true };
  const verified = (validity: Finding['validity'], confidence: Confidence = 'high'): Finding => ({
    ...finding('high', confidence),
    validity,
  });

  test.each([
    ['fail', 'for an active secret', [verified('active')]],
    ['pass', 'for an inactive secret', [verified('inactive')]],
    ['pass', 'for secrets that are not known to be active', [verified('unknown'), verified('unverified')]],
    ['fail', 'for one active secret among others', [verified('unknown'), verified('active')]],
    ['pass', 'without a finding', []],
  ] as const)('the outcome is %s %s', (outcome, _, findings) => {
    expect(verdictOf(findings, coverage(), onlyActive).outcome).toBe(outcome);
  });

  test('an image with an unread part does not pass', () => {
    expect(verdictOf([verified('inactive')], coverage(broken), onlyActive).outcome).toBe('incomplete');
  });

  test('a finding below the severity of the policy does not count', () => {
    expect(verdictOf([verified('active')], coverage(), { ...onlyActive, failOn: 'critical' }).outcome).toBe(
      'pass',
    );
  });

  test('the reasons name the findings that do not count', () => {
    const findings = [
      verified('active'),
      verified('inactive'),
      verified('unknown'),
      verified('unverified', 'low'),
    ];
    expect(verdictOf(findings, coverage(), onlyActive).reasons).toEqual([
      '1 finding of medium confidence or more, known to be active: 1 high',
      '1 finding inactive, not counted',
      '1 finding not known to be active, not counted',
      '1 finding of low confidence, not counted',
    ]);
  });
});
