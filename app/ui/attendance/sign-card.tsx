import { useRevalidator } from '@remix-run/react';
import { CloudOff, PenLine } from 'lucide-react';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { signingStateAt } from '~/domain/attendance/signing-window';
import type { HalfDayToSign } from '~/use-cases/attendance/get-signing.server';
import { useReports } from '../learn/use-reports';
import { Button } from '../primitives/button';
import { Callout } from '../primitives/callout';
import { useFormats } from '../primitives/use-formats';
import { MarkPad } from './mark-pad';
import { SignedLine } from './signed-line';
import { useHalfDayWords } from './use-half-day-words';

type Step =
  | { at: 'idle' }
  | { at: 'signing' }
  | { at: 'kept'; signedOut: boolean }
  | { at: 'refused'; message: string };

/**
 * One half-day to sign. A plain form; with script the signature is kept in the browser until the server has it, with
 * the time it was made, and "signed" is said only then.
 */
export function SignCard({
  halfDay,
  now,
  readClock,
  method,
  from,
}: {
  halfDay: HalfDayToSign;
  now: Date;
  readClock: () => Date;
  method: 'room' | 'page';
  from: string;
}) {
  const { t } = useTranslation('attendance');
  const words = useHalfDayWords(halfDay.timeZone);
  const formats = useFormats();
  const titleId = useId();
  const reports = useReports(halfDay.membershipId);
  const { revalidate } = useRevalidator();
  const [step, setStep] = useState<Step>({ at: 'idle' });
  const [acknowledged, setAcknowledged] = useState<HalfDayToSign['signed']>(null);
  const id = `sign:${halfDay.halfDayId}`;

  useEffect(() => {
    if (!reports) return;
    if (reports.isPending(id)) setStep({ at: 'kept', signedOut: false });
    return reports.subscribe((told, answer) => {
      if (told !== id) return;
      if (answer.ok) {
        const { signedAt, claimedAt } = answer.body;
        setAcknowledged({ at: String(signedAt), claimedAt: claimedAt ? String(claimedAt) : null });
        setStep({ at: 'idle' });
        revalidate();
      } else if (reports.isPending(id)) setStep({ at: 'kept', signedOut: answer.signedOut });
      else {
        setStep({ at: 'refused', message: answer.message ?? '' });
        if (answer.code === 'statement-changed') revalidate();
      }
    });
  }, [reports, id, revalidate]);

  function sign(event: FormEvent<HTMLFormElement>) {
    if (!reports) return;
    event.preventDefault();
    setStep({ at: 'signing' });
    const mark = new FormData(event.currentTarget).get('mark');
    const { organizationId, halfDayId, statementHash, proof } = halfDay;
    reports.add({
      id,
      url: '/sign/signatures',
      body: {
        ...{ organizationId, halfDayId, statementHash, proof, method },
        ...{ mark: typeof mark === 'string' ? mark : '', claimedAt: readClock().toISOString() },
      },
    });
    void reports.flush();
  }

  const window = { from: new Date(halfDay.startsAt), to: new Date(halfDay.closesAt) };
  const state = signingStateAt(window, now);
  const signed = halfDay.signed ?? acknowledged;
  const waits = step.at === 'signing' || step.at === 'kept';
  return (
    <article
      aria-labelledby={titleId}
      className="flex flex-col gap-4 rounded-xl bg-surface p-4 shadow-sm sm:p-5"
    >
      <header>
        <h3 id={titleId} className="font-[620] first-letter:uppercase">
          {words.day(halfDay)}
        </h3>
        <p className="text-[0.9375rem] text-ink-soft tabular-nums">
          {words.times(halfDay)} · {t('halfDay.planned', { minutes: words.minutes(halfDay.plannedMinutes) })}
        </p>
      </header>
      {signed ? (
        <SignedLine signed={signed} timeZone={halfDay.timeZone} justNow={acknowledged !== null} />
      ) : state === 'upcoming' ? (
        <p className="text-[0.9375rem] text-ink-soft">
          {t('sign.opensOn', { instant: formats.instant(halfDay.startsAt, halfDay.timeZone) })}
        </p>
      ) : state === 'closed' && !waits ? (
        <Callout tone="warning">{t('sign.closed')}</Callout>
      ) : (
        <form method="post" action="/sign/signatures" onSubmit={sign} className="flex flex-col gap-4">
          {(['organizationId', 'halfDayId', 'statementHash', 'proof'] as const).map((name) => (
            <input key={name} type="hidden" name={name} value={halfDay[name]} />
          ))}
          <input type="hidden" name="method" value={method} />
          <input type="hidden" name="from" value={from} />
          <figure>
            <figcaption className="text-sm text-ink-faint">{t('sign.statement')}</figcaption>
            <blockquote className="mt-1 border-l-4 border-accent/60 pl-3 text-[0.9375rem]">
              {halfDay.statement}
            </blockquote>
          </figure>
          {!waits && <MarkPad />}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {step.at !== 'kept' && (
              <Button
                type="submit"
                size="large"
                busy={step.at === 'signing'}
                icon={<PenLine aria-hidden="true" />}
              >
                {t('sign.submit')}
              </Button>
            )}
            <p className="text-sm text-ink-faint">
              {t('sign.until', { instant: formats.instant(halfDay.closesAt, halfDay.timeZone) })}
            </p>
          </div>
        </form>
      )}
      <div role="status" className="empty:-mt-4">
        {!signed && step.at === 'kept' && (
          <div className="flex gap-3 rounded-lg bg-warning-soft px-4 py-3.5 text-[0.9375rem]">
            <CloudOff aria-hidden="true" className="mt-0.5 size-[1.125rem] flex-none text-warning-ink" />
            <div>
              <p className="font-[600] text-warning-ink">{t('sign.kept')}</p>
              <p className="text-ink-soft">{t(step.signedOut ? 'sign.keptElsewhere' : 'sign.keptText')}</p>
            </div>
          </div>
        )}
      </div>
      {!signed && step.at === 'refused' && (
        <Callout tone="danger" live="alert">
          {step.message}
        </Callout>
      )}
    </article>
  );
}
