import type { ActorOf } from '~/domain/actor';
import { answerLines, type AnswerLine } from '~/domain/assessment/answer-lines';
import { latestMark } from '~/domain/assessment/attempt';
import { markQuestion, type MarkState } from '~/domain/assessment/mark-question';
import { isMarkedByHand } from '~/domain/assessment/question-kinds';
import { rightAnswer } from '~/domain/assessment/right-answer';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readAttempt, type AnswerFile, type AttemptQuestion } from '~/records/assessment/read-attempt.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';

export type QuestionToMark = {
  id: string;
  prompt: string;
  image: { fileId: string; alt: string } | null;
  answer: AnswerLine[];
  right: AnswerLine[];
  /** Hundredths of a point; null while it awaits a mark. */
  points: number | null;
  outOf: number;
  state: MarkState;
  feedback: string;
  /** Whether only a trainer can mark it. */
  byHand: boolean;
};

export type AttemptToMark = {
  attemptId: string;
  enrolmentId: string;
  number: number;
  handedInAt: string;
  handedInBy: string | null;
  learner: string;
  courseId: string;
  courseTitle: string;
  lessonTitle: string;
  waiting: boolean;
  score: number | null;
  passed: boolean | null;
  passPercent: number;
  timeSpentMs: number;
  /** When the marks shown were given: sent back with new ones. */
  seenAt: string | null;
  questions: QuestionToMark[];
  files: AnswerFile[];
  /** The attempt that waits longest besides this one, and how many wait. */
  next: { attemptId: string | null; waiting: number };
};

/** An attempt as a trainer marks it, with every answer beside what is right. Refuses with `not-allowed`, `not-found` or `attempt-not-handed-in`. */
export async function getAttemptToMark(
  actor: ActorOf<'member'>,
  { attemptId }: { attemptId: string },
): Promise<AttemptToMark> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const found = await readAttempt(db, organizationId, { attemptId });
  const { attempt, quiz, questions } = found;
  if (!attempt.handedInAt) throw new Refusal('attempt-not-handed-in');
  const { membershipId } = attempt.enrolment;
  const names = await readMemberNames(db, organizationId, [membershipId]);
  const others = { organizationId, waiting: true, id: { not: attemptId } };
  const next = await db.quizAttempt.findFirst({
    where: others,
    orderBy: [{ handedInAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const seenAt = latestMark(questions.map(({ kept }) => kept?.markedAt ?? null));
  return {
    attemptId,
    enrolmentId: attempt.enrolmentId,
    number: attempt.number,
    handedInAt: attempt.handedInAt.toISOString(),
    handedInBy: attempt.handedInBy,
    learner: names.get(membershipId) ?? '',
    courseId: attempt.courseId,
    courseTitle: found.courseTitle,
    lessonTitle: found.title,
    waiting: attempt.waiting,
    score: attempt.score,
    passed: attempt.passed,
    passPercent: quiz.passPercent,
    timeSpentMs: attempt.timeSpentMs,
    seenAt: seenAt?.toISOString() ?? null,
    questions: questions.map(toMark),
    files: found.files,
    next: { attemptId: next?.id ?? null, waiting: await db.quizAttempt.count({ where: others }) },
  };
}

function toMark({ question, kept }: AttemptQuestion): QuestionToMark {
  const answer = kept?.answer ?? null;
  const expected = 'expected' in question && question.expected ? question.expected : null;
  const right = rightAnswer(question);
  return {
    id: question.id,
    prompt: question.prompt,
    image: question.image && { fileId: question.image.fileId, alt: question.image.alt },
    answer: answerLines(question, answer, markQuestion(question, answer).perPart),
    right: right ? answerLines(question, right) : expected ? [{ text: expected, right: null }] : [],
    points: kept?.points ?? null,
    outOf: question.points * 100,
    state: kept?.state ?? 'unanswered',
    feedback: kept?.feedback ?? '',
    byHand: isMarkedByHand(question.kind),
  };
}
