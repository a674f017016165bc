import { useTranslation } from 'react-i18next';
import { CopyButton } from '../primitives/copy-button';

/** The address to paste into the vendor's console. */
export function WebhookAddress({ url }: { url: string }) {
  const { t } = useTranslation('manage');
  return (
    <div className="rounded-lg bg-sunken p-4">
      <p className="text-sm font-[560]">{t('sessions.jaas.webhookUrl')}</p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <code className="min-w-0 text-sm break-all">{url}</code>
        <CopyButton text={url} label={t('sessions.jaas.copyWebhookUrl')} compact />
      </div>
      <p className="mt-2 text-sm text-ink-faint">{t('sessions.jaas.webhookHint')}</p>
    </div>
  );
}
