import { questionsOf } from '~/domain/assessment/draw-questions';
import type { Question } from '~/domain/assessment/question';
import type { PublishedQuiz } from '~/domain/assessment/quiz';
import { publishedActivityOf } from '~/domain/courses/activities';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import {
  readPublishedText,
  readPublishedVersion,
  type PublishedText,
} from '~/records/learning/read-published-version.server';

export type ReadQuiz = { quiz: PublishedQuiz; questions: ReadonlyMap<string, Question> };
export type TitledQuiz = ReadQuiz & { title: string; courseTitle: string; language: string };

// Reading a quiz of many questions takes longer than the database: once for each text that the process remembers.
const read = new WeakMap<PublishedText, ReadQuiz>();

/**
 * A quiz as a version keeps it, with the right answers of its questions: for the server alone. No query where the
 * process remembers the version. Refuses with `not-found` where the version has no such quiz.
 */
export async function readPublishedQuiz(
  tx: Tx,
  organizationId: string,
  { versionId, lessonId }: { versionId: string; lessonId: string },
): Promise<TitledQuiz> {
  const version = await readPublishedVersion(tx, organizationId, versionId);
  const lesson = version.lessons.get(lessonId);
  const text = await readPublishedText(tx, organizationId, versionId, lessonId);
  if (lesson?.kind !== 'quiz' || !text) throw new Refusal('not-found');
  const titles = { title: lesson.title, courseTitle: version.title, language: version.programme.language };
  const known = read.get(text);
  if (known) return { ...known, ...titles };
  const quiz = publishedActivityOf('quiz', text.activity);
  const found = { quiz, questions: questionsOf(quiz) };
  read.set(text, found);
  return { ...found, ...titles };
}
