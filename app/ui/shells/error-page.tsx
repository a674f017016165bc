import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../primitives/button-style';
import { Brand } from './brand';
import { errorKind } from './error-kind';
import { HalfDayPattern } from './half-day-pattern';
import { reportLink } from './report-link';
import { useIsMember } from './use-is-member';

/** What is shown instead of a page: what happened in plain words, the reference to give us, and the way home. */
export function ErrorPage({
  status,
  message,
  reference,
}: {
  status: number;
  /** The refusal's own words, where there are some. */
  message?: string;
  reference?: string;
}) {
  const { t } = useTranslation('shell');
  const kind = errorKind(status);
  const reports = useIsMember();
  const location = useLocation();
  return (
    <div className="relative flex min-h-dvh flex-col overflow-hidden">
      <HalfDayPattern className="absolute -top-24 -right-40 w-[44rem] text-accent-text opacity-10 max-lg:mask-b-from-15% max-lg:mask-b-to-45%" />
      <header className="relative flex h-20 items-center px-4 sm:px-10">
        <Link to="/" className="rounded-sm">
          <Brand />
        </Link>
      </header>
      <main id="content" className="relative my-auto w-full max-w-2xl px-4 py-16 sm:px-10 lg:ml-[12vw]">
        <p className="text-sm font-[600] text-accent-text tabular-nums">{status}</p>
        <h1 className="mt-2 text-3xl">{t(`errors.${kind}.title`)}</h1>
        <p className="mt-4 text-lg text-pretty text-ink-soft">{message ?? t(`errors.${kind}.text`)}</p>
        {reference && <p className="mt-4 text-sm text-ink-faint">{t('errors.reference', { reference })}</p>}
        <p className="mt-8 flex flex-wrap gap-3">
          <Link to="/" className={buttonStyle({ variant: 'primary' })}>
            {t('errors.home')}
          </Link>
          {reports && (
            <Link to={reportLink(location)} className={buttonStyle({ variant: 'secondary' })}>
              {t('errors.report')}
            </Link>
          )}
        </p>
      </main>
    </div>
  );
}
