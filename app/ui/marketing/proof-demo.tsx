import { clsx } from 'clsx';
import { Link2, RotateCcw, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import { verifyChain } from '~/domain/evidence/verify-chain';
import { Button } from '../primitives/button';
import { sampleEvidence, type SampleKind } from './sample-evidence';

const minutesOf = (record: (typeof sampleEvidence)[number]) => Number(record.payload.minutes);
const original = sampleEvidence.map(minutesOf);

/** The proof itself, to try: alter a record, and the browser finds it by computing the chain again. */
export function ProofDemo() {
  const { t, i18n } = useTranslation('marketing');
  const [minutes, setMinutes] = useState(original);
  const records = sampleEvidence.map((record, index) => ({
    ...record,
    payload: { minutes: minutes[index] ?? minutesOf(record) },
  }));
  const verdict = verifyChain(records);
  const broken = verdict.intact ? null : verdict.sequence;

  function alter(index: number, text: string) {
    const value = Math.min(999, Math.max(0, Math.trunc(Number(text) || 0)));
    setMinutes(minutes.map((known, place) => (place === index ? value : known)));
  }

  return (
    <section className="relative overflow-hidden bg-brand-deep text-white" data-theme="dark">
      <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-10 px-4 py-20 sm:px-8 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)] lg:gap-16">
        <div>
          <h2 className="text-2xl sm:text-3xl">{t('landing.proof.title')}</h2>
          <p className="mt-4 text-white/85">{t('landing.proof.text')}</p>
          <p className="mt-4 text-[0.9375rem] text-white/85">{t('landing.proof.how')}</p>
        </div>
        <div className="min-w-0 rounded-2xl bg-surface p-5 text-ink shadow-lg sm:p-7">
          <ol aria-label={t('landing.proof.caption')} className="flex flex-col gap-2">
            {records.map((record, index) => {
              const lost = broken !== null && record.sequence >= broken;
              return (
                <li
                  key={record.sequence}
                  className={clsx(
                    'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg px-4 py-3 transition-colors',
                    record.sequence === broken ? 'bg-danger-soft' : lost ? 'opacity-60' : 'bg-sunken',
                  )}
                >
                  <Link2
                    aria-hidden="true"
                    className={clsx('size-4 flex-none', lost ? 'text-danger-ink' : 'text-success')}
                  />
                  <span className="min-w-40 flex-1 text-[0.9375rem]">
                    {t(`landing.proof.kinds.${record.kind as SampleKind}`)}
                    <span className="block text-xs text-ink-faint tabular-nums">
                      {formatInstant(record.occurredAt, i18n.language, 'Europe/Paris')}
                    </span>
                  </span>
                  <label className="flex items-center gap-2 text-sm text-ink-soft">
                    <input
                      type="number"
                      inputMode="numeric"
                      min={0}
                      max={999}
                      value={minutes[index]}
                      onChange={(event) => alter(index, event.target.value)}
                      aria-label={t('landing.proof.minutesOf', { number: record.sequence })}
                      className="control w-20 text-right tabular-nums"
                    />
                    {t('landing.proof.minutes')}
                  </label>
                  <code className="w-full text-xs text-ink-faint sm:w-auto">
                    <span className="sr-only">{t('landing.proof.hash')} </span>
                    {record.hash.slice(0, 12)}
                  </code>
                </li>
              );
            })}
          </ol>
          <div className="mt-5 flex min-h-11 flex-wrap items-center justify-between gap-3">
            <p
              role="status"
              className={clsx(
                'flex max-w-xl flex-1 gap-2.5 text-sm',
                broken === null ? 'text-success-ink' : 'text-danger-ink',
              )}
            >
              {broken === null ? (
                <ShieldCheck aria-hidden="true" className="mt-0.5 size-4 flex-none" />
              ) : (
                <ShieldAlert aria-hidden="true" className="mt-0.5 size-4 flex-none" />
              )}
              {broken === null
                ? t('landing.proof.intact', { count: records.length })
                : t('landing.proof.broken', { number: broken })}
            </p>
            {broken !== null && (
              <Button
                variant="secondary"
                size="small"
                icon={<RotateCcw aria-hidden="true" />}
                onClick={() => setMinutes(original)}
              >
                {t('landing.proof.reset')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </section>
  );
}
