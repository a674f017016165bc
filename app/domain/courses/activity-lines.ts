import {
  activityOf,
  type AudioActivity,
  type DocumentActivity,
  type LinkActivity,
} from '~/domain/courses/activities';
import type { AssignmentActivity } from '~/domain/assessment/assignment';
import { publishedQuizSchema, type QuizActivity } from '~/domain/assessment/quiz';
import type { SurveyActivity } from '~/domain/assessment/survey';
import type { LessonKind } from '~/domain/courses/lesson-kinds';

/** What the kind of a lesson adds, one line for each part that bears words: files, questions, criteria, an address. */
export function activityLines(kind: LessonKind, kept: unknown): string[] {
  const activity = activityOf(kind, kept);
  switch (kind) {
    case 'video':
    case 'audio': {
      const { file, captions } = activity as AudioActivity;
      return file ? [file.name, ...captions.map(({ label }) => label)] : [];
    }
    case 'document': {
      const { main, files } = activity as DocumentActivity;
      return [...(main ? [main] : []), ...files].map(({ name }) => name);
    }
    case 'quiz':
      return quizLines(kept);
    case 'assignment':
      return (activity as AssignmentActivity).criteria.map(({ title }) => title);
    case 'survey':
      return (activity as SurveyActivity).questions.map(({ text }) => text);
    case 'link': {
      const { url } = activity as LinkActivity;
      return url === '' ? [] : [url];
    }
    default:
      return [];
  }
}

/** A quiz as it is written, or as a version keeps it; questions that are drawn have no line. */
function quizLines(kept: unknown): string[] {
  const published = publishedQuizSchema.safeParse(kept);
  if (published.success) {
    return published.data.items.flatMap((item) => (item.type === 'one' ? [item.question.prompt] : []));
  }
  const { items } = activityOf('quiz', kept) as QuizActivity;
  return items.flatMap((item) => (item.type === 'own' ? [item.question.prompt] : []));
}
