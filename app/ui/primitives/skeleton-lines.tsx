import { useTranslation } from 'react-i18next';
import { Skeleton } from './skeleton';

const widths = ['w-11/12', 'w-full', 'w-4/5', 'w-2/3'];

/** Lines of text on their way, announced once. */
export function SkeletonLines({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation('shell');
  return (
    <div role="status" className="flex flex-col gap-2.5">
      <span className="sr-only">{t('states.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={`h-4 ${widths[line % widths.length]}`} />
      ))}
    </div>
  );
}
