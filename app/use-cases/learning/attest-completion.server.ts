import type { ActorOf } from '~/domain/actor';
import type { AttestCompletionInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lookAtOrders } from '~/records/funding/look-at-orders.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import type { EvidenceSource } from '~/records/learning/append-enrolment-evidence.server';
import { lockLearner } from '~/records/learning/lock-learner.server';
import { readEnrolment, type EnrolmentSheet } from '~/records/learning/read-enrolments.server';
import { recordCompletion } from '~/records/learning/record-completion.server';

/** Clocks of connected systems may be ahead by so much; the fact is then taken as happening now. */
const toleranceMs = 60_000;

/**
 * Counts a lesson as done at `occurredAt` on the word of a connected system, which its evidence names as the source.
 * Done already: nothing is added. The days of access do not matter: it is the system that vouches for them. Refuses
 * with `not-allowed`, `not-found`, `lesson-not-in-course`, `enrolment-withdrawn`, `period-invalid` (in the future, or
 * before the enrolment) or `idempotency-conflict`.
 */
export async function attestCompletion(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId, occurredAt }: AttestCompletionInput,
  { now, source, idempotency }: { now: Date; source: EvidenceSource; idempotency?: Idempotency },
): Promise<EnrolmentSheet> {
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      const enrolment = await lockLearner(tx, organizationId, enrolmentId);
      if (enrolment.withdrawnAt) throw new Refusal('enrolment-withdrawn');
      // Systems that count in whole seconds may name the very second of the enrolment.
      const enrolledSecond = Math.floor(enrolment.enrolledAt.getTime() / 1000) * 1000;
      const ahead = occurredAt.getTime() - now.getTime();
      if (ahead > toleranceMs || occurredAt.getTime() < enrolledSecond) throw new Refusal('period-invalid');
      const fact = { lessonId, occurredAt: ahead > 0 ? now : occurredAt, source };
      await recordCompletion(tx, organizationId, enrolment, fact, now);
      await lookAtOrders(tx, organizationId, { enrolmentId }, now);
      const sheet = await readEnrolment(tx, organizationId, enrolmentId);
      if (!sheet) throw new Error('the enrolment just locked is not there');
      return sheet;
    }),
  );
}
