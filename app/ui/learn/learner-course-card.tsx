import { Link } from '@remix-run/react';
import { Award, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { LearnerCourse } from '~/use-cases/learning/get-learner-home.server';
import { Badge } from '../primitives/badge';
import { buttonStyle } from '../primitives/button-style';
import { ProgressBar } from '../primitives/progress-bar';
import { useFormats } from '../primitives/use-formats';

/** One course of a learner, as a card that leads to its programme. */
export function LearnerCourseCard({ course }: { course: LearnerCourse }) {
  const { t, i18n } = useTranslation('learn');
  const { title, percent, minutesLeft, minutesPlanned, lessonsDone, lessonsTotal, certificateId } = course;
  const finished = course.status === 'completed';
  const minutes = formatMinutes(finished ? minutesPlanned : minutesLeft, i18n.language);
  return (
    <li className="relative flex min-w-0 flex-col overflow-hidden rounded-xl bg-surface shadow-sm transition-shadow hover:shadow-md">
      {course.coverFileId && (
        <img
          src={`/files/${course.coverFileId}`}
          alt=""
          loading="lazy"
          className="aspect-[16/9] w-full object-cover"
        />
      )}
      <div className="flex flex-1 flex-col gap-3 p-5">
        <div className="flex items-start justify-between gap-3">
          <h3 className="min-w-0 text-lg leading-snug font-[600]">
            <Link to={`/learn/courses/${course.enrolmentId}`} className="after:absolute after:inset-0">
              {title}
            </Link>
          </h3>
        </div>
        <AccessBadge course={course} />
        <div className="mt-auto">
          <ProgressBar ratio={percent / 100} size="thin" label={t('home.progressOf', { title })} />
          <p className="mt-2 flex justify-between gap-3 text-sm text-ink-faint tabular-nums">
            <span>{t('home.lessonsDone', { done: lessonsDone, count: lessonsTotal })}</span>
            <span>{finished ? minutes : t('home.left', { left: minutes })}</span>
          </p>
        </div>
        {certificateId && (
          <a
            href={`/learn/certificates/${certificateId}.pdf`}
            className={`relative ${buttonStyle({ variant: 'secondary', size: 'small' })}`}
          >
            <Download aria-hidden="true" />
            {t('finished.certificate')}
          </a>
        )}
      </div>
    </li>
  );
}

function AccessBadge({ course }: { course: LearnerCourse }) {
  const { t } = useTranslation('learn');
  const formats = useFormats();
  const { access, opensOn, closesOn, completedAt } = course;
  const badge = () => {
    if (completedAt)
      return (
        <Badge tone="success" icon={<Award aria-hidden="true" />}>
          {t('home.completed')}
        </Badge>
      );
    if (access === 'not-yet' && opensOn)
      return <Badge tone="info">{t('access.opensOn', { day: formats.day(opensOn) })}</Badge>;
    if (access === 'closed' && closesOn)
      return <Badge>{t('access.closedOn', { day: formats.day(closesOn) })}</Badge>;
    if (closesOn) return <Badge tone="warning">{t('access.untilDay', { day: formats.day(closesOn) })}</Badge>;
    return null;
  };
  const shown = badge();
  return shown && <p>{shown}</p>;
}
