import { continuesSitting, historyLimit, isEmptyLesson } from '~/domain/courses/lesson-history';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

type Saved = { savedAt: Date; savedBy: string };

const state = { title: true, content: true, activity: true } as const;

/**
 * Before the first change of a lesson: keeps what was written until then. Call it with the course opened, before the
 * lesson is written.
 */
export async function keepFirstState(tx: Tx, organizationId: string, lessonId: string): Promise<void> {
  const known = await tx.lessonRevision.findFirst({
    where: { organizationId, lessonId },
    select: { id: true },
  });
  if (known) return;
  const lesson = await tx.lesson.findUnique({
    where: { organizationId_id: { organizationId, id: lessonId } },
    select: { ...state, kind: true, savedAt: true, savedBy: true },
  });
  if (!lesson || isEmptyLesson(lesson)) return;
  const { kind: _kind, content, activity, ...others } = lesson;
  const json = { content: toJson(content), activity: toJson(activity) };
  await tx.lessonRevision.create({
    data: { organizationId, id: createId(), lessonId, ...others, ...json },
    select: { id: true },
  });
}

/**
 * Notes in its history how a lesson stands after a save: in the last line where that is of the same author and not ten
 * minutes old, in a line of its own otherwise or where it stands `apart`. The hundred latest are kept.
 */
export async function keepLessonRevision(
  tx: Tx,
  organizationId: string,
  lessonId: string,
  saved: Saved,
  { apart = false } = {},
): Promise<void> {
  const lesson = await tx.lesson.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: lessonId } },
    select: state,
  });
  const stands = {
    title: lesson.title,
    content: toJson(lesson.content),
    activity: toJson(lesson.activity),
  };
  const order = [{ savedAt: 'desc' as const }, { id: 'desc' as const }];
  const last = await tx.lessonRevision.findFirst({
    where: { organizationId, lessonId },
    orderBy: order,
    select: { id: true, savedAt: true, savedBy: true },
  });
  if (last && !apart && continuesSitting(last, saved)) {
    await tx.lessonRevision.updateMany({ where: { organizationId, id: last.id }, data: stands });
    return;
  }
  await tx.lessonRevision.create({
    data: { organizationId, id: createId(), lessonId, ...stands, ...saved },
    select: { id: true },
  });
  const old = await tx.lessonRevision.findMany({
    where: { organizationId, lessonId },
    orderBy: order,
    skip: historyLimit,
    select: { id: true },
  });
  if (old.length === 0) return;
  await tx.lessonRevision.deleteMany({ where: { organizationId, id: { in: old.map(({ id }) => id) } } });
}
