import { copiedActivity } from '~/domain/courses/copied-activity';
import { lessonKindSchema } from '~/domain/courses/lesson-kinds';
import { conditionsOf } from '~/domain/courses/path-conditions';
import { retargeted } from '~/domain/courses/path-requirements';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

type Copy = {
  organizationId: string;
  /** The course that the copies are for. */
  toCourseId: string;
  /** Copies by the lesson or module that they are copies of. */
  copies: ReadonlyMap<string, string>;
  /** Whether conditions may go on speaking of what is not copied: only within the same course. */
  sameCourse: boolean;
  savedAt: Date;
  savedBy: string;
};

type CopiedLesson = {
  id: string;
  toModuleId: string;
  position: number;
  /** Another title than that of the lesson. */
  title?: string | undefined;
};

const copyOf =
  ({ copies, sameCourse }: Copy) =>
  (id: string) =>
    copies.get(id) ?? (sameCourse ? id : null);

/**
 * Writes copies of lessons with their text, what their kind adds, their rule and their conditions, each under the id
 * that `copies` gives it. Their history begins anew.
 */
export async function writeLessonCopies(tx: Tx, copy: Copy, wanted: readonly CopiedLesson[]): Promise<void> {
  const { organizationId, toCourseId, copies, savedAt, savedBy } = copy;
  const lessons = await tx.lesson.findMany({
    where: { organizationId, id: { in: wanted.map(({ id }) => id) } },
    select: {
      ...{ id: true, title: true, kind: true, minutes: true, content: true, activity: true },
      ...{ completion: true, conditions: true },
    },
  });
  const known = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  await tx.lesson.createMany({
    data: wanted.flatMap(({ id, toModuleId, position, title }) => {
      const lesson = known.get(id);
      const copyId = copies.get(id);
      if (!lesson || !copyId) return [];
      const kind = lessonKindSchema.parse(lesson.kind);
      return {
        ...{ organizationId, id: copyId, courseId: toCourseId, moduleId: toModuleId, position },
        ...{ title: title ?? lesson.title, kind, minutes: lesson.minutes, savedAt, savedBy },
        content: toJson(lesson.content),
        activity: toJson(copiedActivity(kind, lesson.activity, createId)),
        completion: toJson(lesson.completion),
        conditions: toJson(retargeted(conditionsOf(lesson.conditions), copyOf(copy))),
      };
    }),
  });
}

/** Writes copies of modules with all their lessons from `firstPosition` on, in their order. */
export async function writeModuleCopies(
  tx: Tx,
  copy: Copy,
  { modules, firstPosition }: { modules: readonly CopiedModule[]; firstPosition: number },
): Promise<void> {
  const { organizationId, toCourseId, copies } = copy;
  await tx.courseModule.createMany({
    data: modules.map(({ id, title, conditions }, index) => ({
      ...{ organizationId, id: copies.get(id) ?? '', courseId: toCourseId, title },
      position: firstPosition + index,
      conditions: toJson(retargeted(conditionsOf(conditions), copyOf(copy))),
    })),
  });
  const lessons = modules.flatMap(({ id, lessons: own }) =>
    own.map((lesson, position) => ({ id: lesson.id, toModuleId: copies.get(id) ?? '', position })),
  );
  await writeLessonCopies(tx, copy, lessons);
}

export type CopiedModule = {
  id: string;
  title: string;
  conditions?: unknown;
  lessons: readonly { id: string }[];
};

/** New ids for lessons and modules, by those that they are copies of. */
export function copiesOf(ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id) => [id, createId()]));
}
