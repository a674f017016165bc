import { Link } from '@remix-run/react';
import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LearnerCourse } from '~/use-cases/learning/get-learner-home.server';
import { buttonStyle } from '../primitives/button-style';
import { EmptyState } from '../primitives/empty-state';
import { useFormats } from '../primitives/use-formats';

/** Nothing to do but wait: for what, and until when. */
export function HeldCard({ course, timeZone }: { course: LearnerCourse; timeZone: string }) {
  const { t } = useTranslation('learn');
  const formats = useFormats();
  const { held, title, enrolmentId } = course;
  if (!held) return null;
  const why = () => {
    if (held.opensAt) return t('home.held.opens', { title, at: formats.moment(held.opensAt, timeZone) });
    return held.waiting > 0 ? t('home.held.waiting', { title }) : t('home.held.locked', { title });
  };
  return (
    <EmptyState
      icon={<Hourglass />}
      title={t('home.held.title')}
      action={
        <Link to={`/learn/courses/${enrolmentId}`} className={buttonStyle({ variant: 'secondary' })}>
          {t('home.held.see')}
        </Link>
      }
    >
      {why()}
    </EmptyState>
  );
}
