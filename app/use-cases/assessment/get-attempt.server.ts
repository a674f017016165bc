import type { ActorOf } from '~/domain/actor';
import type { Answer } from '~/domain/assessment/answer';
import { takesAnswers } from '~/domain/assessment/attempt';
import { redactQuestion, type RedactedQuestion } from '~/domain/assessment/redact-question';
import { dayFromDatabase } from '~/domain/calendar';
import { mayFollow } from '~/domain/learning/enrolment-window';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readAttempt, type AnswerFile } from '~/records/assessment/read-attempt.server';

export type AttemptPage = {
  attemptId: string;
  lessonId: string;
  lessonTitle: string;
  courseTitle: string;
  language: string;
  number: number;
  /** `over`: its time has run out, and the server is about to hand it in. */
  state: 'open' | 'over' | 'handed-in';
  closesAt: string | null;
  /** The server's clock, by which the time left is counted. */
  now: string;
  questions: RedactedQuestion[];
  answers: {
    questionId: string;
    answer: Answer | null;
    revision: number;
    savedAt: string;
    timeSpentMs: number;
  }[];
  files: AnswerFile[];
};

/**
 * One's own attempt as it stands: the questions without anything that tells what is right, and what was answered. One
 * that is over has no questions. Refuses with `not-found`, and as a course that one may not follow does.
 */
export async function getAttempt(
  { organizationId, membershipId }: ActorOf<'member'>,
  asked: { enrolmentId: string; attemptId: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<AttemptPage> {
  const db = forOrganization(organizationId);
  const found = await readAttempt(db, organizationId, { ...asked, membershipId });
  const { attempt, questions, files } = found;
  const { opensOn, closesOn, withdrawnAt } = attempt.enrolment;
  if (withdrawnAt) throw new Refusal('not-found');
  const days = {
    opensOn: opensOn && dayFromDatabase(opensOn),
    closesOn: closesOn && dayFromDatabase(closesOn),
  };
  const state = attempt.handedInAt ? 'handed-in' : takesAnswers(attempt, now) ? 'open' : 'over';
  const decision = mayFollow(days, now, timeZone);
  if (state === 'open' && !decision.allowed) throw new Refusal(decision.reason);
  const shown = state === 'open' ? questions : [];
  return {
    attemptId: attempt.id,
    lessonId: attempt.lessonId,
    lessonTitle: found.title,
    courseTitle: found.courseTitle,
    language: found.language,
    number: attempt.number,
    state,
    closesAt: attempt.closesAt?.toISOString() ?? null,
    now: now.toISOString(),
    questions: shown.map(({ question, drawn }) => redactQuestion(question, drawn.optionOrder)),
    answers: shown.flatMap(({ kept }) => {
      if (!kept) return [];
      const { questionId, answer, revision, savedAt, timeSpentMs } = kept;
      return [{ questionId, answer, revision, savedAt: savedAt.toISOString(), timeSpentMs }];
    }),
    files: state === 'open' ? files : [],
  };
}
