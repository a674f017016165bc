import { activityOf } from '~/domain/courses/activities';
import { lessonKinds } from '~/domain/courses/lesson-kinds';
import { plainText } from '~/domain/courses/rich-text-facts';
import type { RichText } from '~/domain/courses/rich-text';
import { canonicalJson } from '~/domain/evidence/canonical-json';

/** How many earlier states of a lesson are kept. */
export const historyLimit = 100;

/** What one author saves within so many milliseconds is one line of the history. */
const sitting = 10 * 60_000;

type Saved = { savedAt: Date; savedBy: string | null };

/** Whether a save belongs to the last line of a lesson's history: the same author, within ten minutes of its beginning. */
export function continuesSitting(last: Saved | null, next: Saved): boolean {
  if (!last || last.savedBy !== next.savedBy) return false;
  const since = next.savedAt.getTime() - last.savedAt.getTime();
  return since >= 0 && since < sitting;
}

/** Whether nothing was written yet: no text and nothing of what its kind adds. Only then may its kind change. */
export function isEmptyLesson(lesson: { kind: string; content: unknown; activity: unknown }): boolean {
  const kind = lessonKinds.find((known) => known === lesson.kind) ?? 'text';
  const text = lesson.content as RichText;
  const written = text.content.some(({ type }) => type !== 'paragraph') || plainText(text) !== '';
  const same = canonicalJson(activityOf(kind, lesson.activity)) === canonicalJson(activityOf(kind, null));
  return !written && same;
}
