import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { SkeletonLines } from '../../primitives/skeleton-lines';
import type { ActivityEditorProps } from './activity-editor-props';

/** The editors of what a kind adds to a lesson's text, each loaded where it is used. */
const editors: Partial<Record<LessonKind, ComponentType<ActivityEditorProps>>> = {
  video: lazy(() => import('./video-editor')),
  audio: lazy(() => import('./audio-editor')),
  document: lazy(() => import('./document-editor')),
  quiz: lazy(() => import('./quiz-editor')),
  assignment: lazy(() => import('./assignment-editor')),
  survey: lazy(() => import('./survey-editor')),
  link: lazy(() => import('./link-editor')),
  session: lazy(() => import('./session-editor')),
};

/** The editor of what the lesson's kind adds; nothing for a text. */
export function ActivityEditor(props: ActivityEditorProps) {
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  const Editor = editors[props.lesson.kind];
  if (!Editor) return null;
  const waiting = <SkeletonLines lines={4} />;
  if (!inBrowser) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Editor key={props.lesson.id} {...props} />
    </Suspense>
  );
}
