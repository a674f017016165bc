import { Award, Download } from 'lucide-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../primitives/button-style';

/** What has been achieved, and the paper that says so. */
export function CourseFinished({
  certificateId,
  courseTo,
}: {
  certificateId: string | null;
  courseTo?: string;
}) {
  const { t } = useTranslation('learn');
  return (
    <section
      role="status"
      className="flex flex-col gap-5 rounded-xl bg-accent-soft p-6 sm:flex-row sm:items-center sm:p-8"
    >
      <span
        aria-hidden="true"
        className="grid size-14 flex-none place-content-center rounded-full bg-accent text-accent-ink"
      >
        <Award className="size-7" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="text-xl font-[620]">{t('finished.title')}</h2>
        <p className="mt-1 text-ink-soft">{t('finished.text')}</p>
      </div>
      <div className="flex flex-none flex-col gap-2">
        {certificateId && (
          <a
            href={`/learn/certificates/${certificateId}.pdf`}
            className={buttonStyle({ variant: 'primary' })}
          >
            <Download aria-hidden="true" />
            {t('finished.certificate')}
          </a>
        )}
        {courseTo && (
          <Link to={courseTo} className={buttonStyle({ variant: 'quiet' })}>
            {t('finished.review')}
          </Link>
        )}
      </div>
    </section>
  );
}
