import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type BannerTone = 'warning' | 'accent' | 'danger' | 'inverse';

export type BannerProps = {
  /** What the strip is about: tells it from the other landmarks of the page. */
  name: string;
  tone: BannerTone;
  icon: ReactNode;
  /** What it says where there is room. */
  children: ReactNode;
  /** The same in one line of a phone. */
  short: string;
  links?: readonly { to: string; label: string }[];
};

const looks = {
  warning: { strip: 'bg-warning-soft text-ink-soft', ink: 'text-warning-ink' },
  accent: { strip: 'bg-accent-soft text-ink-soft', ink: 'text-accent-text' },
  danger: { strip: 'bg-danger-soft text-danger-ink', ink: 'text-danger-ink' },
  inverse: { strip: 'bg-inverse text-ink-inverse', ink: 'focus-visible:outline-current' },
};

/** A strip above everything, for what holds on every page: one line on a phone, whatever it has to say. */
export function Banner({ name, tone, icon, children, short, links = [] }: BannerProps) {
  const { strip, ink } = looks[tone];
  return (
    <aside
      aria-label={name}
      className={clsx(
        'flex min-h-8 items-center justify-between gap-x-4 px-4 py-0.5 text-[0.8125rem] sm:justify-center print:hidden',
        strip,
      )}
    >
      <span aria-hidden="true" className={clsx('flex-none max-sm:hidden [&_svg]:size-4', ink)}>
        {icon}
      </span>
      <span className="-ml-2 flex flex-wrap gap-x-4 max-sm:hidden">{children}</span>
      <span className="min-w-0 truncate sm:hidden">{short}</span>
      {links.length > 0 && (
        <span className="flex flex-none gap-4">
          {links.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              className={clsx('rounded-sm py-1 font-medium underline underline-offset-4', ink)}
            >
              {label}
            </Link>
          ))}
        </span>
      )}
    </aside>
  );
}
