import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { OpenedReplay } from '~/use-cases/attendance/open-replay.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';

/** A replay that is kept here, or what became of one that is not any more. */
export function ReplayPage({
  replay,
  back,
  video,
  timeZone,
}: {
  replay: OpenedReplay;
  back: string;
  video: string;
  timeZone: string;
}) {
  const { t, i18n } = useTranslation('providers');
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-5xl flex-col gap-5 px-4 py-6 sm:px-6 sm:py-10">
      <div>
        <ButtonLink variant="quiet" size="small" to={back} icon={<ArrowLeft aria-hidden="true" />}>
          {t('replays.back')}
        </ButtonLink>
      </div>
      <header>
        <h1 className="text-2xl font-[640] wrap-break-word">{replay.title}</h1>
        <p className="mt-1 text-ink-soft">{replay.sessionTitle}</p>
      </header>
      {replay.kind === 'expired' ? (
        <Callout tone="warning" title={t('replays.expiredTitle')}>
          {t('replays.expiredText', { instant: formatInstant(replay.since, i18n.language, timeZone) })}
        </Callout>
      ) : (
        <video
          src={video}
          controls
          playsInline
          preload="metadata"
          aria-label={replay.title}
          className="aspect-video w-full rounded-xl bg-black"
        />
      )}
      <p className="text-sm text-ink-faint">{t('replays.text')}</p>
    </main>
  );
}
