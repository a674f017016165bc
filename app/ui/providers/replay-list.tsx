import { useTranslation } from 'react-i18next';
import { CirclePlay } from 'lucide-react';
import { formatInstant } from '~/domain/calendar-format';
import type { ListedReplay } from '~/use-cases/attendance/list-replays.server';
import { ReplayAvailability } from './replay-availability';

/** The replays of a session for those who may watch them; nothing where there are none. Namespace `providers`. */
export function ReplayList({
  sessionId,
  timeZone,
  replays,
}: {
  sessionId: string;
  timeZone: string;
  replays: readonly ListedReplay[];
}) {
  const { t, i18n } = useTranslation('providers');
  if (replays.length === 0) return null;
  return (
    <section aria-labelledby="replays">
      <h2 id="replays" className="text-lg font-[620]">
        {t('replays.title')}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-ink-soft">{t('replays.text')}</p>
      <ul className="mt-4 divide-y rounded-xl bg-surface shadow-sm">
        {replays.map((replay) => (
          <li key={replay.id} className="flex items-center gap-3 p-4 sm:px-5">
            <CirclePlay aria-hidden="true" className="size-5 flex-none text-ink-faint" />
            <div className="min-w-0">
              {replay.available ? (
                <a
                  href={`/rooms/${sessionId}/replays/${replay.id}`}
                  className="font-[560] wrap-break-word text-accent-text underline underline-offset-4"
                >
                  {replay.title}
                </a>
              ) : (
                <span className="font-[560] wrap-break-word">{replay.title}</span>
              )}
              <p className="text-sm text-ink-soft tabular-nums">
                {formatInstant(replay.addedAt, i18n.language, timeZone)}
                {replay.availableUntil && (
                  <>
                    {' · '}
                    <ReplayAvailability replay={replay} timeZone={timeZone} />
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
