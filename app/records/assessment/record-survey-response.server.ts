import { randomUUID } from 'node:crypto';
import type { SurveyActivity } from '~/domain/assessment/survey';
import { readSurveyAnswers, type SurveyWave } from '~/domain/assessment/survey-answers';
import { dayIn, dayToDatabase } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import type { LockedEnrolment } from '~/records/learning/lock-learner.server';

type Answered = {
  lesson: { id: string; title: string };
  versionId: string;
  wave: SurveyWave;
  activity: SurveyActivity;
  said: Readonly<Record<string, readonly string[]>>;
};

/**
 * Keeps one response to a survey, with the evidence that it was given (never what it says). An anonymous one names
 * nobody: no enrolment, an id that tells no time, and the month alone; whoever reads the tables cannot tell whose it
 * is. What remains: the database's own inner numbering could put the two rows of this transaction side by side for
 * whoever holds the machine, and of few who answered in one month, few are left to guess among, which is why results
 * are shown from three responses on. Refuses with `invalid-input`, its problems by question.
 */
export async function recordSurveyResponse(
  tx: Tx,
  organizationId: string,
  enrolment: LockedEnrolment,
  { lesson, versionId, wave, activity, said }: Answered,
  now: Date,
): Promise<void> {
  const { answers, problems } = readSurveyAnswers(activity.questions, (id) => said[id] ?? []);
  if (problems.length > 0) {
    const errors = problems.map(({ questionId, problem }) => ({ path: questionId, problem }));
    throw new Refusal('invalid-input', { errors });
  }
  const { anonymous } = activity;
  const day = dayIn(now, enrolment.timeZone);
  const { id: enrolmentId, courseId } = enrolment;
  await tx.surveyResponse.create({
    data: {
      ...{ organizationId, courseId, lessonId: lesson.id, versionId, wave, answers: toJson(answers) },
      id: anonymous ? randomUUID() : createId(),
      enrolmentId: anonymous ? null : enrolmentId,
      answeredOn: dayToDatabase(anonymous ? `${day.slice(0, 7)}-01` : day),
    },
    select: { id: true },
  });
  const payload = { lessonId: lesson.id, title: lesson.title, wave, anonymous };
  const eventKey = `survey-answered:${lesson.id}:${wave}`;
  const fact = { kind: 'survey-answered' as const, payload, source: 'player' as const, eventKey };
  await appendEnrolmentEvidence(tx, organizationId, enrolmentId, fact, now);
}
