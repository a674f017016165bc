import { Link } from '@remix-run/react';
import { ArrowRight, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ToldReason } from '~/domain/learning/told-lock';
import { Card } from '../primitives/card';
import { useFormats } from '../primitives/use-formats';

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
  const words = useLockWords(timeZone);
  return (
    <Card className="mt-8">
      <p className="flex items-center gap-2 font-[620]">
        <Lock aria-hidden="true" className="size-5 text-ink-faint" />
        {t('locks.title')}
      </p>
      <ul className="mt-4 flex flex-col gap-3">
        {reasons.map((reason, place) => (
          <li key={place} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>{words(reason)}</span>
            {reason.kind !== 'opens' && (
              <Link
                to={`${courseTo}/lessons/${reason.lessonId}`}
                className="inline-flex min-h-11 items-center gap-1.5 rounded-sm font-[560] text-accent-text underline underline-offset-4"
              >
                {t('locks.go')}
                <ArrowRight aria-hidden="true" className="size-4" />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A reason for which a lesson is locked, as a sentence. */
export function useLockWords(timeZone: string): (reason: ToldReason) => string {
  const { t } = useTranslation('learn');
  const formats = useFormats();
  return (reason) => {
    switch (reason.kind) {
      case 'opens':
        return t('locks.opens', { at: formats.instant(reason.at, timeZone) });
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
