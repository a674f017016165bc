import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerMinutes,
  helpFigures,
  helpState,
  promiseKept,
  promisedBy,
  type HelpFacts,
} from './help-standing';

const asked = new Date('2026-11-27T16:00:00Z'); // Friday, 17:00 in Paris
const facts: HelpFacts = {
  ...{ askedAt: asked, promisedBy: promisedBy(asked, 8) },
  ...{ firstAnsweredAt: null, waitingSince: asked, closedAt: null },
};
const at = (instant: string) => new Date(instant);

test('a promise in working hours leaps over nights and weekends (P23)', () => {
  expect(facts.promisedBy).toEqual(at('2026-11-30T13:00:00Z'));
  expect(promisedBy(asked, null)).toBeNull();
  expect(answerMinutes(asked, at('2026-11-30T08:00:00Z'))).toBe(180);
  expect(answerMinutes(asked, at('2026-11-29T12:00:00Z'))).toBe(120);
});

test('a request waits, is answered, is closed; its promise is decided by the first answer or by the time gone', () => {
  expect(helpState(facts)).toBe('waiting');
  expect(promiseKept(facts, at('2026-11-30T13:00:00Z'))).toBeNull();
  expect(promiseKept(facts, at('2026-11-30T13:00:01Z'))).toBe(false);
  const answered = { ...facts, waitingSince: null, firstAnsweredAt: at('2026-11-30T13:00:00Z') };
  expect(helpState(answered)).toBe('answered');
  expect(promiseKept(answered, at('2027-01-01T00:00:00Z'))).toBe(true);
  const closed = { ...facts, waitingSince: null, closedAt: at('2026-11-28T09:00:00Z') };
  expect(helpState(closed)).toBe('closed');
  expect(promiseKept(closed, at('2027-01-01T00:00:00Z'))).toBeNull();
});

test('figures do not depend on the order of requests; half of the answers came at least as fast as the median', () => {
  const request = fc.record({ wait: fc.option(fc.integer({ min: 0, max: 5_000 })), promised: fc.boolean() });
  fc.assert(
    fc.property(fc.array(request), fc.integer(), (given, turn) => {
      const requests = given.map(({ wait, promised }): HelpFacts => {
        const first = wait === null ? null : new Date(asked.getTime() + wait * 60_000);
        return { ...facts, promisedBy: promised ? facts.promisedBy : null, firstAnsweredAt: first };
      });
      const now = at('2026-12-10T12:00:00Z');
      const figures = helpFigures(requests, now);
      const start = requests.length === 0 ? 0 : Math.abs(turn) % requests.length;
      const turned = [...requests.slice(start), ...requests.slice(0, start)];
      expect(helpFigures(turned, now)).toEqual(figures);
      const { medianMinutes, answered } = figures;
      const faster = requests.filter(
        (one) =>
          one.firstAnsweredAt !== null &&
          medianMinutes !== null &&
          answerMinutes(asked, one.firstAnsweredAt) <= medianMinutes,
      );
      expect(faster.length * 2).toBeGreaterThanOrEqual(answered);
      expect(figures.inTime === null).toBe(requests.every((one) => promiseKept(one, now) === null));
    }),
  );
});
