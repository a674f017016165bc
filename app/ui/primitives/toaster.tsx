import { Link } from '@remix-run/react';
import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
import { currentToasts, dismissToast, subscribeToToasts, type Toast } from './toast-store';

const none: readonly Toast[] = [];
const secondsOnShow = 7;
const icons = { success: CircleCheck, info: Info, warning: TriangleAlert, danger: CircleAlert };
const inks = {
  success: 'text-success-ink',
  info: 'text-info-ink',
  warning: 'text-warning-ink',
  danger: 'text-danger-ink',
};

/**
 * Where passing messages appear and are read out: once in each layout. `flash` is what the server says of the form
 * just sent; it is in the page already, so it shows without script. Give it a new `id` for each message.
 */
export function Toaster({ flash }: { flash?: Toast | null }) {
  const { t } = useTranslation('shell');
  const live = useSyncExternalStore(subscribeToToasts, currentToasts, () => none);
  const [dismissedFlash, setDismissedFlash] = useState<number | null>(null);
  const flashShown = flash && flash.id !== dismissedFlash;
  return (
    <section
      aria-label={t('toast.region')}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 sm:inset-x-auto sm:right-6 sm:bottom-6 sm:items-end print:hidden"
    >
      {flashShown && (
        <ToastCard key={`flash-${flash.id}`} toast={flash} onDismiss={() => setDismissedFlash(flash.id)} />
      )}
      {live.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onDismiss={() => dismissToast(toast.id)} />
      ))}
    </section>
  );
}

function ToastCard({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const { t } = useTranslation('shell');
  const [held, setHeld] = useState(false);
  const Icon = icons[toast.tone];

  useEffect(() => {
    if (held || toast.tone === 'danger' || toast.action) return;
    const timer = setTimeout(onDismiss, secondsOnShow * 1000);
    return () => clearTimeout(timer);
  });

  return (
    <div
      role={toast.tone === 'danger' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-full max-w-sm animate-rise items-start gap-3 rounded-lg bg-raised py-2.5 pr-2 pl-4 text-[0.9375rem] shadow-lg"
    >
      <Icon aria-hidden="true" className={`mt-1.5 size-[1.125rem] flex-none ${inks[toast.tone]}`} />
      <p className="min-w-0 flex-1 py-1">
        {toast.text}{' '}
        {toast.action && (
          <Link to={toast.action.to} className="font-medium text-accent-text underline underline-offset-4">
            {toast.action.label}
          </Link>
        )}
      </p>
      <IconButton
        size="small"
        tooltip="none"
        label={t('actions.dismiss')}
        icon={<X aria-hidden="true" />}
        onClick={onDismiss}
      />
    </div>
  );
}
