import { Link } from '@remix-run/react';
import { MapPin, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NextSession } from '~/use-cases/attendance/get-next-session.server';
import { buttonStyle } from '../primitives/button-style';
import { SessionDay } from './session-day';
import { useSessionFormats } from './use-session-formats';

/** One's next session, with the way into its room once it is near. */
export function NextSessionCard({
  session,
  base,
}: {
  session: NextSession;
  base: '/teach/sessions' | '/learn/sessions';
}) {
  const { t } = useTranslation('sessions');
  const formats = useSessionFormats();
  const { id, mode, timeZone } = session;
  const enters = session.soon && mode !== 'in-person';
  return (
    <section
      aria-labelledby="next-session"
      className="flex flex-wrap items-center gap-4 rounded-xl bg-surface p-4 shadow-sm sm:p-5"
    >
      <SessionDay at={session.startsAt} timeZone={timeZone} />
      <div className="min-w-0 flex-1 basis-52">
        <p className="text-sm font-[560] text-accent-text">{t('next.title')}</p>
        <h2 id="next-session" className="text-lg font-[620] wrap-break-word">
          <Link to={`${base}/${id}`} className="rounded-sm underline-offset-4 hover:underline">
            {session.title}
          </Link>
        </h2>
        <p className="text-sm text-ink-soft">
          <span className="inline-block first-letter:uppercase">{formats.span(session)}</span>
          {mode !== 'remote' && session.place && (
            <span className="ml-3 inline-flex items-center gap-1">
              <MapPin aria-hidden="true" className="size-4" />
              {session.place}
            </span>
          )}
        </p>
      </div>
      <Link
        to={enters ? `/rooms/${id}` : `${base}/${id}`}
        className={buttonStyle({ variant: enters ? 'primary' : 'secondary' })}
      >
        {enters && <Video aria-hidden="true" />}
        {enters ? t('own.enter') : t('next.see')}
      </Link>
    </section>
  );
}
