import type { ActorOf } from '~/domain/actor';
import { publishedActivityOf, type PublishedActivity } from '~/domain/courses/activities';
import { dayFromDatabase } from '~/domain/calendar';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { mayFollow } from '~/domain/learning/enrolment-window';
import type { LessonLock } from '~/domain/learning/locks';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { lockLearner, requireOwnOpen, type LockedEnrolment } from '~/records/learning/lock-learner.server';
import { readLocks } from '~/records/learning/read-path-facts.server';
import {
  readPublishedText,
  readPublishedVersion,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';

type Asked<Kind extends LessonKind> = { enrolmentId: string; lessonId: string; kind: Kind };

export type OwnLesson<Kind extends LessonKind> = {
  version: PublishedVersion;
  lesson: { id: string; title: string };
  html: string;
  activity: PublishedActivity<Kind>;
  lock: LessonLock | undefined;
};

/**
 * A lesson of one's own course that one may follow now, of one kind, to be read. Refuses with `not-found`,
 * `lesson-not-in-course`, `lesson-locked`, `enrolment-not-open` or `enrolment-closed`.
 */
export async function openOwnLesson<Kind extends LessonKind>(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  { enrolmentId, lessonId, kind }: Asked<Kind>,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<OwnLesson<Kind>> {
  const row = await tx.enrolment.findFirst({
    where: { organizationId, id: enrolmentId, membershipId, withdrawnAt: null },
    select: { id: true, versionId: true, opensOn: true, closesOn: true, enrolledAt: true },
  });
  if (!row) throw new Refusal('not-found');
  const opensOn = row.opensOn && dayFromDatabase(row.opensOn);
  const closesOn = row.closesOn && dayFromDatabase(row.closesOn);
  const decision = mayFollow({ opensOn, closesOn }, now, timeZone);
  if (!decision.allowed) throw new Refusal(decision.reason);
  return readOpen(tx, organizationId, { ...row, opensOn }, { lessonId, kind }, { now, timeZone });
}

/** As {@link openOwnLesson}, to be written to: the enrolment is locked; refuses besides with what the lock's holder may not. */
export async function lockOwnLesson<Kind extends LessonKind>(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  { enrolmentId, lessonId, kind }: Asked<Kind>,
  now: Date,
): Promise<OwnLesson<Kind> & { enrolment: LockedEnrolment }> {
  const enrolment = await lockLearner(tx, organizationId, enrolmentId);
  requireOwnOpen(enrolment, membershipId, now);
  const { timeZone } = enrolment;
  const open = await readOpen(tx, organizationId, enrolment, { lessonId, kind }, { now, timeZone });
  return { ...open, enrolment };
}

async function readOpen<Kind extends LessonKind>(
  tx: Tx,
  organizationId: string,
  enrolment: Pick<LockedEnrolment, 'id' | 'versionId' | 'opensOn' | 'enrolledAt'>,
  { lessonId, kind }: Omit<Asked<Kind>, 'enrolmentId'>,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<OwnLesson<Kind>> {
  const version = await readPublishedVersion(tx, organizationId, enrolment.versionId);
  const lesson = version.lessons.get(lessonId);
  const text = lesson && (await readPublishedText(tx, organizationId, version.id, lessonId));
  if (!lesson || !text || lesson.kind !== kind) throw new Refusal('lesson-not-in-course');
  const path = { outline: version.outline, timeZone };
  const lock = (await readLocks(tx, organizationId, enrolment, path, now)).get(lessonId);
  if ((lock?.reasons.length ?? 0) > 0) throw new Refusal('lesson-locked');
  const activity = publishedActivityOf(kind, text.activity);
  return { version, lesson: { id: lessonId, title: lesson.title }, html: text.html, activity, lock };
}
