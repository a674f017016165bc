import { expect, test } from 'vitest';
import { peopleToAsk } from './signatures-asked';

const ana = { name: 'Ana', email: 'ana@example.test' };
const luc = { name: 'Luc', email: 'luc@example.test' };
const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 11, day, hour));
const asked = (rounds: [Date, ...(typeof ana)[]][], now: Date) =>
  peopleToAsk(
    [ana, luc],
    rounds.map(([sentAt, ...recipients]) => ({ sentAt, recipients })),
    now,
  );

test('a person is asked again seven days later, three times in all; somebody new counts on their own (F2)', () => {
  expect(asked([], at(1))).toEqual([ana, luc]);
  expect(asked([[at(1), ana, luc]], at(8, 8))).toEqual([]);
  expect(asked([[at(1), ana, luc]], at(8))).toEqual([ana, luc]);
  expect(asked([[at(1), ana]], at(2))).toEqual([luc]);
  const thrice: [Date, ...(typeof ana)[]][] = [
    [at(1), ana],
    [at(8), ana, luc],
    [at(15), ana, luc],
  ];
  expect(asked(thrice, at(21))).toEqual([]);
  expect(asked(thrice, at(29))).toEqual([luc]);
});
