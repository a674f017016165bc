import { Link, useLocation } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from './button-style';

export type PageLinks = {
  /** The cursors of api.md's kind: opaque, put in the address as they are. Null where there is no such page. */
  previous?: string | null;
  next: string | null;
  /** Already in words: "1–50 sur 1 204"; only where it costs no count. */
  position?: string;
};

/** Before and after, by cursor: as quick on the last page as on the first. Keeps the filters of the address. */
export function Pagination({ previous = null, next, position }: PageLinks) {
  const { t } = useTranslation('shell');
  const { search } = useLocation();
  if (previous === null && next === null && !position) return null;

  function to(name: 'after' | 'before', cursor: string): string {
    const query = new URLSearchParams(search);
    query.delete('after');
    query.delete('before');
    query.set(name, cursor);
    return `?${query.toString()}`;
  }

  return (
    <nav aria-label={t('table.pages')} className="flex items-center justify-between gap-3">
      <p className="text-sm text-ink-faint tabular-nums">{position}</p>
      <div className="flex gap-2">
        {previous !== null && (
          <Link
            to={to('before', previous)}
            rel="prev"
            className={buttonStyle({ variant: 'secondary', size: 'small' })}
          >
            <ChevronLeft aria-hidden="true" />
            {t('table.previous')}
          </Link>
        )}
        {next !== null && (
          <Link
            to={to('after', next)}
            rel="next"
            className={buttonStyle({ variant: 'secondary', size: 'small' })}
          >
            {t('table.next')}
            <ChevronRight aria-hidden="true" />
          </Link>
        )}
      </div>
    </nav>
  );
}
