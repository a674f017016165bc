import { expect, test } from 'vitest';
import { groupResults } from './search-results';

const result = (kind: string, label: string) => ({ kind, label, to: `/${label}` });

test('results are grouped by kind, people first, and unknown kinds are kept at the end', () => {
  const groups = groupResults([
    result('zeppelin', 'a'),
    result('course', 'b'),
    result('person', 'c'),
    result('course', 'd'),
  ]);
  expect(groups.map(([kind, found]) => [kind, found.map(({ label }) => label)])).toEqual([
    ['person', ['c']],
    ['course', ['b', 'd']],
    ['other', ['a']],
  ]);
});
