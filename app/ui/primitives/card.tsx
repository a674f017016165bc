import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';

export type CardProps = {
  title?: string;
  description?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
  /** Without inner margins: for a table or an image that reaches the edges. */
  flush?: boolean;
  headingLevel?: 2 | 3;
  className?: string;
};

/** A surface that holds one subject. */
export function Card(props: CardProps) {
  const { title, description, actions, children, footer, flush = false, headingLevel = 2, className } = props;
  const id = useId();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={clsx('flex min-w-0 flex-col rounded-xl bg-surface shadow-sm', className)}
    >
      {title && (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-5 sm:px-6">
          <div className="min-w-0">
            <Heading id={id} className="text-base font-[620]">
              {title}
            </Heading>
            {description && <p className="mt-0.5 text-sm text-ink-soft">{description}</p>}
          </div>
          {actions && <div className="flex flex-none gap-2">{actions}</div>}
        </header>
      )}
      <div
        className={clsx(
          'min-w-0 flex-1',
          flush ? title && 'pt-4' : 'px-5 py-5 sm:px-6',
          !flush && title && 'pt-4',
        )}
      >
        {children}
      </div>
      {footer && <footer className="border-t px-5 py-3.5 text-sm text-ink-soft sm:px-6">{footer}</footer>}
    </section>
  );
}
