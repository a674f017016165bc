import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import { Badge } from '../primitives/badge';
import { useSessionFormats } from './use-session-formats';

/** The half-days of a session in its own time zone; whoever reads in another sees both times. */
export function HalfDayList({
  session,
  ownTimeZone = null,
}: {
  session: Pick<SessionDetails, 'halfDays' | 'timeZone'>;
  /** Of the reader, where it differs. */
  ownTimeZone?: string | null;
}) {
  const { t } = useTranslation('sessions');
  const formats = useSessionFormats();
  const total = session.halfDays.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  return (
    <>
      <ol className="divide-y">
        {session.halfDays.map((halfDay) => (
          <li key={halfDay.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 first:pt-0">
            <span className="min-w-0 flex-1 basis-56 first-letter:uppercase">
              {formats.day(halfDay.startsAt, session.timeZone)}
            </span>
            <span className="font-[560] tabular-nums">
              <time dateTime={halfDay.startsAt}>{formats.times(halfDay, session.timeZone)}</time>
              {ownTimeZone && (
                <span className="block text-sm font-normal text-ink-faint">
                  {t('halfDays.ownTime', { times: formats.times(halfDay, ownTimeZone) })}
                </span>
              )}
            </span>
            <span className="text-ink-soft tabular-nums sm:min-w-24 sm:text-right">
              {formats.minutes(halfDay.plannedMinutes)}
            </span>
            {halfDay.countersignedAt && (
              <Badge tone="success" icon={<CheckCheck aria-hidden="true" />}>
                {t('halfDays.countersigned')}
              </Badge>
            )}
          </li>
        ))}
      </ol>
      <p className="mt-3 border-t pt-3 text-sm text-ink-soft">
        {t('halfDays.total', { minutes: formats.minutes(total) })}
      </p>
    </>
  );
}
