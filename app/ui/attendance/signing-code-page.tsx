import { Link, useRevalidator } from '@remix-run/react';
import { ArrowLeft, Maximize } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownSigningCode } from '~/use-cases/attendance/get-signing-code.server';
import { Button } from '../primitives/button';
import { buttonStyle } from '../primitives/button-style';
import { Callout } from '../primitives/callout';
import { SkipLink } from '../shells/skip-link';
import { useHalfDayWords } from './use-half-day-words';
import { useLivePage } from './use-live-page';

const quiet = 4;

/** The code that people scan from the trainer's screen, as large as it goes, and who has signed so far. */
export function SigningCodePage({
  sessionId,
  halfDayId,
  title,
  qr,
  ...shown
}: ShownSigningCode & {
  sessionId: string;
  halfDayId: string;
  title: string;
  qr: { modules: number; path: string } | null;
}) {
  const { t } = useTranslation('attendance');
  const words = useHalfDayWords(shown.timeZone);
  const seconds = useNextCode(shown.changesIn, shown.url);
  const when = `${words.day(shown)}, ${words.times(shown)}`;
  return (
    <div className="flex min-h-dvh flex-col bg-canvas">
      <SkipLink />
      <header className="flex flex-wrap items-center justify-between gap-3 border-b px-4 py-3 sm:px-8">
        <Link
          to={`/teach/sessions/${sessionId}/register#${halfDayId}`}
          className={buttonStyle({ variant: 'quiet' })}
        >
          <ArrowLeft aria-hidden="true" className="size-[1.125rem]" />
          {t('code.back')}
        </Link>
        <Button
          variant="secondary"
          icon={<Maximize aria-hidden="true" />}
          onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
        >
          {t('code.fullScreen')}
        </Button>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto grid w-full max-w-6xl flex-1 items-center gap-8 px-4 py-6 outline-none lg:grid-cols-[minmax(0,1fr)_22rem]"
      >
        <div className="flex flex-col items-center gap-4">
          <h1 className="text-center text-2xl sm:text-3xl">{title}</h1>
          <p className="text-center text-ink-soft first-letter:uppercase">
            {t('code.for', { title: shown.sessionTitle, when })}
          </p>
          {qr && shown.url ? (
            <>
              <div className="w-full max-w-[min(36rem,64dvh)] rounded-xl bg-white p-2 shadow-sm">
                <svg
                  role="img"
                  aria-label={t('code.alt')}
                  viewBox={`-${quiet} -${quiet} ${qr.modules + 2 * quiet} ${qr.modules + 2 * quiet}`}
                  shapeRendering="crispEdges"
                  className="block w-full"
                >
                  <path d={qr.path} fill="#000" />
                </svg>
              </div>
              <p className="text-sm text-ink-faint tabular-nums" aria-live="off">
                {t('code.changes', { count: seconds })}
              </p>
              <details className="max-w-full text-sm text-ink-faint">
                <summary className="cursor-pointer text-center">{t('code.address')}</summary>
                <a href={shown.url} className="break-all text-accent-text underline underline-offset-4">
                  {shown.url}
                </a>
              </details>
              <noscript>
                <a href="?" className={buttonStyle({ variant: 'secondary' })}>
                  {t('code.next')}
                </a>
              </noscript>
            </>
          ) : (
            <Callout tone="warning">{t('code.closed')}</Callout>
          )}
        </div>
        <section aria-labelledby="signed" className="rounded-xl bg-surface p-5 shadow-sm">
          <h2 id="signed" role="status" className="font-[620] tabular-nums">
            {t('register.signedCount', { signed: shown.signed.length, expected: shown.expected })}
          </h2>
          {shown.signed.length === 0 ? (
            <p className="mt-2 text-[0.9375rem] text-ink-soft">{t('code.nobody')}</p>
          ) : (
            <ul
              aria-label={t('code.last')}
              className="mt-3 flex max-h-[50dvh] flex-col gap-1.5 overflow-y-auto"
            >
              {shown.signed.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          )}
        </section>
      </main>
    </div>
  );
}

/** Counts down to the next code, and reads the page again then; and every few seconds, for who has signed. */
function useNextCode(changesIn: number, url: string | null): number {
  const { revalidate } = useRevalidator();
  const [left, setLeft] = useState(changesIn);
  useLivePage(5000);
  useEffect(() => {
    const until = performance.now() + changesIn;
    setLeft(changesIn);
    const timer = setInterval(() => {
      const rest = until - performance.now();
      setLeft(rest);
      if (rest <= 0) revalidate();
    }, 1000);
    return () => clearInterval(timer);
  }, [changesIn, url, revalidate]);
  return Math.max(0, Math.ceil(left / 1000));
}
