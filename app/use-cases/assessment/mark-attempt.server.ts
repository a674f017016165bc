import type { ActorOf } from '~/domain/actor';
import { latestMark } from '~/domain/assessment/attempt';
import { markAttemptInput, type MarkAttemptInput } from '~/domain/assessment/attempt-inputs';
import { scoreOf } from '~/domain/assessment/quiz-result';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockAttempt } from '~/records/assessment/lock-attempt.server';
import { readAttempt, type ReadAttempt } from '~/records/assessment/read-attempt.server';
import { settleQuiz } from '~/records/assessment/settle-quiz.server';
import { notifyMembers } from '~/records/assistance/notify-members.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import { lockLearner, type LockedEnrolment } from '~/records/learning/lock-learner.server';

/**
 * Keeps a trainer's marks of an attempt: of free and file answers, and of any other that they judge otherwise than the
 * server. Once none is awaited the attempt has its score, the lesson is settled and the learner told; marks given anew
 * are a new fact in the chain beside the earlier. Refuses with `not-allowed`, `not-found`, `attempt-not-handed-in`,
 * `points-too-high`, or `edit-conflict` where somebody else has marked it meanwhile.
 */
export async function markAttempt(
  actor: ActorOf<'member'>,
  input: MarkAttemptInput,
  { now }: { now: Date },
): Promise<{ waiting: boolean; score: number | null }> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { attemptId, seenAt, marks } = markAttemptInput.parse(input);
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const row = await tx.quizAttempt.findUnique({
      where: { organizationId_id: { organizationId, id: attemptId } },
      select: { enrolmentId: true },
    });
    if (!row) throw new Refusal('not-found');
    const enrolment = await lockLearner(tx, organizationId, row.enrolmentId);
    await lockAttempt(tx, organizationId, { ...row, attemptId });
    const found = await readAttempt(tx, organizationId, { attemptId });
    if (!found.attempt.handedInAt) throw new Refusal('attempt-not-handed-in');
    await requireSeen(tx, organizationId, found, seenAt);
    await keepMarks(tx, actor, found, marks, now);
    return settleMarks(tx, actor, { attemptId, enrolment }, now);
  });
}

async function requireSeen(tx: Tx, organizationId: string, found: ReadAttempt, seenAt: string | null) {
  const latest = latestMark(found.questions.map(({ kept }) => kept?.markedAt ?? null));
  if ((latest?.getTime() ?? null) === (seenAt === null ? null : Date.parse(seenAt))) return;
  const by = found.questions.find(({ kept }) => kept?.markedAt?.getTime() === latest?.getTime())?.kept;
  const names = await readMemberNames(tx, organizationId, [by?.markedBy ?? null]);
  const savedAt = (latest ?? new Date(seenAt ?? 0)).toISOString();
  throw new Refusal('edit-conflict', { savedAt, by: names.get(by?.markedBy ?? '') ?? null });
}

async function keepMarks(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  { attempt, questions }: ReadAttempt,
  marks: MarkAttemptInput['marks'],
  now: Date,
): Promise<void> {
  for (const { questionId, points, feedback } of marks) {
    const one = questions.find(({ question }) => question.id === questionId);
    if (!one?.kept) throw new Refusal('not-found');
    const outOf = one.question.points * 100;
    if (points > outOf) throw new Refusal('points-too-high');
    const state = points === outOf ? 'right' : points === 0 ? 'wrong' : 'partly';
    const key = { organizationId, attemptId: attempt.id, questionId };
    await tx.quizAnswer.update({
      where: { organizationId_attemptId_questionId: key },
      data: { points, state, feedback: feedback || null, markedBy: membershipId, markedAt: now },
      select: { questionId: true },
    });
  }
}

async function settleMarks(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  { attemptId, enrolment }: { attemptId: string; enrolment: LockedEnrolment },
  now: Date,
): Promise<{ waiting: boolean; score: number | null }> {
  const found = await readAttempt(tx, organizationId, { attemptId });
  const { attempt, quiz, title } = found;
  const { lessonId, number, maximum } = attempt;
  if (found.questions.some(({ kept }) => kept?.state === 'to-mark')) return { waiting: true, score: null };
  const marks = found.questions.map(({ question, kept }) => ({
    questionId: question.id,
    points: kept?.points ?? 0,
  }));
  const points = marks.reduce((sum, mark) => sum + mark.points, 0);
  const score = scoreOf(points, maximum);
  const marked = { points, score, passed: score >= quiz.passPercent * 100 };
  await tx.quizAttempt.update({
    where: { organizationId_id: { organizationId, id: attemptId } },
    data: { ...marked, waiting: false },
    select: { id: true },
  });
  const payload = { lessonId, title, attemptId, number, ...marked, maximum, by: membershipId, marks };
  await appendEnrolmentEvidence(
    tx,
    organizationId,
    enrolment.id,
    { kind: 'attempt-marked', payload, source: 'workspace' },
    now,
  );
  await settleQuiz(tx, organizationId, enrolment, { lessonId, quiz, source: 'workspace' }, now);
  // Marks changed later are told anew; the first time is told once, however often it is sent.
  const subjectKey = attempt.waiting ? `attempt:${attemptId}` : `attempt:${attemptId}:${now.getTime()}`;
  await notifyMembers(
    tx,
    organizationId,
    [
      {
        ...{ membershipId: enrolment.membershipId, kind: 'attempt-marked', subjectKey },
        values: { course: found.courseTitle, lesson: title },
        href: `/learn/courses/${enrolment.id}/attempts/${attemptId}/review`,
      },
    ],
    now,
  );
  return { waiting: false, score };
}
