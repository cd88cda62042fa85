import { expect, test } from 'vitest';
import { createRegexBudget } from './budget.ts';

const slow = (): boolean => /^(?:a+)+$/.test(`${'a'.repeat(40)}!`);
const fast = (): string => 'found';

test('a search that takes too long ends its rule, in its own budget only, until the overruns are taken', () => {
  const [budget, other] = [createRegexBudget(), createRegexBudget()];
  expect(budget.run('slow-rule', 41, true, slow)).toBeUndefined();
  expect(budget.run('slow-rule', 1, false, fast)).toBeUndefined();
  expect(budget.run('other-rule', 1, true, fast)).toBe('found');
  expect(other.run('slow-rule', 1, true, fast)).toBe('found');
  expect(other.takeOverruns()).toEqual([]);
  expect(budget.takeOverruns()).toEqual([
    'rule slow-rule: its regular expression took more than 1 s at one place',
  ]);
  expect(budget.takeOverruns()).toEqual([]);
  expect(budget.run('slow-rule', 1, true, fast)).toBe('found');
});

test('an error of a search is thrown as it is', () => {
  const error = new RangeError('made up');
  expect(() => {
    createRegexBudget().run('rule', 1, true, () => {
      throw error;
    });
  }).toThrow(error);
});
