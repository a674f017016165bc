import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ChevronLeft, Headphones, PenLine, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSession } from '~/use-cases/attendance/get-own-session.server';
import { buttonStyle } from '../primitives/button-style';
import { Callout } from '../primitives/callout';
import { useFormats } from '../primitives/use-formats';
import { HalfDayList } from './half-day-list';
import { SessionPhaseBadge } from './session-phase-badge';
import { useSessionFormats } from './use-session-formats';

/** A session as somebody who takes part in it sees it; `children` stand beneath: what can be seen again. */
export function OwnSessionPage({
  session,
  ownTimeZone,
  preTest,
  signing,
  children,
}: {
  session: OwnSession;
  ownTimeZone: string | null;
  /** How one's equipment was last tested; null where it never was. */
  preTest: { passed: boolean; takenAt: string | Date } | null;
  /** What may be signed now: first of all, since it is what people come for. */
  signing?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation('sessions');
  const formats = useSessionFormats();
  const { phase, mode, removed } = session;
  const live = !removed && (phase === 'upcoming' || phase === 'in-progress');
  const hasRoom = live && mode !== 'in-person';
  return (
    <article className="mx-auto flex max-w-3xl flex-col gap-6">
      <header>
        <Link
          to="/learn/sessions"
          className="-ml-1 inline-flex items-center gap-1 rounded-sm text-sm text-ink-soft hover:text-ink"
        >
          <ChevronLeft aria-hidden="true" className="size-4" />
          {t('own.title')}
        </Link>
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <h1 className="text-3xl wrap-break-word">{session.title}</h1>
          <SessionPhaseBadge phase={phase} />
        </div>
        <p className="mt-2 text-ink-soft">
          {session.courseTitle} · {formats.days(session)}
        </p>
      </header>
      {phase === 'cancelled' && (
        <Callout tone="danger" title={t('cancelled.title')}>
          {session.cancelReason
            ? t('cancelled.reason', { reason: session.cancelReason })
            : t('cancelled.text')}
        </Callout>
      )}
      {removed && (
        <Callout tone="warning" title={t('own.removed')}>
          {t('own.removedText')}
        </Callout>
      )}
      {live && (
        <div className="flex flex-col gap-2 sm:flex-row">
          {hasRoom && (
            <Link to={`/rooms/${session.id}`} className={buttonStyle({ variant: 'primary', size: 'large' })}>
              <Video aria-hidden="true" />
              {t('own.enter')}
            </Link>
          )}
          {hasRoom && (
            <Link to="/equipment" className={buttonStyle({ variant: 'secondary', size: 'large' })}>
              <Headphones aria-hidden="true" />
              {t('own.equipment')}
            </Link>
          )}
          {phase === 'in-progress' && (
            <Link
              to={`/learn/sessions/${session.id}/sign`}
              className={buttonStyle({ variant: 'secondary', size: 'large' })}
            >
              <PenLine aria-hidden="true" />
              {t('own.sign')}
            </Link>
          )}
        </div>
      )}
      {hasRoom && <LastPreTest preTest={preTest} timeZone={ownTimeZone ?? session.timeZone} />}
      {signing}
      <section aria-labelledby="half-days" className="rounded-xl bg-surface p-5 shadow-sm sm:p-6">
        <h2 id="half-days" className="mb-4 text-lg font-[620]">
          {t('overview.halfDays')}
        </h2>
        <HalfDayList session={session} ownTimeZone={ownTimeZone} />
      </section>
      <dl className="grid gap-x-8 gap-y-4 rounded-xl bg-surface p-5 shadow-sm sm:grid-cols-2 sm:p-6">
        <Fact term={t('fields.mode')}>{t(`modes.${mode}`)}</Fact>
        {session.trainers.length > 0 && (
          <Fact term={t('fields.trainers')}>{session.trainers.join(', ')}</Fact>
        )}
        {session.place && mode !== 'remote' && <Fact term={t('fields.place')}>{session.place}</Fact>}
        {session.instructions && (
          <Fact term={t('fields.instructions')}>
            <span className="whitespace-pre-line">{session.instructions}</span>
          </Fact>
        )}
      </dl>
      {children}
    </article>
  );
}

function LastPreTest({
  preTest,
  timeZone,
}: {
  preTest: { passed: boolean; takenAt: string | Date } | null;
  timeZone: string;
}) {
  const { t } = useTranslation('sessions');
  const { instant } = useFormats();
  if (!preTest) return <p className="-mt-3 text-sm text-ink-faint">{t('own.notTested')}</p>;
  const when = instant(new Date(preTest.takenAt).toISOString(), timeZone);
  return (
    <p className={clsx('-mt-3 text-sm', preTest.passed ? 'text-ink-faint' : 'text-warning-ink')}>
      {t(preTest.passed ? 'own.tested' : 'own.testFailed', { when })}
    </p>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-faint">{term}</dt>
      <dd className="mt-0.5 wrap-break-word">{children}</dd>
    </div>
  );
}
