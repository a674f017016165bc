import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Where one is in a sequence. `current` counts from 0; equal to the number of steps, all are done. */
export function Steps({
  label,
  steps,
  current,
}: {
  label: string;
  steps: readonly string[];
  current: number;
}) {
  const { t } = useTranslation('shell');
  return (
    <div role="group" aria-label={label}>
      <p className="text-sm text-ink-soft sm:hidden">
        {t('steps.position', { current: Math.min(current + 1, steps.length), total: steps.length })}
        <span className="block font-[600] text-ink">{steps[Math.min(current, steps.length - 1)]}</span>
      </p>
      <ol className="hidden items-center gap-3 sm:flex">
        {steps.map((step, position) => {
          const done = position < current;
          const here = position === current;
          return (
            <li
              key={step}
              aria-current={here ? 'step' : undefined}
              className="flex items-center gap-3 text-sm"
            >
              {position > 0 && (
                <span
                  aria-hidden="true"
                  className={clsx('h-px w-8', done || here ? 'bg-accent-text' : 'bg-line-strong')}
                />
              )}
              <span
                aria-hidden="true"
                className={clsx(
                  'grid size-6 flex-none place-content-center rounded-full text-xs font-[620] tabular-nums',
                  done && 'bg-accent text-accent-ink',
                  here && 'bg-accent-soft text-accent-text ring-2 ring-accent-text ring-inset',
                  !done && !here && 'bg-ink/7 text-ink-soft',
                )}
              >
                {done ? <Check className="size-3.5" /> : position + 1}
              </span>
              <span className={here ? 'font-[600] text-ink' : 'text-ink-soft'}>
                {step}
                {done && <span className="sr-only"> ({t('steps.done')})</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
