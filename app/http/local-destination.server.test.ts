import { expect, test } from 'vitest';
import { localDestination } from '~/http/local-destination.server';

test('a page of ours is gone to, with its query', () => {
  expect(localDestination('/teach/courses?q=opco&page=2')).toBe('/teach/courses?q=opco&page=2');
});

test.each([
  '//evil.test/x',
  '/\\evil.test',
  'https://evil.test',
  'javascript:alert(1)',
  '',
  '/\t/evil.test',
  null,
])('%j leads home', (asked) => {
  expect(localDestination(asked)).toBe('/home');
});
