import { FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from './banner';

/** Says that this is a sandbox; `now` is its clock's day and time, already in words. */
export function SandboxBanner({ now, clockTo }: { now?: string; clockTo?: string }) {
  const { t } = useTranslation('shell');
  const links = [{ to: '/sandbox/mailbox', label: t('banners.mailbox') }];
  if (clockTo) links.push({ to: clockTo, label: t('banners.clock') });
  return (
    <Banner
      name={t('banners.sandboxName')}
      tone="warning"
      icon={<FlaskConical />}
      short={now ? t('banners.sandboxShort', { now }) : t('banners.sandboxName')}
      links={links}
    >
      <span>{t('banners.sandbox')}</span>
      {now && <span className="tabular-nums">{t('banners.sandboxClock', { now })}</span>}
    </Banner>
  );
}
