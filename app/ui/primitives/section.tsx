import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';

/** A part of a page under its own heading. `aside` puts the heading beside the content, as settings like it. */
export function Section({
  title,
  description,
  actions,
  aside = false,
  children,
}: {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  aside?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={clsx(
        'border-t py-8 first-of-type:border-t-0',
        aside && 'lg:grid lg:grid-cols-[18rem_1fr] lg:gap-12',
      )}
    >
      <header className="mb-5 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 id={id} className="text-lg font-[620]">
            {title}
          </h2>
          {description && <p className="mt-1 max-w-2xl text-[0.9375rem] text-ink-soft">{description}</p>}
        </div>
        {actions && <div className="flex flex-none gap-2">{actions}</div>}
      </header>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
