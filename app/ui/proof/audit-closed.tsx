import { LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** A link that is over: whose it was and what it opened is nobody's business any more. */
export function AuditClosed() {
  const { t } = useTranslation('proof');
  return (
    <div className="mx-auto w-full max-w-2xl px-4 py-16 text-center sm:px-8 sm:py-24">
      <LockKeyhole aria-hidden="true" className="mx-auto mb-5 size-10 text-ink-faint" />
      <h1 className="text-2xl">{t('audit.closed')}</h1>
      <p className="mt-3 text-ink-soft">{t('audit.closedText')}</p>
    </div>
  );
}
