import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export type Crumb = { label: string; to?: string };

/** The way here, from the widest to the present page. On a phone only the step before. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useTranslation('shell');
  const last = crumbs.length - 1;
  return (
    <nav aria-label={t('navigation.breadcrumb')}>
      <ol className="flex flex-wrap items-center gap-1 text-sm text-ink-soft">
        {crumbs.map((crumb, position) => (
          <li
            key={`${position}-${crumb.label}`}
            className={
              position === last - 1 || last === 0
                ? 'flex items-center gap-1'
                : 'hidden items-center gap-1 sm:flex'
            }
          >
            {crumb.to && position !== last ? (
              <Link
                to={crumb.to}
                className="rounded-sm py-1 underline-offset-4 hover:text-ink hover:underline"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current={position === last ? 'page' : undefined} className="text-ink-faint">
                {crumb.label}
              </span>
            )}
            {position !== last && (
              <ChevronRight aria-hidden="true" className="size-3.5 text-ink-faint max-sm:hidden" />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
