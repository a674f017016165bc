import { Link } from '@remix-run/react';
import { MapPin, Users, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SessionLine } from '~/use-cases/attendance/list-own-sessions.server';
import { SessionDay } from './session-day';
import { SessionPhaseBadge } from './session-phase-badge';
import { useSessionFormats } from './use-session-formats';

/** Sessions one below the other, each leading to its page. */
export function SessionCards({
  sessions,
  base,
}: {
  sessions: readonly SessionLine[];
  base: '/teach/sessions' | '/learn/sessions';
}) {
  return (
    <ul className="divide-y rounded-xl bg-surface shadow-sm">
      {sessions.map((session) => (
        <SessionCard key={session.id} session={session} base={base} />
      ))}
    </ul>
  );
}

function SessionCard({ session, base }: { session: SessionLine; base: string }) {
  const { t } = useTranslation('sessions');
  const formats = useSessionFormats();
  const { timeZone, phase, mode, place, capacity, participants } = session;
  const faint = phase === 'over' || phase === 'cancelled';
  const people =
    capacity === null
      ? t('overview.participants', { count: participants })
      : t('overview.participantsOf', { count: participants, capacity });
  return (
    <li className="relative flex gap-4 p-4 transition-colors hover:bg-sunken sm:px-6">
      <SessionDay at={session.startsAt} timeZone={timeZone} faint={faint} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="min-w-0 text-base font-[600] wrap-break-word">
            <Link
              to={`${base}/${session.id}`}
              prefetch="intent"
              className="rounded-sm after:absolute after:inset-0"
            >
              {session.title}
            </Link>
          </h3>
          {phase !== 'upcoming' && <SessionPhaseBadge phase={phase} />}
        </div>
        <p className="mt-0.5 text-sm text-ink-soft first-letter:uppercase">
          {formats.span(session)} · {t('list.halfDays', { count: session.halfDays })}
        </p>
        <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-faint [&_svg]:size-4 [&_svg]:flex-none [&>span]:inline-flex [&>span]:items-center [&>span]:gap-1.5">
          <span>{session.courseTitle}</span>
          {mode !== 'in-person' && (
            <span>
              <Video aria-hidden="true" />
              {t(`modes.${mode}`)}
            </span>
          )}
          {mode !== 'remote' && (
            <span>
              <MapPin aria-hidden="true" />
              {place || t(`modes.${mode}`)}
            </span>
          )}
          {base === '/teach/sessions' ? (
            <span>
              <Users aria-hidden="true" />
              {people}
            </span>
          ) : null}
          {session.trainers.length > 0 && (
            <span>{t('list.with', { trainers: session.trainers.join(', ') })}</span>
          )}
        </p>
      </div>
    </li>
  );
}
