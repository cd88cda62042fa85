import { describe, expect, test } from 'vitest';
import { detectors } from '../catalogue/detectors.ts';
import { subjectOf, suggestions } from './subject.ts';

describe('a name', () => {
  test('is that of a detector', () => {
    expect(subjectOf('github-personal-access-token', detectors)?.subject.id).toBe(
      'github-personal-access-token',
    );
  });

  test.each(['circleci', 'CircleCI', ' circleci '])('is that of a vendor: %j', (name) => {
    const found = subjectOf(name, detectors);
    expect(found?.subject).toMatchObject({ id: 'circleci-personal-api-token', title: 'CircleCI' });
    expect(found?.detectors).toContain('circleci-project-token');
  });

  test.each(['Hugging Face', 'hugging-face', 'huggingface'])('may be written as people do: %s', (name) => {
    expect(subjectOf(name, detectors)?.subject.title).toBe('Hugging Face');
  });

  test('is that of a vendor of which only detectors are known', () => {
    expect(subjectOf('clockify', detectors)?.subject.title).toBe('Clockify');
  });

  test('is that of a vendor without a detector', () => {
    expect(subjectOf('adyen', detectors)).toMatchObject({ subject: { title: 'Adyen' }, detectors: [] });
  });

  test.each(['', 'no-such-thing', 'constructor', '-'])('is nobody’s: %j', (name) => {
    expect(subjectOf(name, detectors)).toBeNull();
  });

  test('of every detector and vendor is found', () => {
    const names = detectors.flatMap(({ id, vendor }) => [id, vendor]);
    expect([...new Set(names)].filter((name) => subjectOf(name, detectors) === null)).toEqual([]);
  });
});

describe('a name that is nobody’s', () => {
  test.each([
    ['strpe', 'stripe'],
    ['gihub', 'github'],
    ['circleci-persnal-api-token', 'circleci-personal-api-token'],
    ['webhook-url', 'slack-webhook-url'],
  ])('%s may be meant as %s', (typed, meant) => {
    expect(suggestions(typed, detectors)).toContain(meant);
  });

  test('far from all is met with silence', () => {
    expect(suggestions('qqqqqqqqqqqqqqqqqqqq', detectors)).toEqual([]);
  });
});
