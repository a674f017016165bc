import type { ActorOf } from '~/domain/actor';
import { outlineSchema, plannedMinutes, programmeSchema } from '~/domain/courses/course-content';
import type { DraftOutline } from '~/domain/courses/course-content';
import { programmeDifference, type ProgrammeField } from '~/domain/courses/programme-difference';
import { publishable, type PublishDecision } from '~/domain/courses/publishable';
import { versionDifference, type VersionDifference } from '~/domain/courses/version-difference';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import { readDraftVersion } from '~/records/courses/read-draft-version.server';

export type Publication = {
  decision: PublishDecision;
  outline: DraftOutline;
  minutes: number;
  nextNumber: number;
  /** What sets the working copy apart from the current version; null before the first publication. */
  difference: (VersionDifference & { programme: ProgrammeField[] }) | null;
  /** Whether publishing would change nothing. */
  unchanged: boolean;
  currentNumber: number | null;
  /** Who follows an earlier version and has not completed it; `notStarted`: those of them who have not begun. */
  behind: { all: number; notStarted: number };
};

/**
 * What publishing now would do: whether it is possible and what should be mended first, and what differs from the
 * current version. Refuses with `not-allowed` or `not-found`.
 */
export async function getPublication(
  actor: ActorOf<'member'>,
  { courseId }: { courseId: string },
): Promise<Publication> {
  if (!can(actor, 'courses.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const draft = await readDraftVersion(db, organizationId, courseId);
  const last = await db.courseVersion.findFirst({
    where: { organizationId, courseId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, title: true, programme: true, outline: true },
  });
  const difference = last && {
    ...versionDifference(outlineSchema.parse(last.outline), draft.outline),
    programme: programmeDifference(
      { title: last.title, programme: programmeSchema.parse(last.programme) },
      draft,
    ),
  };
  return {
    decision: publishable({ ...draft, outline: draft.draft }),
    outline: draft.draft,
    minutes: plannedMinutes(draft.outline),
    nextNumber: (last?.number ?? 0) + 1,
    difference,
    unchanged: difference !== null && difference.same && difference.programme.length === 0,
    currentNumber: last?.number ?? null,
    behind: await countBehind(db, organizationId, { courseId, versionId: last?.id ?? null }),
  };
}

async function countBehind(
  db: Database,
  organizationId: string,
  { courseId, versionId }: { courseId: string; versionId: string | null },
): Promise<Publication['behind']> {
  if (versionId === null) return { all: 0, notStarted: 0 };
  const where = {
    organizationId,
    courseId,
    withdrawnAt: null,
    completedAt: null,
    versionId: { not: versionId },
  };
  const all = await db.enrolment.count({ where });
  if (all === 0) return { all, notStarted: 0 };
  return { all, notStarted: await db.enrolment.count({ where: { ...where, startedAt: null } }) };
}
