import { Link } from '@remix-run/react';
import { LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** From a lesson to its trainers. */
export function AskHelpLink({ enrolmentId, lessonId }: { enrolmentId: string; lessonId: string }) {
  const { t } = useTranslation('learn');
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-ink-soft">
      <LifeBuoy aria-hidden="true" className="size-[1.125rem] flex-none" />
      {t('assistance.stuck')}
      <Link
        to={`/learn/help/new?enrolment=${enrolmentId}&lesson=${lessonId}`}
        className="inline-flex min-h-11 items-center rounded-sm text-accent-text underline underline-offset-4"
      >
        {t('assistance.ask')}
      </Link>
    </p>
  );
}
