import { activityOf, activityProblems, type PublishedActivity } from '~/domain/courses/activities';
import { lessonContentHash } from '~/domain/courses/content-hash';
import {
  courseLanguages,
  type DraftOutline,
  type Outline,
  type Programme,
} from '~/domain/courses/course-content';
import type { LessonProblem } from '~/domain/courses/publishable';
import type { QuizActivity } from '~/domain/assessment/quiz';
import { lessonKindSchema } from '~/domain/courses/lesson-kinds';
import { pathOrders } from '~/domain/courses/path-conditions';
import type { RichText } from '~/domain/courses/rich-text';
import { Refusal } from '~/domain/refusal';
import { outlineFields, readDraftOutline } from '~/records/courses/read-draft-outline.server';
import type { Tx } from '~/platform/tenancy.server';
import { freezeQuizzes } from '~/records/courses/freeze-quizzes.server';

/** The working copy as the next version would say it. A lesson without a duration counts 0 minutes. */
export type DraftVersion = {
  title: string;
  programme: Programme;
  draft: DraftOutline;
  outline: Outline;
  contents: ReadonlyMap<string, RichText>;
  /** What the kinds add, by lesson, with the questions that quizzes take from banks. */
  activities: ReadonlyMap<string, PublishedActivity>;
  /** What keeps lessons from being followed. */
  problems: LessonProblem[];
  currentVersionId: string | null;
  archivedAt: Date | null;
};

/** Reads the working copy with its texts. Refuses with `not-found`. */
export async function readDraftVersion(
  tx: Tx,
  organizationId: string,
  courseId: string,
): Promise<DraftVersion> {
  const course = await tx.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: {
      title: true,
      language: true,
      objectives: true,
      audience: true,
      prerequisites: true,
      pedagogicalAssistance: true,
      technicalAssistance: true,
      evaluation: true,
      coverFileId: true,
      pathOrder: true,
      assistanceHours: true,
      currentVersionId: true,
      archivedAt: true,
    },
  });
  if (!course) throw new Refusal('not-found');
  const { title, currentVersionId, archivedAt, language, pathOrder, assistanceHours, ...statements } = course;
  const programme = {
    language: courseLanguages.find((known) => known === language) ?? 'fr',
    ...statements,
    ...(assistanceHours !== null && { assistanceHours }),
  };
  const order = pathOrders.find((known) => known === pathOrder && known !== 'free');
  const lessons = await tx.lesson.findMany({
    where: { organizationId, courseId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { ...outlineFields, content: true },
  });
  const told = await readDraftOutline(tx, organizationId, courseId, lessons);
  const draft = { ...told, ...(order && { order }) };
  const { contents, activities, problems } = await readContents(tx, organizationId, lessons);
  const outline: Outline = {
    ...(order && { order }),
    modules: draft.modules.map((module) => ({
      ...module,
      lessons: module.lessons.map((lesson) => ({
        ...lesson,
        minutes: lesson.minutes ?? 0,
        contentHash: lessonContentHash(
          contents.get(lesson.id) ?? { type: 'doc', content: [] },
          activities.get(lesson.id),
        ),
      })),
    })),
  };
  return { title, programme, draft, outline, contents, activities, problems, currentVersionId, archivedAt };
}

async function readContents(
  tx: Tx,
  organizationId: string,
  lessons: readonly { id: string; kind: string; content: unknown; activity: unknown }[],
): Promise<Pick<DraftVersion, 'contents' | 'activities' | 'problems'>> {
  const read = lessons.map(({ id, kind: kept, activity }) => {
    const kind = lessonKindSchema.parse(kept);
    return { id, kind, activity: activityOf(kind, activity) };
  });
  const written = new Map(
    read.flatMap(({ id, kind, activity }) => (kind === 'quiz' ? [[id, activity as QuizActivity]] : [])),
  );
  const { quizzes, problems } = await freezeQuizzes(tx, organizationId, written);
  return {
    contents: new Map(lessons.map(({ id, content }) => [id, content as RichText])),
    activities: new Map(
      read.map(({ id, activity }) => [id, quizzes.get(id) ?? (activity as PublishedActivity)]),
    ),
    problems: read.flatMap(({ id, kind, activity }): LessonProblem[] => {
      const own = activityProblems(kind, activity).map((problem) => ({ lessonId: id, problem }));
      return [...own, ...(problems.get(id) ?? []).map((one) => ({ lessonId: id, ...one }))];
    }),
  };
}
