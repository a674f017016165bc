import { Link } from '@remix-run/react';
import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Says that a trainer is looking at a course as a learner would, and leads back to it. */
export function PreviewBanner({ leaveTo }: { leaveTo: string }) {
  const { t } = useTranslation('shell');
  return (
    <aside className="flex flex-wrap items-center justify-center gap-x-4 bg-inverse px-4 py-2 text-sm text-ink-inverse print:hidden">
      <span className="inline-flex items-center gap-2">
        <Eye aria-hidden="true" className="size-4 flex-none" />
        {t('banners.preview')}
      </span>
      <Link
        to={leaveTo}
        className="rounded-sm font-medium underline underline-offset-4 focus-visible:outline-current"
      >
        {t('banners.previewLeave')}
      </Link>
    </aside>
  );
}
