import { expect, test } from 'vitest';
import { changeSessionForm, planSessionForm } from '~/domain/attendance/session-form';

const id = '0199c0de-0000-7000-8000-000000000001';
const row = { day: '2026-11-24', from: '09:00', to: '12:30', breakMinutes: 15 };
const form = { courseId: id, title: 'Séance', mode: 'remote', timeZone: 'Europe/Paris', halfDays: [row] };

const problemsOf = (sent: unknown) =>
  planSessionForm.safeParse(sent).error?.issues.map(({ path }) => path.join('.'));

test('half-days are typed by the clocks of the time zone, the break left out', () => {
  const { halfDays } = planSessionForm.parse({ ...form, timeZone: 'America/Martinique' });
  expect(halfDays).toEqual([
    {
      startsAt: new Date('2026-11-24T13:00:00Z'),
      endsAt: new Date('2026-11-24T16:30:00Z'),
      plannedMinutes: 195,
    },
  ]);
});

test('what is wrong is said beside the field that was typed', () => {
  const with1 = (part: object) => ({ ...form, halfDays: [{ ...row, ...part }] });
  expect(problemsOf(with1({ to: '09:00' }))).toEqual(['halfDays.0.to']);
  expect(problemsOf(with1({ to: '23:00' }))).toEqual(['halfDays.0.to']);
  expect(problemsOf(with1({ breakMinutes: 210 }))).toEqual(['halfDays.0.breakMinutes']);
  expect(problemsOf(with1({ day: '2026-02-30' }))).toEqual(['halfDays.0.day']);
  expect(problemsOf({ ...form, halfDays: [row, { ...row, from: '12:00', to: '14:00' }] })).toEqual([
    'halfDays',
  ]);
  expect(problemsOf({ ...form, roomKind: 'link' })).toEqual(['roomLink']);
  expect(problemsOf({ ...form, title: undefined })).toEqual(['title']);
});

test('a half-day that was not touched keeps its very instants, though they read alike', () => {
  // Clocks show 02:30 twice that night; it ends at the second of them.
  const known = {
    ...{ id, plannedMinutes: 150 },
    startsAt: new Date('2026-10-24T23:00:00Z'),
    endsAt: new Date('2026-10-25T01:30:00Z'),
  };
  const typed = { id, day: '2026-10-25', from: '01:00', to: '02:30', breakMinutes: 0 };
  const sent = { ...form, halfDays: [typed] };
  const read = changeSessionForm(id, [known], 'Europe/Paris').parse(sent);
  expect(read.halfDays).toEqual([known]);
  const moved = changeSessionForm(id, [known], 'Europe/Paris').parse({
    ...sent,
    halfDays: [{ ...typed, from: '00:30' }],
  });
  expect(moved.halfDays[0]?.endsAt).toEqual(new Date('2026-10-25T00:30:00Z'));
});
