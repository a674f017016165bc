import { ExternalLink, LogOut, UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { buttonStyle } from '../primitives/button-style';
import { PresenceNote } from './presence-note';
import { usePresence } from './use-presence';

/**
 * A room elsewhere (Teams, Zoom): its link in a new tab, and presence by this page, from "I am there" until one leaves
 * it. Whoever only looks on leaves no presence.
 */
export function LinkRoom({
  sessionId,
  link,
  counted,
}: {
  sessionId: string;
  link: string;
  counted: boolean;
}) {
  const { t } = useTranslation('providers');
  const { presence, come, go } = usePresence(sessionId);
  const there = presence === 'coming' || presence === 'counted' || presence === 'waiting';
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-6 px-4 py-8 sm:py-12">
      <section className="rounded-xl bg-surface p-6 shadow-sm">
        <h2 className="text-lg font-[620]">{t('link.open.title')}</h2>
        <p className="mt-1 text-ink-soft">{t('link.open.text', { host: new URL(link).host })}</p>
        <a href={link} target="_blank" rel="noopener noreferrer" className={`mt-4 ${buttonStyle({})}`}>
          <ExternalLink aria-hidden="true" />
          {t('link.open.action')}
        </a>
      </section>
      {counted && (
        <section className="rounded-xl bg-surface p-6 shadow-sm">
          <h2 className="text-lg font-[620]">{t('link.presence.title')}</h2>
          <p className="mt-1 text-ink-soft">{t('link.presence.text')}</p>
          <div className="mt-4 flex flex-wrap items-center gap-4">
            {there ? (
              <Button variant="secondary" icon={<LogOut aria-hidden="true" />} onClick={go}>
                {t('link.presence.go')}
              </Button>
            ) : (
              <Button icon={<UserCheck aria-hidden="true" />} onClick={come}>
                {t('link.presence.come')}
              </Button>
            )}
            <PresenceNote presence={presence} />
          </div>
        </section>
      )}
    </div>
  );
}
