import { describe, expect, test } from 'vitest';
import { detectors } from '../catalogue/detectors.ts';
import { subjectOf, suggestions } from './subject.ts';

describe('subjectOf', () => {
  test('finds a detector by its id', () => {
    expect(subjectOf('github-personal-access-token', detectors)?.subject.id).toBe(
      'github-personal-access-token',
    );
  });

  test.each(['circleci', 'CircleCI', ' circleci '])('finds a vendor in any case: %j', (name) => {
    const found = subjectOf(name, detectors);
    expect(found?.subject).toMatchObject({ id: 'circleci-personal-api-token', title: 'CircleCI' });
    expect(found?.detectors).toContain('circleci-project-token');
  });

  test.each(['Hugging Face', 'hugging-face', 'huggingface'])(
    'finds a vendor by its name and by its slug: %s',
    (name) => {
      expect(subjectOf(name, detectors)?.subject.title).toBe('Hugging Face');
    },
  );

  test('finds a vendor that has detectors and no facts', () => {
    expect(subjectOf('clockify', detectors)?.subject.title).toBe('Clockify');
  });

  test('finds a vendor that has facts and no detector', () => {
    expect(subjectOf('adyen', detectors)).toMatchObject({ subject: { title: 'Adyen' }, detectors: [] });
  });

  test.each(['', 'no-such-thing', 'constructor', '-'])('returns null for an unknown name: %j', (name) => {
    expect(subjectOf(name, detectors)).toBeNull();
  });

  test('finds every detector and every vendor', () => {
    const names = detectors.flatMap(({ id, vendor }) => [id, vendor]);
    expect([...new Set(names)].filter((name) => subjectOf(name, detectors) === null)).toEqual([]);
  });
});

describe('suggestions', () => {
  test.each([
    ['strpe', 'stripe'],
    ['gihub', 'github'],
    ['circleci-persnal-api-token', 'circleci-personal-api-token'],
    ['webhook-url', 'slack-webhook-url'],
  ])('proposes a similar name for %s: %s', (typed, meant) => {
    expect(suggestions(typed, detectors)).toContain(meant);
  });

  test('proposes nothing for a name that no other resembles', () => {
    expect(suggestions('qqqqqqqqqqqqqqqqqqqq', detectors)).toEqual([]);
  });
});
