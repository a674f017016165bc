import { Award, BookOpen, CalendarDays, CircleUserRound, House, NotebookPen, Search } from 'lucide-react';

const icons = {
  home: House,
  courses: BookOpen,
  sessions: CalendarDays,
  search: Search,
  notes: NotebookPen,
  certificates: Award,
  account: CircleUserRound,
};

/** The few icons of learners' navigation, apart from the others so that their pages stay light. */
export type LearnerIconName = keyof typeof icons;

export function LearnerIcon({ name, className }: { name: LearnerIconName; className?: string }) {
  const Icon = icons[name];
  return <Icon aria-hidden="true" className={className} />;
}
