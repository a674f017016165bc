import { useTranslation } from 'react-i18next';
import type { HalfDayToSign, Signing } from '~/use-cases/attendance/get-signing.server';
import { SignCard } from './sign-card';
import { useSigningClock } from './use-signing-clock';

/**
 * What somebody signs of a session, one card for each half-day. In the room and on the session's page those are shown
 * that may be signed now, or were just signed (`only="open"`); nothing is shown where there are none.
 */
export function SignPanel({
  signing,
  method,
  from,
  only = 'all',
}: {
  signing: Signing;
  /** Where it stands: in the room, or on a page. */
  method: 'room' | 'page';
  /** The page's own address, where a plain form leads back to. */
  from: string;
  only?: 'open' | 'all';
}) {
  const { t } = useTranslation('attendance');
  const { now, read } = useSigningClock(signing.serverNow);
  const shown = signing.halfDays.filter((halfDay) => only === 'all' || isOpen(halfDay, now));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="to-sign">
      <h2 id="to-sign" className={only === 'open' ? 'mb-3 text-lg font-[620]' : 'sr-only'}>
        {t(only === 'open' ? 'sign.title' : 'sign.pageTitle')}
      </h2>
      <ul className="flex flex-col gap-4">
        {shown.map((halfDay) => (
          <li key={halfDay.halfDayId}>
            <SignCard halfDay={halfDay} now={now} readClock={read} method={method} from={from} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isOpen({ startsAt, closesAt }: HalfDayToSign, now: Date): boolean {
  return new Date(startsAt) <= now && now <= new Date(closesAt);
}
