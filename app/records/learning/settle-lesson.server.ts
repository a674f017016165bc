import { ruledLesson } from '~/domain/courses/course-content';
import { ruleVerdict, type LessonFacts } from '~/domain/learning/lesson-standing';
import type { EvidenceSource } from '~/records/learning/append-enrolment-evidence.server';
import type { LockedEnrolment } from '~/records/learning/lock-learner.server';
import { readLessonFacts } from '~/records/learning/read-lesson-facts.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';
import { recordCompletion, type RecordedCompletion } from '~/records/learning/record-completion.server';
import type { Tx } from '~/platform/tenancy.server';

type Settling = {
  lessonId: string;
  source: EvidenceSource;
  occurredAt?: Date;
  /** What is known beyond what is kept: that the session was attended. */
  facts?: Partial<LessonFacts>;
};

/**
 * Counts a lesson as done as soon as its rule is fulfilled by what is kept: call it, with the enrolment locked, after
 * whatever may fulfil it. Null where the rule is not fulfilled, or the version has no such lesson.
 */
export async function settleLesson(
  tx: Tx,
  organizationId: string,
  enrolment: LockedEnrolment,
  { lessonId, source, occurredAt, facts: more }: Settling,
  now: Date,
): Promise<RecordedCompletion | null> {
  const version = await readPublishedVersion(tx, organizationId, enrolment.versionId);
  const lesson = version.lessons.get(lessonId);
  if (!lesson) return null;
  const rule = ruledLesson(lesson);
  if (rule.rule.rule === 'confirm') return null;
  const facts = { ...(await readLessonFacts(tx, organizationId, enrolment.id, lessonId)), ...more };
  if (!ruleVerdict(rule, facts).met) return null;
  const fact = { lessonId, occurredAt: occurredAt ?? now, source };
  return recordCompletion(tx, organizationId, enrolment, fact, now);
}
