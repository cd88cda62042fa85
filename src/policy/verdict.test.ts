import { describe, expect, test } from 'vitest';
import type { Confidence, Severity } from '../catalogue/model/detector.ts';
import type { Finding } from '../findings/finding.ts';
import type { Coverage, FailedPart } from '../policy/coverage.ts';
import { judge } from './verdict.ts';

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
    ['pass', [], []],
    ['pass', [finding('critical', 'low')], []],
    ['fail', [finding('info', 'medium')], []],
    ['fail', [finding('low', 'high')], []],
    ['incomplete', [], [broken]],
    ['incomplete', [finding('critical', 'low')], [broken]],
    ['fail', [finding('low', 'medium')], [broken]],
  ] as const)('is %s for case %#', (outcome, findings, failed) => {
    expect(judge(findings, coverage(...failed), anySeverity).outcome).toBe(outcome);
  });

  test('counts findings from the severity of the policy on', () => {
    const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
    const outcomes = severities.map(
      (s) => judge([finding(s, 'high')], coverage(), { failOn: 'medium' }).outcome,
    );
    expect(outcomes).toEqual(['fail', 'fail', 'fail', 'pass', 'pass']);
  });

  test.each([
    ['a failed part in coverage that calls itself complete', { ...coverage(broken), complete: true }],
    ['incomplete coverage that names no part', { ...coverage(), complete: false }],
  ])('is never pass with %s', (_, holed) => {
    const verdict = judge([], holed, anySeverity);
    expect(verdict.outcome).toBe('incomplete');
    expect(verdict.reasons).toHaveLength(1);
  });
});

describe('the reasons', () => {
  test('name how many findings count, and of which severity', () => {
    const findings = [finding('high', 'medium'), finding('critical', 'high'), finding('high', 'low')];
    expect(judge(findings, coverage(), anySeverity).reasons).toEqual([
      '2 findings of medium confidence or more: 1 critical, 1 high',
      '1 finding of low confidence, not counted',
    ]);
    expect(judge(findings, coverage(), { failOn: 'critical' }).reasons).toEqual([
      '1 finding of critical severity or more: 1 critical',
      '2 findings of low confidence or below critical severity, not counted',
    ]);
  });

  test('name both the findings and the holes', () => {
    expect(judge([finding('high', 'high')], coverage(broken), anySeverity).reasons).toEqual([
      '1 finding of medium confidence or more: 1 high',
      'layer 3 could not be read: the blob is cut short',
    ]);
  });

  test('name a handful of holes and count the rest', () => {
    const parts = Array.from({ length: 12 }, (_, i) => ({
      layer: i,
      path: `a/${String(i)}`,
      reason: 'cut short',
    }));
    const { reasons } = judge([], coverage(...parts), anySeverity);
    expect(reasons[0]).toBe('layer 0, a/0 could not be read: cut short');
    expect(reasons.slice(5)).toEqual(['7 more parts could not be read']);
  });

  test('are empty for a clean image', () => {
    expect(judge([], coverage(), anySeverity)).toEqual({ outcome: 'pass', reasons: [] });
  });

  test('let no control character through', () => {
    const part = { layer: null, path: 'a\x1b[2Jb', reason: 'x\ny' };
    expect(judge([], coverage(part), anySeverity).reasons).toEqual(['a\\x1b[2Jb could not be read: x\\x0ay']);
  });
});

describe('with only active findings counted', () => {
  const onlyActive = { failOn: null, onlyActive: true };
  const judged = (validity: Finding['validity'], confidence: Confidence = 'high'): Finding => ({
    ...finding('high', confidence),
    validity,
  });

  test.each([
    ['fail', [judged('active')]],
    ['pass', [judged('inactive')]],
    ['pass', [judged('unknown'), judged('unverified')]],
    ['fail', [judged('unknown'), judged('active')]],
    ['pass', []],
  ] as const)('the outcome is %s for case %#', (outcome, findings) => {
    expect(judge(findings, coverage(), onlyActive).outcome).toBe(outcome);
  });

  test('an image that was not read to its end is still no pass', () => {
    expect(judge([judged('inactive')], coverage(broken), onlyActive).outcome).toBe('incomplete');
  });

  test('the severity has to be that of the policy, too', () => {
    expect(judge([judged('active')], coverage(), { ...onlyActive, failOn: 'critical' }).outcome).toBe('pass');
  });

  test('the reasons tell what was left out', () => {
    const findings = [judged('active'), judged('inactive'), judged('unknown'), judged('unverified', 'low')];
    expect(judge(findings, coverage(), onlyActive).reasons).toEqual([
      '1 finding of medium confidence or more, known to be active: 1 high',
      '1 finding inactive, not counted',
      '1 finding not known to be active, not counted',
      '1 finding of low confidence, not counted',
    ]);
  });
});
