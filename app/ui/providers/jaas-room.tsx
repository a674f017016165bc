import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { Callout } from '../primitives/callout';
import { Spinner } from '../primitives/spinner';
import { loadJaasApi, type JaasConference } from './jaas-api';
import { PresenceNote } from './presence-note';
import { usePresence } from './use-presence';

export type JaasRoomProps = {
  sessionId: string;
  jaas: { script: string; domain: string; roomName: string; jwt: string };
  counted: boolean;
};

/**
 * A room of JaaS 8x8 in this page. While one is in the conference the page says so itself: what JaaS tells and what the
 * page tells are counted together, so that neither loses a minute.
 */
export function JaasRoom({ sessionId, jaas, counted }: JaasRoomProps) {
  const { t, i18n } = useTranslation('providers');
  const { presence, come, go } = usePresence(sessionId);
  const place = useRef<HTMLDivElement>(null);
  const [phase, setPhase] = useState<'loading' | 'open' | 'left' | 'failed'>('loading');
  const [attempt, setAttempt] = useState(0);
  const { script, domain, roomName, jwt } = jaas;
  const language = i18n.language;
  // A token renewed while one is in there changes nothing of the conference.
  const token = useRef(jwt);
  token.current = jwt;

  const enter = useCallback(() => {
    if (counted) come();
  }, [counted, come]);

  useEffect(() => {
    if (!pageMayLoadVendor()) return;
    let conference: JaasConference | null = null;
    let over = false;
    loadJaasApi(script).then(
      (Api) => {
        if (over || !place.current) return;
        conference = new Api(domain, {
          ...{ roomName, jwt: token.current, parentNode: place.current, lang: language },
          ...{ width: '100%', height: '100%' },
          configOverwrite: { disableDeepLinking: true },
        });
        conference.addListener('videoConferenceJoined', enter);
        conference.addListener('videoConferenceLeft', go);
        conference.addListener('readyToClose', () => {
          conference?.dispose();
          conference = null;
          setPhase('left');
        });
        setPhase('open');
      },
      () => !over && setPhase('failed'),
    );
    return () => {
      over = true;
      conference?.dispose();
      go();
    };
  }, [attempt, script, domain, roomName, language, enter, go]);

  const again = () => {
    setPhase('loading');
    setAttempt((count) => count + 1);
  };

  return (
    <div className="mt-5 flex min-h-0 flex-1 flex-col">
      <div className="relative min-h-[24rem] flex-1 bg-sunken">
        <div ref={place} className="absolute inset-0 [&>iframe]:size-full" />
        {phase === 'loading' && (
          <p role="status" className="absolute inset-0 grid place-content-center gap-3 text-ink-soft">
            <Spinner />
            {t('jaas.loading')}
          </p>
        )}
        {(phase === 'failed' || phase === 'left') && (
          <div className="absolute inset-0 grid place-content-center bg-sunken p-4">
            <Callout
              tone={phase === 'failed' ? 'danger' : 'info'}
              live="status"
              title={t(`jaas.${phase}.title`)}
              actions={
                <Button size="small" variant="secondary" onClick={again}>
                  {t(`jaas.${phase}.action`)}
                </Button>
              }
            >
              {t(`jaas.${phase}.text`)}
            </Callout>
          </div>
        )}
      </div>
      <div className="border-t bg-surface px-4 py-2">
        {counted ? (
          <PresenceNote presence={presence} />
        ) : (
          <p className="text-sm text-ink-soft">{t('presence.looking')}</p>
        )}
      </div>
    </div>
  );
}

/**
 * The page's policy lets the vendor in where the server sent this very address as a page; met by a click within the
 * application it has to be loaded as one first.
 */
function pageMayLoadVendor(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  if (!entry || new URL(entry.name).pathname === location.pathname) return true;
  location.reload();
  return false;
}
