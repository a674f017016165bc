import { clsx } from 'clsx';
import {
  AudioLines,
  CalendarClock,
  ExternalLink,
  FileDown,
  FileText,
  Film,
  ListChecks,
  MessageSquareText,
  PencilLine,
  type LucideIcon,
} from 'lucide-react';
import type { LessonKind } from '~/domain/courses/lesson-kinds';

const icons: Readonly<Record<LessonKind, LucideIcon>> = {
  text: FileText,
  video: Film,
  audio: AudioLines,
  document: FileDown,
  quiz: ListChecks,
  assignment: PencilLine,
  survey: MessageSquareText,
  session: CalendarClock,
  link: ExternalLink,
};

/** The picture of a kind of lesson; its name stands beside it or is said elsewhere. */
export function KindIcon({ kind, className }: { kind: LessonKind; className?: string }) {
  const Icon = icons[kind];
  return <Icon aria-hidden="true" className={clsx('flex-none', className ?? 'size-4')} />;
}
