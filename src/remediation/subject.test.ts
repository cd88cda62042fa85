import { describe, expect, test } from 'vitest';
import { detectors } from '../catalogue/detectors.ts';
import { subjectOf, suggestions } from './subject.ts';

describe('a name', () => {
  test('can be the id of a detector', () => {
    expect(subjectOf('github-personal-access-token', detectors)?.subject.id).toBe(
      'github-personal-access-token',
    );
  });

  test.each(['circleci', 'CircleCI', ' circleci '])('can be a vendor, written %j', (name) => {
    const explained = subjectOf(name, detectors);
    expect(explained?.subject).toMatchObject({ id: 'circleci-personal-api-token', title: 'CircleCI' });
    expect(explained?.detectors).toContain('circleci-project-token');
  });

  test.each(['Hugging Face', 'hugging-face', 'huggingface'])('may have blanks and capitals: %s', (name) => {
    expect(subjectOf(name, detectors)?.subject.title).toBe('Hugging Face');
  });

  test('can be a vendor that only detectors name', () => {
    expect(subjectOf('clockify', detectors)?.subject.title).toBe('Clockify');
  });

  test('can be a vendor without a detector', () => {
    expect(subjectOf('adyen', detectors)).toMatchObject({ subject: { title: 'Adyen' }, detectors: [] });
  });

  test.each(['', 'no-such-thing', 'constructor', '-'])('is unknown: %j', (name) => {
    expect(subjectOf(name, detectors)).toBeNull();
  });

  test('is known for every detector and vendor', () => {
    const names = detectors.flatMap(({ id, vendor }) => [id, vendor]);
    expect([...new Set(names)].filter((name) => subjectOf(name, detectors) === null)).toEqual([]);
  });
});

describe('an unknown name', () => {
  test.each([
    ['strpe', 'stripe'],
    ['gihub', 'github'],
    ['circleci-persnal-api-token', 'circleci-personal-api-token'],
    ['webhook-url', 'slack-webhook-url'],
  ])('%s suggests %s', (typed, intended) => {
    expect(suggestions(typed, detectors)).toContain(intended);
  });

  test('that resembles no known name has no suggestions', () => {
    expect(suggestions('qqqqqqqqqqqqqqqqqqqq', detectors)).toEqual([]);
  });
});
