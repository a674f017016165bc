import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import type { OwnPresence } from './use-presence';

const dots: Record<OwnPresence, string> = {
  out: 'bg-line-strong',
  coming: 'bg-line-strong',
  counted: 'bg-success',
  waiting: 'bg-warning',
  refused: 'bg-danger',
};

/** Whether one's presence is being counted, in words. */
export function PresenceNote({ presence }: { presence: OwnPresence }) {
  const { t } = useTranslation('providers');
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-ink-soft">
      <span aria-hidden="true" className={clsx('size-2 flex-none rounded-full', dots[presence])} />
      {t(`presence.${presence}`)}
    </p>
  );
}
