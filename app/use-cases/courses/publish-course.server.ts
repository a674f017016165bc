import type { ActorOf } from '~/domain/actor';
import { versionContentHash } from '~/domain/courses/content-hash';
import { publishable } from '~/domain/courses/publishable';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendCourseVersion } from '~/records/courses/append-course-version.server';
import { checkCourseLimit } from '~/records/courses/check-course-limit.server';
import { openCourse } from '~/records/courses/open-course.server';
import { readDraftVersion, type DraftVersion } from '~/records/courses/read-draft-version.server';
import { refuseBlocked } from '~/records/lifecycle/refuse-blocked.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Makes the working copy the next version of the course: numbered, immutable, what people enrolled from now on follow
 * (others stay on theirs; `behind` says how many have not completed it). Refuses with `course-not-publishable` and the reasons, `course-unchanged` when the current
 * version says the same, `course-limit-reached` for one course more than the plan holds, `registrations-blocked`
 * while a payment has failed (P11), `course-archived`,
 * `not-allowed` or `not-found`.
 */
export async function publishCourse(
  actor: ActorOf<'member'>,
  { courseId }: { courseId: string },
  { now, idempotency }: { now: Date; idempotency?: Idempotency },
): Promise<{ versionId: string; number: number; behind: number }> {
  if (!can(actor, 'courses.publish')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      await refuseBlocked(tx, organizationId, now);
      const where = { organizationId, id: courseId, currentVersionId: { not: null } };
      if ((await tx.course.count({ where })) === 0) await checkCourseLimit(tx, organizationId, courseId, now);
      await openCourse(tx, organizationId, courseId, now);
      const draft = await readDraftVersion(tx, organizationId, courseId);
      const decision = publishable({ ...draft, outline: draft.draft });
      if (!decision.allowed) throw new Refusal(decision.reason, { reasons: decision.reasons });
      if (await saysTheSame(tx, organizationId, draft)) throw new Refusal('course-unchanged');
      const publishedBy = actor.membershipId;
      const version = await appendCourseVersion(tx, organizationId, courseId, draft, { publishedBy, now });
      const subject = { kind: 'course', id: courseId, name: draft.title };
      const details = { version: version.number };
      await appendAuditEntry(
        tx,
        organizationId,
        actor,
        { action: 'course.published', subject, details },
        now,
      );
      const behind = await tx.enrolment.count({
        where: { organizationId, courseId, withdrawnAt: null, completedAt: null },
      });
      return { versionId: version.id, number: version.number, behind };
    }),
  );
}

async function saysTheSame(tx: Tx, organizationId: string, draft: DraftVersion): Promise<boolean> {
  if (!draft.currentVersionId) return false;
  const current = await tx.courseVersion.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: draft.currentVersionId } },
    select: { contentHash: true },
  });
  return current.contentHash === versionContentHash(draft);
}
