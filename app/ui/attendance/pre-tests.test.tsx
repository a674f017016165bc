import { expect, test } from 'vitest';
import type { OwnSession } from '~/use-cases/attendance/get-own-session.server';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import type { SessionParticipantLine } from '~/use-cases/attendance/list-participants.server';
import { serverPage } from '../../../tests/setup/server-page';
import { RoomShut } from '../room/room-shut';
import { OwnSessionPage } from './own-session-page';
import { ParticipantList } from './participant-list';

const takenAt = '2026-11-20T09:00:00.000Z';
const person = (id: string): SessionParticipantLine => ({
  ...{ id, membershipId: id, enrolmentId: id, name: `Ana ${id}`, email: `${id}@x.test` },
  ...{ activated: true, removedAt: null },
});
const preTests = [
  { membershipId: 'one', passed: true, on: '2026-11-20' },
  { membershipId: 'two', passed: false, on: '2026-11-20' },
];

const listed = async (facts: Partial<SessionDetails>) => {
  const session = { id: 's', phase: 'upcoming', mode: 'remote', timeZone: 'Europe/Paris', ...facts };
  const participants = ['one', 'two', 'three'].map(person);
  const { document } = await serverPage(
    <ParticipantList session={session as SessionDetails} {...{ participants, preTests }} />,
  );
  return [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
};

test('a trainer reads whose equipment works, whose does not and who has not tested it', async () => {
  const lines = await listed({});
  expect(lines[0]).toContain('Équipement testé le 20 novembre 2026');
  expect(lines[1]).toContain('Équipement à revoir (20 novembre 2026)');
  expect(lines[2]).toContain('Équipement non testé');
});

test('nobody needs equipment in person, nor once a session is over', async () => {
  for (const facts of [{ mode: 'in-person' }, { phase: 'over' }, { phase: 'cancelled' }] as const) {
    expect((await listed(facts)).join()).not.toContain('Équipement');
  }
});

const own = {
  ...{ id: 's', participantId: 'p', enrolmentId: 'e', removed: false, title: 'Atelier', courseTitle: 'C' },
  ...{ mode: 'remote', phase: 'upcoming', timeZone: 'Europe/Paris', place: '', instructions: '' },
  ...{ startsAt: takenAt, endsAt: takenAt, cancelReason: null, trainers: [], halfDays: [] },
} satisfies OwnSession;

test.each([
  [null, /Vous n’avez pas encore testé votre équipement/],
  [{ passed: true, takenAt }, /Équipement testé le 20 novembre 2026 à 10:00\s: tout fonctionnait\./],
  [{ passed: false, takenAt }, /tout ne fonctionnait pas/],
] as const)('a learner reads beside the way to the test how the last one went', async (preTest, words) => {
  const page = (session: OwnSession) =>
    serverPage(<OwnSessionPage {...{ session, preTest, ownTimeZone: null }} />);
  const { one } = await page(own);
  expect(one('article').textContent).toMatch(words);
  expect(one('a[href="/equipment"]').textContent).toBe('Tester mon équipement');
  const inPerson = await page({ ...own, mode: 'in-person' });
  expect(inPerson.document.querySelector('a[href="/equipment"]')).toBeNull();
  expect(inPerson.one('article').textContent).not.toContain('quipement');
});

test('a room not open yet leads to the test, and says how the last one went', async () => {
  const { one } = await serverPage(
    <RoomShut
      {...{ title: 'Atelier', why: 'not-open', opens: 'demain', home: '/learn/sessions' }}
      preTest={{ passed: true, when: '20 novembre 2026' }}
    />,
  );
  expect(one('a[href="/equipment"]').textContent).toBe('Tester mon équipement');
  expect(one('p:nth-of-type(2)').textContent).toMatch(
    /Dernier test le 20 novembre 2026\. Tout fonctionnait\.$/,
  );
});
