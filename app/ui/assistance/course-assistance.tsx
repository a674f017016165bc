import { Link } from '@remix-run/react';
import { LifeBuoy, Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../primitives/badge';
import { buttonStyle } from '../primitives/button-style';

/** From a course to what its trainers announced, and to a question to them. */
export function CourseAssistance({ enrolmentId, unread }: { enrolmentId: string; unread: number }) {
  const { t } = useTranslation('learn');
  const style = buttonStyle({ variant: 'secondary' });
  return (
    <nav aria-label={t('assistance.title')} className="flex flex-wrap gap-3">
      <Link to={`/learn/courses/${enrolmentId}/announcements`} className={style}>
        <Megaphone aria-hidden="true" />
        {t('assistance.announcements')}
        {unread > 0 && <Badge tone="accent">{t('assistance.unread', { count: unread })}</Badge>}
      </Link>
      <Link to={`/learn/help/new?enrolment=${enrolmentId}`} className={style}>
        <LifeBuoy aria-hidden="true" />
        {t('assistance.ask')}
      </Link>
    </nav>
  );
}
