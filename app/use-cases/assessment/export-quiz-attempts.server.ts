import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';

export type ExportedAttempt = {
  lastName: string;
  firstName: string;
  email: string;
  number: number;
  startedAt: string;
  handedInAt: string;
  handedInBy: string | null;
  /** Basis points; null while a mark is awaited. */
  score: number | null;
  passed: boolean | null;
  timeSpentMs: number;
};

const perPage = 500;

/** Every finished attempt at a quiz, a page at a time. Refuses with `not-allowed` or `not-found` before the first. */
export async function exportQuizAttempts(
  actor: ActorOf<'member'>,
  { courseId, lessonId }: { courseId: string; lessonId: string },
): Promise<AsyncGenerator<ExportedAttempt[]>> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const course = await db.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { id: true },
  });
  if (!course) throw new Refusal('not-found');
  return pagesOf(db, organizationId, { courseId, lessonId });
}

async function* pagesOf(
  tx: Tx,
  organizationId: string,
  { courseId, lessonId }: { courseId: string; lessonId: string },
): AsyncGenerator<ExportedAttempt[]> {
  let after: { handedInAt: Date; id: string } | null = null;
  for (;;) {
    const rows: Awaited<ReturnType<typeof readPage>> = await readPage(
      tx,
      { organizationId, courseId, lessonId },
      after,
    );
    yield rows.map(({ enrolment: { membership }, startedAt, handedInAt, id: _id, ...row }) => ({
      ...row,
      ...{ ...membership, email: membership.email ?? '' },
      startedAt: startedAt.toISOString(),
      handedInAt: handedInAt?.toISOString() ?? '',
    }));
    const last = rows.at(-1);
    if (rows.length < perPage || !last?.handedInAt) return;
    after = { handedInAt: last.handedInAt, id: last.id };
  }
}

function readPage(
  tx: Tx,
  where: { organizationId: string; courseId: string; lessonId: string },
  after: { handedInAt: Date; id: string } | null,
) {
  const later = after && {
    OR: [{ handedInAt: { gt: after.handedInAt } }, { handedInAt: after.handedInAt, id: { gt: after.id } }],
  };
  return tx.quizAttempt.findMany({
    where: { ...where, handedInAt: { not: null }, ...later },
    orderBy: [{ handedInAt: 'asc' }, { id: 'asc' }],
    take: perPage,
    select: {
      ...{ id: true, number: true, startedAt: true, handedInAt: true, handedInBy: true },
      ...{ score: true, passed: true, timeSpentMs: true },
      enrolment: { select: { membership: { select: { firstName: true, lastName: true, email: true } } } },
    },
  });
}
