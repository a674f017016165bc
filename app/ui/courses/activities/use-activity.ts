import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { activitySchemas, type Activity } from '~/domain/courses/activities';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import type { LessonDetails } from '~/use-cases/courses/get-lesson.server';
import { useKept } from '../editor/use-autosave';
import { postJson } from '../post-json';

/**
 * What the kind of a lesson adds, as its editor changes it: every change that its schema allows is saved by itself; what
 * is not allowed yet stays in the editor and is named by `problems`.
 */
export function useActivity<Kind extends LessonKind>(kind: Kind, lesson: LessonDetails) {
  const schema = activitySchemas[kind] as unknown as z.ZodType<Activity<Kind>>;
  const [activity, setActivity] = useState(lesson.activity as Activity<Kind>);
  const address = `/teach/courses/${lesson.courseId}/lessons/${lesson.id}/activity`;
  const { autosave, state } = useKept<Activity<Kind>>({
    ...{ revision: lesson.activityRevision, savedAt: lesson.savedAt, content: schema },
    draftKey: `assidu:activity:${lesson.id}`,
    send: ({ revision, content }, keepalive) =>
      postJson(address, { revision, activity: content }, { keepalive }),
  });
  // What an earlier visit could not save, or left too soon to hear that it was.
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current) return;
    looked.current = true;
    const said = (content: unknown) => JSON.stringify(schema.safeParse(content).data);
    const draft = autosave.recover((content) => said(content) === said(lesson.activity));
    if (!draft || draft.revision !== lesson.activityRevision) return;
    setActivity(draft.content);
    autosave.change(draft.content);
  }, [autosave, schema, lesson.activity, lesson.activityRevision]);
  const read = schema.safeParse(activity);
  const change = (next: Activity<Kind>) => {
    setActivity(next);
    const allowed = schema.safeParse(next);
    if (allowed.success) autosave.change(allowed.data);
  };
  return { activity, change, state, autosave, problems: read.error?.issues ?? [] };
}
