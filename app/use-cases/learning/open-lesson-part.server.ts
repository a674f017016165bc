import type { ActorOf } from '~/domain/actor';
import {
  publishedActivityOf,
  type DocumentActivity,
  type FileReference,
  type LinkActivity,
} from '~/domain/courses/activities';
import { ruledLesson } from '~/domain/courses/course-content';
import { joinRanges, rangesLength, rangesOf, type Range } from '~/domain/learning/coverage';
import type { OpenLessonFileInput, OpenLessonLinkInput } from '~/domain/learning/inputs';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import { lockLearner, requireOwnOpen } from '~/records/learning/lock-learner.server';
import { requireUnlocked } from '~/records/learning/read-path-facts.server';
import {
  readPublishedText,
  readPublishedVersion,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';
import { settleLesson } from '~/records/learning/settle-lesson.server';

type Opened = {
  kind: 'file-opened' | 'link-opened';
  /** What tells it from other parts of the lesson. */
  part: string;
  ranges: Range[];
};

/**
 * Notes that a learner opened a file of a document lesson, once a day for each file, and tells which file it is. Where
 * the lesson shows a PDF in the page, only its pages count; else each file opened does. Refuses with `not-found`,
 * `lesson-not-in-course`, and as {@link launchLesson} where the learner may not be there.
 */
export async function openLessonFile(
  actor: ActorOf<'member'>,
  { fileId, ...at }: OpenLessonFileInput,
  { now }: { now: Date },
): Promise<FileReference> {
  return open(actor, at, now, (kept) => {
    if (kept.kind !== 'document') throw new Refusal('not-found');
    const { main, files } = publishedActivityOf('document', kept.activity) as DocumentActivity;
    const index = files.findIndex((file) => file.fileId === fileId);
    const file = files[index] ?? (main?.fileId === fileId ? main : null);
    if (!file) throw new Refusal('not-found');
    const ranges: Range[] = main ? [] : [[index, index + 1]];
    return { opened: { kind: 'file-opened', part: fileId, ranges }, answer: file };
  });
}

/**
 * Notes that a learner opened the page that a link lesson leads to, once a day, and tells its address; from then on they
 * may say that the lesson is done. Refuses as {@link openLessonFile}.
 */
export async function openLessonLink(
  actor: ActorOf<'member'>,
  at: OpenLessonLinkInput,
  { now }: { now: Date },
): Promise<{ url: string }> {
  return open(actor, at, now, (kept) => {
    if (kept.kind !== 'link') throw new Refusal('not-found');
    const { url } = publishedActivityOf('link', kept.activity) as LinkActivity;
    if (url === '') throw new Refusal('not-found');
    return { opened: { kind: 'link-opened', part: 'link', ranges: [[0, 1]] }, answer: { url } };
  });
}

type Lesson = ReturnType<PublishedVersion['lessons']['get']> & { id: string };

async function open<Answer>(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId }: OpenLessonLinkInput,
  now: Date,
  find: (kept: { kind: string; activity: unknown }) => { opened: Opened; answer: Answer },
): Promise<Answer> {
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    requireOwnOpen(enrolment, actor.membershipId, now);
    const version = await readPublishedVersion(tx, organizationId, enrolment.versionId);
    const lesson = version.lessons.get(lessonId);
    const text = lesson && (await readPublishedText(tx, organizationId, version.id, lessonId));
    if (!lesson || !text) throw new Refusal('lesson-not-in-course');
    await requireUnlocked(tx, organizationId, enrolment, lessonId, now);
    const { opened, answer } = find({ kind: lesson.kind, activity: text.activity });
    if (!(await append(tx, organizationId, enrolmentId, lesson, opened, now))) return answer;
    const key = { organizationId, enrolmentId, lessonId };
    const row = await tx.lessonReading.findUnique({
      where: { organizationId_enrolmentId_lessonId: key },
      select: { coverage: true },
    });
    const coverage = joinRanges([...rangesOf(row?.coverage), ...opened.ranges]);
    const standing = { lastReadAt: now, coverage: toJson(coverage), covered: rangesLength(coverage) };
    await tx.lessonReading.upsert({
      where: { organizationId_enrolmentId_lessonId: key },
      create: { ...key, ...standing, openedAt: now },
      update: standing,
      select: { lessonId: true },
    });
    const startedAt = enrolment.startedAt ?? now;
    await tx.enrolment.update({
      where: { organizationId_id: { organizationId, id: enrolmentId } },
      data: { startedAt, lastActivityAt: now, lastLessonId: lessonId },
      select: { id: true },
    });
    const settling = { lessonId, source: 'player' as const };
    if (ruledLesson(lesson).rule.rule === 'covered') {
      await settleLesson(tx, organizationId, { ...enrolment, startedAt }, settling, now);
    }
    return answer;
  });
}

async function append(
  tx: Tx,
  organizationId: string,
  enrolmentId: string,
  { id: lessonId, title, length }: Lesson,
  { kind, part, ranges }: Opened,
  now: Date,
): Promise<boolean> {
  const at = now.toISOString();
  const payload = {
    ...{ lessonId, title, ranges, length: length ?? 1, from: at, to: at },
    ...{ visitId: createId(), number: 1 },
  };
  const eventKey = `opened:${lessonId}:${part}:${at.slice(0, 10)}`;
  const fact = { kind, payload, source: 'player' as const, eventKey };
  const { appended } = await appendEnrolmentEvidence(tx, organizationId, enrolmentId, fact, now);
  return appended;
}
