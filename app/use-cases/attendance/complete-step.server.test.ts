import { expect, test } from 'vitest';
import { setSessionStepInput } from '~/domain/attendance/session-inputs';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { completeStep } from '~/use-cases/attendance/complete-step.server';
import { reportPresence } from '~/use-cases/attendance/report-presence.server';
import { setSessionStep } from '~/use-cases/attendance/set-session-step.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { getLesson } from '~/use-cases/learning/get-lesson.server';
import { updateSessionSettings } from '~/use-cases/attendance/update-session-settings.server';
import { createMember } from '../../../tests/factories/member';
import { createSession, type PlannedSession } from '../../../tests/factories/session';

const minutesAfter = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000);
const paris = 'Europe/Paris';

/** A learner was connected from the first minute of each half-day for so long. */
async function attend(session: PlannedSession, learner: number, minutes: readonly number[]) {
  const { enrolmentId } = session.learners[learner]!;
  const intervals = session.halfDays.flatMap(({ startsAt }, at) =>
    minutes[at] ? [{ from: startsAt, to: minutesAfter(startsAt, minutes[at]) }] : [],
  );
  const input = { sessionId: session.sessionId, enrolmentId, intervals, source: 'essai' };
  await reportPresence(session.trainer, input, { now: endOf(session), source: 'api:essai' });
}

const endOf = ({ halfDays }: PlannedSession) => halfDays.at(-1)!.endsAt;
const dueOf = async ({ sessionId }: PlannedSession) =>
  (await forAccounts().learningAgenda.findFirst({ where: { kind: 'complete-step', subjectId: sessionId } }))
    ?.dueAt ?? null;
const doneBy = async ({ organizationId, stepId, learners }: PlannedSession) => {
  const rows = await forOrganization(organizationId).lessonCompletion.findMany({
    where: { organizationId, lessonId: stepId ?? '' },
  });
  return learners.map(({ enrolmentId }) => rows.filter((row) => row.enrolmentId === enrolmentId).length);
};
const run = (session: PlannedSession, now: Date) =>
  completeStep({ organizationId: session.organizationId, subjectId: session.sessionId }, { now });

test('a step is done for those who attended every half-day as the policy asks, once however often it is looked at', async () => {
  const session = await createSession({ step: true, learners: 3 });
  expect(await dueOf(session)).toEqual(endOf(session));
  await attend(session, 0, [195, 195]);
  await attend(session, 1, [195, 0]);
  const now = endOf(session);
  expect((await Promise.all([run(session, now), run(session, now)])).reduce((a, b) => a + b)).toBeGreaterThan(
    0,
  );
  expect(await doneBy(session)).toEqual([1, 0, 0]);
  expect(await dueOf(session)).toEqual(minutesAfter(now, 60));
  await attend(session, 1, [195, 100]);
  await run(session, minutesAfter(now, 60));
  expect(await doneBy(session)).toEqual([1, 1, 0]);
  await run(session, minutesAfter(now, 16 * 24 * 60));
  expect(await dueOf(session)).toBeNull();
});

test('under the strict policy a learner who came late has not done the step, and is told so', async () => {
  const session = await createSession({ step: true, learners: 1, halfDays: 1 });
  const { organizationId, stepId, learners } = session;
  const owner = await createMember({ organizationId, role: 'owner' });
  const now = minutesAfter(endOf(session), 5);
  await updateSessionSettings(
    owner,
    { partialPresence: 'strict', signingHours: 72, roomKind: 'built-in' },
    { now },
  );
  await attend(session, 0, [150]);
  await run(session, now);
  expect(await doneBy(session)).toEqual([0]);
  const [{ actor, enrolmentId } = { actor: owner, enrolmentId: '' }] = learners;
  const ids = { enrolmentId, lessonId: stepId ?? '' };
  const page = await getLesson(actor, ids, { now, timeZone: paris });
  expect(page.lesson).toMatchObject({ missing: { rule: 'attended' }, mayConfirm: false });
  expect(page.step).toMatchObject({ kind: 'session', sessions: [{ id: session.sessionId }] });
  await expect(completeLesson(actor, ids, { now })).rejects.toMatchObject({ code: 'rule-not-met' });
});

test('a session may stand for a step of its own course only, and for none again', async () => {
  const session = await createSession({ step: true, learners: 0 });
  const other = await createSession({ step: true, learners: 0, organizationId: session.organizationId });
  const { sessionId, trainer } = session;
  const now = minutesAfter(endOf(session), -10_000);
  const set = (lessonId: string | null, actor = trainer) =>
    setSessionStep(actor, setSessionStepInput.parse({ sessionId, lessonId }), { now });
  await expect(set(other.stepId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(set(null, await createMember({ role: 'trainer' }))).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await dueOf(session)).toEqual(endOf(session));
  await set(null);
  expect(await dueOf(session)).toBeNull();
});
