import { expect, test } from 'vitest';
import { matrixRowHtml } from './matrix-row-html';

const learner = {
  ...{ enrolmentId: '0199c0de', membershipId: 'm', firstName: '<b>Zoé</b>', lastName: 'O\'Neil & "Co"' },
  ...{ pace: 'late' as const, percent: 66, version: 1, cells: 'dl-', scores: { 1: 7250 } },
};

test('a row shows a sign or a score for each lesson, and a name is never markup', () => {
  const html = matrixRowHtml(learner, new Set([0]));
  expect(html).toContain('href="/teach/enrolments/0199c0de"');
  expect(html).not.toContain('<b>');
  expect(html).not.toContain('"Co"');
  expect(html.slice(html.indexOf('<td'))).toBe(
    '<td data-s="d" data-first="true">✓</td><td data-s="l">72</td><td data-s="-">·</td>',
  );
});
