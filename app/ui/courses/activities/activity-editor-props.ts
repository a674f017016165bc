import type { LessonDetails } from '~/use-cases/courses/get-lesson.server';

/** What the editor of every kind is given. */
export type ActivityEditorProps = { lesson: LessonDetails; timeZone: string };
