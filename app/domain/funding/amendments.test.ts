import { describe, expect, test } from 'vitest';
import { changesBetween } from '~/domain/funding/amended-changes';
import { amendmentToTell, type AmendmentRecord } from '~/domain/funding/amendment-to-tell';

type Amended = Parameters<typeof changesBetween>[0];

const halfDay = (startsAt: string) => ({ startsAt, endsAt: '2026-11-24T11:15:00.000Z', plannedMinutes: 195 });
const session = {
  ...{ id: 's', title: 'Jour 1', mode: 'remote', place: '', trainers: ['Thierry'] },
  halfDays: [halfDay('2026-11-24T08:00:00.000Z')],
};
const content: Amended = {
  ...{ startsOn: '2026-11-24', endsOn: '2026-12-24', title: 'Manager', objective: '' },
  modules: [{ moduleId: 'm', dueBeforeSessionId: null, title: 'Un', minutes: 30 }],
  course: { versionId: 'v', number: 1, title: 'Manager', contentHash: 'h', minutes: 30 },
  sessions: [session],
};

describe('what an amendment changes', () => {
  test.each<[string, Partial<Amended>, string[]]>([
    ['nothing', {}, []],
    ['the title of a session', { sessions: [{ ...session, title: 'Premier jour' }] }, []],
    ['days', { endsOn: '2026-12-31' }, ['dates']],
    [
      'an hour of a session',
      { sessions: [{ ...session, halfDays: [halfDay('2026-11-24T09:00:00.000Z')] }] },
      ['sessions'],
    ],
    ['a place', { sessions: [{ ...session, place: 'Lyon' }] }, ['sessions']],
    ['a trainer', { sessions: [{ ...session, trainers: ['Ana'] }] }, ['trainers']],
    ['no session more', { sessions: [] }, ['sessions', 'trainers']],
    ['modules', { modules: [] }, ['content']],
    ['an objective', { objective: 'Écouter' }, ['content']],
  ])('%s', (_, changed, expected) => {
    expect(changesBetween(content, { ...content, ...changed })).toEqual(expected);
  });
});

describe('what the OPCO is still to be told', () => {
  const amended = (number: number, change: string, tellOpco = true): AmendmentRecord => ({
    kind: 'amended',
    payload: { versionId: `v${number}`, number, changes: [change], tellOpco },
  });
  const told = (number: number): AmendmentRecord => ({
    kind: 'opco-told-amendment',
    payload: { versionId: `v${number}`, number },
  });

  test('the latest stands for all that it was not told of, until it is told', () => {
    expect(amendmentToTell([])).toBeNull();
    expect(amendmentToTell([amended(2, 'dates', false)])).toBeNull();
    expect(amendmentToTell([amended(2, 'content'), amended(3, 'dates')])).toEqual({
      ...{ versionId: 'v3', number: 3, changes: ['dates', 'content'] },
    });
    expect(amendmentToTell([amended(2, 'content'), told(2)])).toBeNull();
    expect(amendmentToTell([amended(2, 'content'), told(2), amended(3, 'dates')])).toEqual({
      ...{ versionId: 'v3', number: 3, changes: ['dates'] },
    });
  });
});
