import { dayFromDatabase, dayToDatabase, type IsoDay } from '~/domain/calendar';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import {
  appendEnrolmentEvidence,
  type EvidenceSource,
} from '~/records/learning/append-enrolment-evidence.server';
import { openEvidenceStreams } from '~/records/learning/open-evidence-streams.server';
import {
  readPublishedVersion,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';

export type EnrolmentWish = {
  courseId: string;
  membershipIds: readonly string[];
  opensOn: IsoDay | null;
  closesOn: IsoDay | null;
  by: string | null;
  source: EvidenceSource;
};

export type CreatedEnrolments = {
  version: PublishedVersion;
  /** `round` tells a first enrolment from a later one after a withdrawal. */
  created: { id: string; membershipId: string; round: string }[];
  /** Those who were enrolled already: nothing changes for them. */
  alreadyEnrolled: { id: string; membershipId: string }[];
};

/**
 * Enrols people in the course's current version, and again those who had been withdrawn, with what they had done.
 * Two at once enrol each person once. Refuses with `not-found`, `course-archived` or `course-not-published`.
 */
export async function createEnrolments(
  tx: Tx,
  organizationId: string,
  wish: EnrolmentWish,
  now: Date,
): Promise<CreatedEnrolments> {
  const version = await currentVersion(tx, organizationId, wish.courseId);
  const { courseId, by, source } = wish;
  const days = {
    opensOn: wish.opensOn && dayToDatabase(wish.opensOn),
    closesOn: wish.closesOn && dayToDatabase(wish.closesOn),
  };
  const created = await tx.enrolment.createManyAndReturn({
    data: wish.membershipIds.map((membershipId) => ({
      organizationId,
      id: createId(),
      courseId,
      versionId: version.id,
      membershipId,
      ...days,
      enrolledAt: now,
      enrolledBy: by,
      minutesPlanned: version.minutes,
      lessonsTotal: version.lessons.size,
    })),
    skipDuplicates: true,
    select: { id: true, membershipId: true },
  });
  const payload = {
    courseId,
    versionId: version.id,
    versionNumber: version.number,
    minutes: version.minutes,
    lessons: version.lessons.size,
    opensOn: wish.opensOn,
    closesOn: wish.closesOn,
    by,
  };
  const first = created.map(({ id }) => ({ stream: enrolmentStream(id), kind: 'enrolled', source, payload }));
  await openEvidenceStreams(tx, organizationId, first, now);

  const reinstated = await tx.enrolment.updateManyAndReturn({
    where: {
      organizationId,
      courseId,
      membershipId: { in: [...wish.membershipIds] },
      withdrawnAt: { not: null },
    },
    data: { withdrawnAt: null, ...days },
    select: { id: true, membershipId: true },
  });
  const rounds: CreatedEnrolments['created'] = [];
  for (const enrolment of reinstated) {
    const again = { opensOn: wish.opensOn, closesOn: wish.closesOn, by };
    const fact = { kind: 'reinstated' as const, payload: again, source };
    const { sequence } = await appendEnrolmentEvidence(tx, organizationId, enrolment.id, fact, now);
    rounds.push({ ...enrolment, round: `${enrolment.id}:${sequence}` });
  }
  const done = [...created.map((enrolment) => ({ ...enrolment, round: enrolment.id })), ...rounds];
  const there = new Set(done.map(({ membershipId }) => membershipId));
  const others = wish.membershipIds.filter((id) => !there.has(id));
  const alreadyEnrolled =
    others.length === 0
      ? []
      : await tx.enrolment.findMany({
          where: { organizationId, courseId, membershipId: { in: others } },
          select: { id: true, membershipId: true },
        });
  return { version, created: done, alreadyEnrolled };
}

async function currentVersion(tx: Tx, organizationId: string, courseId: string): Promise<PublishedVersion> {
  const course = await tx.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { currentVersionId: true, archivedAt: true },
  });
  if (!course) throw new Refusal('not-found');
  if (course.archivedAt) throw new Refusal('course-archived');
  if (!course.currentVersionId) throw new Refusal('course-not-published');
  return readPublishedVersion(tx, organizationId, course.currentVersionId);
}

/** The days of an enrolment's row. */
export function enrolmentDays(row: { opensOn: Date | null; closesOn: Date | null }) {
  return {
    opensOn: row.opensOn && dayFromDatabase(row.opensOn),
    closesOn: row.closesOn && dayFromDatabase(row.closesOn),
  };
}
