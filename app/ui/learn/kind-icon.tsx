import type { LessonKind } from '~/domain/courses/lesson-kinds';

/** The sign of a lesson's kind: one drawing for all of them, as a programme may show hundreds. */
export function KindIcon({ kind, className = 'size-4' }: { kind: LessonKind | 'lock'; className?: string }) {
  return (
    <svg aria-hidden="true" className={className}>
      <use href={`/icons/kinds.svg#${kind}`} />
    </svg>
  );
}
