import { Check, Play, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes, formatTime } from '~/domain/calendar-format';
import { Badge } from '../primitives/badge';
import { ProgressRing } from '../primitives/progress-ring';
import { buttonStyle } from '../primitives/button-style';
import { HalfDayPattern } from '../shells/half-day-pattern';
import { sampleEvidence, type SampleKind } from './sample-evidence';

const planned = 180;
const done = 78;

/** A learner's page with her chain of evidence before it, drawn by the product's own components; a picture, for one who listens. */
export function HeroSample() {
  const { t, i18n } = useTranslation('marketing');
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  return (
    <div role="img" aria-label={t('landing.sample.label')} className="relative">
      <HalfDayPattern className="absolute -top-16 -right-40 w-[34rem] text-accent-text opacity-15" />
      <div aria-hidden="true" className="relative rounded-2xl bg-surface p-6 shadow-lg select-none">
        <div className="flex items-center gap-5">
          <ProgressRing ratio={done / planned} label="" />
          <div className="min-w-0">
            <p className="text-lg leading-snug font-[620]">{t('landing.sample.course')}</p>
            <p className="mt-1 text-sm text-ink-soft tabular-nums">
              {t('landing.sample.done', { done: minutes(done), planned: minutes(planned) })}
            </p>
          </div>
        </div>
        <ul className="mt-5 divide-y border-t text-[0.9375rem]">
          <li className="flex items-center gap-3 py-3.5">
            <Mark done />
            <span className="min-w-0 flex-1">{t('landing.sample.lessonDone')}</span>
            <span className="text-xs text-success-ink">{t('landing.sample.saved')}</span>
          </li>
          <li className="flex items-center gap-3 py-3.5">
            <Mark />
            <span className="min-w-0 flex-1 font-[560]">{t('landing.sample.lessonNext')}</span>
            <span className={buttonStyle({ size: 'small' })}>
              <Play />
              {t('landing.sample.resume')}
            </span>
          </li>
          <li className="flex items-center gap-3 pt-3.5 pb-1 text-ink-soft">
            <Mark />
            <span className="min-w-0 flex-1">{t('landing.sample.lessonLater')}</span>
            <span className="text-xs tabular-nums">{minutes(12)}</span>
          </li>
        </ul>
      </div>
      <div
        aria-hidden="true"
        className="relative -mt-4 ml-6 rounded-xl bg-raised p-5 shadow-lg select-none sm:ml-16 lg:-mr-6"
      >
        <div className="flex items-center justify-between gap-3">
          <p className="text-sm font-[600]">{t('landing.sample.chain')}</p>
          <Badge tone="success" icon={<ShieldCheck />}>
            {t('landing.sample.intact')}
          </Badge>
        </div>
        <ol className="mt-3 flex flex-col gap-2 text-[0.8125rem]">
          {sampleEvidence.slice(0, 3).map(({ kind, occurredAt, hash }) => (
            <li key={hash} className="flex items-baseline gap-3">
              <span className="w-10 flex-none text-ink-faint tabular-nums">
                {formatTime(occurredAt, i18n.language, 'Europe/Paris')}
              </span>
              <span className="min-w-0 flex-1 truncate">
                {t(`landing.proof.kinds.${kind as SampleKind}`)}
              </span>
              <code className="text-xs text-ink-faint">{hash.slice(0, 8)}</code>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Mark({ done = false }: { done?: boolean }) {
  return done ? (
    <span className="grid size-6 flex-none place-content-center rounded-full bg-success-soft text-success-ink">
      <Check className="size-4" />
    </span>
  ) : (
    <span className="size-6 flex-none rounded-full ring-2 ring-line ring-inset" />
  );
}
