import type { ActorOf } from '~/domain/actor';
import type { RichText } from '~/domain/courses/rich-text';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { addModule } from '~/use-cases/courses/add-module.server';
import { createCourse } from '~/use-cases/courses/create-course.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { saveLessonContent } from '~/use-cases/courses/save-lesson-content.server';

export const paragraph = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

export type DraftCourse = { courseId: string; modules: { moduleId: string; lessonIds: string[] }[] };

/** A course as an author leaves it: modules with so many lessons of 10 minutes, each with a line of text. */
export async function createDraftCourse(
  actor: ActorOf<'member'>,
  { title = 'Lire un bilan', lessons = [2, 1], now = new Date() } = {},
): Promise<DraftCourse> {
  const { id: courseId } = await createCourse(actor, { title, language: 'fr' }, { now });
  const modules: DraftCourse['modules'] = [];
  for (const [index, count] of lessons.entries()) {
    const { id: moduleId } = await addModule(actor, { courseId, title: `Module ${index + 1}` }, { now });
    const lessonIds: string[] = [];
    for (let number = 1; number <= count; number += 1) {
      const name = `Leçon ${index + 1}.${number}`;
      const lesson = { courseId, moduleId, title: name, kind: 'text' as const, minutes: 10 };
      const { id: lessonId } = await addLesson(actor, lesson, { now });
      const content = paragraph(`Texte de la ${name.toLowerCase()}.`);
      await saveLessonContent(actor, { courseId, lessonId, revision: 1, content }, { now });
      lessonIds.push(lessonId);
    }
    modules.push({ moduleId, lessonIds });
  }
  return { courseId, modules };
}

/** The same, published. */
export async function createPublishedCourse(
  actor: ActorOf<'member'>,
  values: Parameters<typeof createDraftCourse>[1] = {},
): Promise<DraftCourse & { versionId: string }> {
  const course = await createDraftCourse(actor, values);
  const { versionId } = await publishCourse(
    actor,
    { courseId: course.courseId },
    { now: values.now ?? new Date() },
  );
  return { ...course, versionId };
}
