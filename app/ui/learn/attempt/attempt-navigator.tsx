import { clsx } from 'clsx';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export type NavigatorItem = { id: string; answered: boolean; flagged: boolean };

/** Every question by its number, with whether it is answered or to be looked at again; each leads there, saving before. */
export function AttemptNavigator({
  items,
  place,
}: {
  items: readonly NavigatorItem[];
  place: number | 'end';
}) {
  const { t } = useTranslation('quiz');
  const answered = items.filter((item) => item.answered).length;
  return (
    <nav aria-label={t('navigator.label')} className="rounded-xl bg-surface p-5 shadow-sm">
      <p className="mb-3 text-sm text-ink-soft tabular-nums">
        {t('navigator.answered', { answered, count: items.length })}
      </p>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-2">
        {items.map((item, at) => (
          <li key={item.id}>
            <button
              type="submit"
              name="go"
              value={at + 1}
              aria-current={place === at + 1 ? 'step' : undefined}
              aria-label={[
                t('navigator.question', { number: at + 1 }),
                t(item.answered ? 'navigator.isAnswered' : 'navigator.isOpen'),
                item.flagged ? t('navigator.isFlagged') : '',
              ]
                .filter(Boolean)
                .join(', ')}
              className={clsx(
                'relative grid h-11 w-full place-content-center rounded-md text-sm font-[560] tabular-nums',
                item.answered
                  ? 'bg-accent-soft text-accent-text'
                  : 'bg-surface text-ink-soft ring-1 ring-line-strong/60 ring-inset hover:bg-sunken',
                place === at + 1 && 'outline-2 outline-offset-2 outline-accent-text',
              )}
            >
              {at + 1}
              {item.flagged && (
                <Flag
                  aria-hidden="true"
                  className="absolute -top-1 -right-1 size-4 rounded-full bg-surface fill-current p-0.5 text-warning"
                />
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
