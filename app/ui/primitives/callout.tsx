import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type CalloutTone = 'info' | 'success' | 'warning' | 'danger';

const looks = {
  info: { icon: Info, surface: 'bg-info-soft', ink: 'text-info-ink' },
  success: { icon: CircleCheck, surface: 'bg-success-soft', ink: 'text-success-ink' },
  warning: { icon: TriangleAlert, surface: 'bg-warning-soft', ink: 'text-warning-ink' },
  danger: { icon: CircleAlert, surface: 'bg-danger-soft', ink: 'text-danger-ink' },
};

/**
 * Something to know, in the page. `live` reads it out as it appears: `alert` for what went wrong with what was just
 * sent, `status` for the rest.
 */
export function Callout({
  tone = 'info',
  title,
  children,
  actions,
  live,
}: {
  tone?: CalloutTone;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  live?: 'alert' | 'status';
}) {
  const { icon: Icon, surface, ink } = looks[tone];
  return (
    <div role={live} className={clsx('flex gap-3 rounded-lg px-4 py-3.5 text-[0.9375rem]', surface)}>
      <Icon aria-hidden="true" className={clsx('mt-[0.1875rem] size-[1.125rem] flex-none', ink)} />
      <div className="min-w-0 flex-1">
        {title && <p className={clsx('font-[600]', ink)}>{title}</p>}
        {children && <div className="text-ink-soft">{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
