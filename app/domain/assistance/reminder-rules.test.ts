import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noReminders, remindersDue, reminderRulesOf, type RemindedEnrolment } from './reminder-rules';

const timeZone = 'Europe/Paris';
const enrolment: RemindedEnrolment = {
  ...{ id: 'e', enrolledAt: new Date('2026-11-02T09:00:00Z'), opensOn: null },
  ...{ closesOn: '2026-11-30', lastActivityAt: null },
};
const lock = (dueAt: string) => ({ reasons: [], dueAt: new Date(dueAt), dueBefore: null });
const path = {
  locks: new Map([
    ['a', lock('2026-11-12T23:00:00Z')], // the end of 12 November in Paris
    ['b', lock('2026-11-14T23:00:00Z')],
  ]),
  done: new Set<string>(),
};
const rules = { beforeDue: 3, inactive: 7, beforeClose: 5 };
const on = (day: string) => ({ now: new Date(`${day}T07:00:00Z`), timeZone });
const told = (day: string, given: Partial<RemindedEnrolment> = {}, done: string[] = []) =>
  remindersDue(rules, { ...enrolment, ...given }, { ...path, done: new Set(done) }, on(day));

test('each rule says what it is about, from so many days on', () => {
  expect(told('2026-11-08')).toEqual([]);
  expect(told('2026-11-09')).toMatchObject([
    { rule: 'inactive', since: '2026-11-02' },
    { rule: 'due', lessonId: 'a' },
  ]);
  expect(told('2026-11-12', { lastActivityAt: new Date('2026-11-10T09:00:00Z') })).toMatchObject([
    { rule: 'due', lessonId: 'a' },
    { rule: 'due', lessonId: 'b' },
  ]);
  expect(told('2026-11-12', {}, ['a', 'b'])).toMatchObject([{ rule: 'inactive' }]);
  const active = { lastActivityAt: new Date('2026-11-24T09:00:00Z') };
  expect(told('2026-11-24', active)).toEqual([]);
  expect(told('2026-11-25', active)).toMatchObject([{ rule: 'closing', closesOn: '2026-11-30' }]);
});

test('nobody is told before their access opens or after it closed, and who waits counts from its opening', () => {
  expect(told('2026-11-14', { opensOn: '2026-11-15' })).toEqual([]);
  expect(told('2026-11-21', { opensOn: '2026-11-15' })).toEqual([]);
  expect(told('2026-11-22', { opensOn: '2026-11-15' })).toMatchObject([
    { rule: 'inactive', since: '2026-11-15' },
  ]);
  expect(told('2026-12-01')).toEqual([]);
});

test('day after day, the same thing keeps its key: told once by key, each thing is told once', () => {
  fc.assert(
    fc.property(
      fc.record({
        beforeDue: fc.option(fc.integer({ min: 1, max: 90 })),
        inactive: fc.option(fc.integer({ min: 1, max: 90 })),
        beforeClose: fc.option(fc.integer({ min: 1, max: 90 })),
      }),
      (some) => {
        const keys = new Set<string>();
        for (let day = 1; day <= 30; day += 1) {
          const at = on(`2026-11-${String(day).padStart(2, '0')}`);
          for (const { key } of remindersDue(some, enrolment, path, at)) keys.add(key);
        }
        expect(keys.size).toBeLessThanOrEqual(4);
        if (some.beforeClose === null) expect([...keys].some((key) => key.startsWith('closing'))).toBe(false);
      },
    ),
  );
});

test('what is not readable reminds nobody', () => {
  expect(reminderRulesOf({ inactive: 0 })).toEqual(noReminders);
  expect(reminderRulesOf({})).toEqual(noReminders);
  expect(reminderRulesOf({ inactive: 7 })).toEqual({ ...noReminders, inactive: 7 });
});
