import { isRouteErrorResponse, Link, useParams } from '@remix-run/react';
import { BookOpen, CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../primitives/button-style';
import { EmptyState } from '../primitives/empty-state';
import { refusalOf } from '../shells/error-answer';

export type Lost = { why: 'offline' } | { why: 'gone' | 'shut'; message: string };

/** What has become of a page that a learner asked for, where there is a way back; null for anything else. */
export function lostBy(error: unknown): Lost | null {
  // Nothing came back: `fetch` says so by a TypeError, each browser in its own words.
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return { why: 'offline' };
  const refusal = isRouteErrorResponse(error) ? refusalOf(error.data) : undefined;
  if (refusal?.code === 'lesson-not-in-course') return { why: 'gone', message: refusal.message };
  if (refusal?.code === 'enrolment-closed' || refusal?.code === 'enrolment-not-open') {
    return { why: 'shut', message: refusal.message };
  }
  return null;
}

/** A page that is not there: why, what of one's work is kept, and the way back. */
export function LostPage({ lost }: { lost: Lost }) {
  const { t } = useTranslation('learn');
  const { enrolmentId } = useParams();
  const title = t(`lost.${lost.why}.title`);
  return (
    <>
      <title>{`${title} · Assidu`}</title>
      <h1 className="sr-only">{title}</h1>
      <EmptyState
        icon={lost.why === 'offline' ? <CloudOff /> : <BookOpen />}
        title={title}
        action={
          lost.why === 'offline' ? (
            <a href="" className={buttonStyle({ variant: 'primary' })}>
              {t('lost.retry')}
            </a>
          ) : (
            <Link
              to={enrolmentId ? `/learn/courses/${enrolmentId}` : '/learn'}
              className={buttonStyle({ variant: 'primary' })}
            >
              {t('lost.programme')}
            </Link>
          )
        }
      >
        {lost.why === 'shut' ? lost.message : t(`lost.${lost.why}.text`)}
      </EmptyState>
    </>
  );
}
