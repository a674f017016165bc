import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ToldReason } from '~/domain/learning/told-lock';
import { useFormats } from '../primitives/use-formats';
import { KindIcon } from './kind-icon';

/** Why a lesson is not open, and the way to what opens it. */
export function LockedLesson({
  reasons,
  courseTo,
  timeZone,
}: {
  reasons: readonly ToldReason[];
  courseTo: string;
  timeZone: string;
}) {
  const { t } = useTranslation('learn');
  return (
    <section
      aria-labelledby="locked"
      className="mt-8 flex flex-col items-start gap-4 rounded-xl bg-surface p-6 shadow-sm sm:flex-row sm:p-8"
    >
      <span
        aria-hidden="true"
        className="grid size-12 flex-none place-content-center rounded-full bg-accent-soft text-accent-text"
      >
        <KindIcon kind="lock" className="size-5" />
      </span>
      <div className="min-w-0">
        <h2 id="locked" className="text-xl font-[620]">
          {t('locks.title')}
        </h2>
        <p className="mt-1 mb-4 text-ink-soft">{t('locks.text', { count: reasons.length })}</p>
        <LockReasons reasons={reasons} courseTo={courseTo} timeZone={timeZone} />
      </div>
    </section>
  );
}

/** What opens a lesson, each with the way there where one may go (`courseTo`). */
export function LockReasons({
  reasons,
  courseTo,
  timeZone,
}: {
  reasons: readonly ToldReason[];
  courseTo: string | null;
  timeZone: string;
}) {
  const { t } = useTranslation('learn');
  const words = useLockWords(timeZone);
  return (
    <ul className="flex flex-col gap-1.5">
      {reasons.map((reason, place) => (
        <li key={place}>
          {words(reason)}{' '}
          {reason.kind !== 'opens' && courseTo && (
            <Link
              to={`${courseTo}/lessons/${reason.lessonId}`}
              aria-label={t('locks.goTo', { title: reason.title })}
              className="inline-block rounded-sm py-1 font-[560] whitespace-nowrap text-accent-text underline underline-offset-4"
            >
              {t('locks.go')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A reason for which a lesson is locked, as a sentence. */
export function useLockWords(timeZone: string): (reason: ToldReason) => string {
  const { t } = useTranslation('learn');
  const formats = useFormats();
  return (reason) => {
    switch (reason.kind) {
      case 'opens':
        return t('locks.opens', { at: formats.moment(reason.at, timeZone) });
      case 'score': {
        const { title, percent, score } = reason;
        if (score === null) return t('locks.score', { title, percent });
        return t('locks.scoreLow', { title, percent, score: formats.percent(score / 10_000) });
      }
      case 'module':
        return t('locks.module', { title: reason.title, count: reason.lessonsLeft });
      default:
        return t(`locks.${reason.kind}`, { title: reason.title });
    }
  };
}
