import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from './breadcrumb';

/** The top of a page: where it is, its one h1, and what one can do here. */
export function PageHeader({
  title,
  description,
  crumbs,
  badge,
  actions,
}: {
  title: string;
  description?: ReactNode;
  crumbs?: readonly Crumb[];
  badge?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-8 flex flex-col gap-4 sm:flex-row sm:items-end sm:justify-between">
      <div className="min-w-0">
        {crumbs && (
          <div className="mb-2">
            <Breadcrumb crumbs={crumbs} />
          </div>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <h1 className="text-2xl wrap-break-word">{title}</h1>
          {badge}
        </div>
        {description && <p className="mt-1.5 max-w-2xl text-ink-soft">{description}</p>}
      </div>
      {actions && <div className="flex flex-none flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
