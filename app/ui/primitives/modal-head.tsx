import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';

/** The top of a dialog or drawer: its name, what it is for, and the way out. `id` names both for the window itself. */
export function ModalHead({
  id,
  title,
  description,
  onClose,
  className,
}: {
  id: string;
  title: string;
  description?: ReactNode;
  onClose: () => void;
  className: string;
}) {
  const { t } = useTranslation('shell');
  return (
    <header className={`flex items-start gap-4 px-6 ${className}`}>
      <div className="min-w-0 flex-1">
        <h2 id={`${id}-title`} className="text-lg font-[620]">
          {title}
        </h2>
        {description && (
          <p id={`${id}-description`} className="mt-1 text-sm text-ink-soft">
            {description}
          </p>
        )}
      </div>
      <IconButton
        label={t('actions.close')}
        icon={<X aria-hidden="true" />}
        tooltip="none"
        size="small"
        className="-mr-2"
        onClick={onClose}
      />
    </header>
  );
}
