import { expect, test } from 'vitest';
import { sessionChanges, type StandingSession } from '~/domain/funding/session-changes';

const halfDay = (day: string, plannedMinutes = 210) => ({
  startsAt: new Date(`2026-12-${day}T08:00:00.000Z`),
  endsAt: new Date(`2026-12-${day}T11:30:00.000Z`),
  plannedMinutes,
});
const standing: StandingSession = {
  ...{ id: 's', cancelled: false, place: 'Lyon', trainers: ['Thierry Essai', 'Anne Essai'] },
  halfDays: [halfDay('08'), halfDay('15')],
};
const agreed = {
  ...{ id: 's', title: 'Séance', place: 'Lyon', trainers: ['Anne Essai', 'Thierry Essai'] },
  halfDays: [halfDay('08'), halfDay('15')].map(({ startsAt, endsAt, plannedMinutes }) => ({
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), plannedMinutes },
  })),
};

test.each([
  ['nothing', {}, []],
  ['a half-day less', { halfDays: [halfDay('08')] }, ['moved', 'shorter']],
  ['a half-day more', { halfDays: [halfDay('08'), halfDay('15'), halfDay('16')] }, ['moved', 'longer']],
  ['other hours', { halfDays: [halfDay('08'), halfDay('16')] }, ['moved']],
  ['fewer minutes in the same hours', { halfDays: [halfDay('08', 180), halfDay('15')] }, ['shorter']],
  ['another place', { place: 'Paris' }, ['place']],
  ['another trainer', { trainers: ['Anne Essai'] }, ['trainers']],
  ['its cancellation', { cancelled: true }, ['cancelled']],
])('of a session %s is told', (_what, changed, changes) => {
  const [found] = sessionChanges([agreed], [{ ...standing, ...changed }]);
  expect(found?.changes ?? []).toEqual(changes);
});
