import {
  Bell,
  Building2,
  CalendarClock,
  ClipboardCheck,
  FileCheck2,
  FileQuestion,
  FileWarning,
  Hourglass,
  Inbox,
  LifeBuoy,
  Megaphone,
  MessageCircle,
  MessageSquareHeart,
} from 'lucide-react';
import type { NotificationKind } from '~/domain/assistance/notification-kinds';

const icons = {
  announcement: Megaphone,
  'help-asked': LifeBuoy,
  'help-answered': MessageCircle,
  'work-handed-in': Inbox,
  'work-assessed': ClipboardCheck,
  'attempt-marked': FileCheck2,
  'lesson-due': CalendarClock,
  'learner-late': Hourglass,
  survey: MessageSquareHeart,
  'client-asked': Building2,
  'sale-disputed': FileQuestion,
  'sale-held': FileWarning,
} as const satisfies Record<NotificationKind, unknown>;

/** What a notification is about, at a glance. */
export function NotificationIcon({ kind }: { kind: string }) {
  const Icon = kind in icons ? icons[kind as NotificationKind] : Bell;
  return <Icon aria-hidden="true" className="size-4.5" />;
}
