import { CheckCheck, QrCode, Send, Smartphone, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LiveHalfDay, LiveRegister } from '~/use-cases/attendance/get-register.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { useFormats } from '../primitives/use-formats';
import { CountersignForm } from './countersign-form';
import { Mark } from './mark-pad';
import { RegisterRow } from './register-row';
import { useHalfDayWords } from './use-half-day-words';

const phaseTones = { upcoming: 'neutral', 'in-progress': 'accent', over: 'info' } as const;

/** One half-day of the register: its participants, how to have it signed, and the counter-signature that closes it. */
export function RegisterHalfDay({
  sessionId,
  halfDay,
  register,
}: {
  sessionId: string;
  halfDay: LiveHalfDay;
  register: Pick<LiveRegister, 'timeZone' | 'leads' | 'cancelled' | 'click' | 'mode'>;
}) {
  const { t } = useTranslation('attendance');
  const formats = useFormats();
  const { timeZone, leads, cancelled, click } = register;
  const words = useHalfDayWords(timeZone);
  const base = `/teach/sessions/${sessionId}/half-days/${halfDay.id}`;
  const { lines, countersignatures, toCountersign } = halfDay;
  const signed = lines.filter(({ signature }) => signature).length;
  const doubts = lines.reduce((sum, { contradictions }) => sum + contradictions.length, 0);
  const open = halfDay.signing === 'open' && !cancelled;
  const closed = countersignatures.length > 0;
  return (
    <section id={halfDay.id} aria-labelledby={`${halfDay.id}-title`} className="scroll-mt-20">
      <header className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h2 id={`${halfDay.id}-title`} className="text-lg font-[620] first-letter:uppercase">
            {words.day(halfDay)}, <span className="sm:whitespace-nowrap">{words.times(halfDay)}</span>
          </h2>
          <div className="mt-1.5 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            <Badge tone={phaseTones[halfDay.phase]} dot={halfDay.phase === 'in-progress'}>
              {t(`register.phases.${halfDay.phase}`)}
            </Badge>
            <span className="tabular-nums">
              {t('halfDay.planned', { minutes: words.minutes(halfDay.plannedMinutes) })} ·{' '}
              {t('register.signedCount', { signed, expected: lines.length })}
            </span>
            {doubts > 0 && (
              <Badge tone="warning" icon={<TriangleAlert aria-hidden="true" />}>
                {t('register.contradictions', { count: doubts })}
              </Badge>
            )}
          </div>
        </div>
        {open && (
          <div role="group" aria-label={t('register.actions')} className="flex flex-wrap gap-2">
            <ButtonLink
              size="small"
              variant="secondary"
              to={`${base}/code`}
              icon={<QrCode aria-hidden="true" />}
            >
              {t('register.showCode')}
            </ButtonLink>
            <ButtonLink
              size="small"
              variant="secondary"
              to={`${base}/desk`}
              icon={<Smartphone aria-hidden="true" />}
            >
              {t('register.desk')}
            </ButtonLink>
            {signed < lines.length && (
              <ConfirmDialog
                trigger={
                  <>
                    <Send aria-hidden="true" /> {t('register.sendLinksShort')}
                  </>
                }
                triggerSize="small"
                title={t('register.sendLinks')}
                confirm={t('register.sendLinksDo')}
                action={`${base}/links`}
                fields={{ click }}
                tone="primary"
              >
                {t('register.sendLinksConfirm')}
              </ConfirmDialog>
            )}
          </div>
        )}
      </header>
      <ul className="divide-y rounded-xl bg-surface shadow-sm">
        {lines.map((line) => (
          <RegisterRow
            key={line.participantId}
            id={`${halfDay.id}-${line.participantId}`}
            line={line}
            timeZone={timeZone}
            actTo={cancelled ? null : `${base}/participants/${line.participantId}${closed ? '/correct' : ''}`}
            closed={closed}
          />
        ))}
      </ul>
      <footer className="mt-3 flex flex-col gap-3">
        {countersignatures.map(({ name, at, mark }) => (
          <p
            key={name}
            className="flex items-center gap-x-3 rounded-lg bg-success-soft px-4 py-2.5 text-[0.9375rem] text-success-ink"
          >
            <CheckCheck aria-hidden="true" className="size-[1.125rem] flex-none" />
            <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
              {t('countersign.by', { name, instant: formats.instant(at, timeZone) })}
              {mark && <Mark path={mark} label={t('register.mark', { name })} />}
            </span>
          </p>
        ))}
        {toCountersign && (
          <CountersignForm action={`${base}/countersign`} lines={lines} offered={toCountersign} />
        )}
        {!toCountersign && !closed && !cancelled && (
          <p className="text-sm text-ink-faint">
            {t(leads ? 'countersign.notYet' : 'countersign.byTrainers')}
          </p>
        )}
      </footer>
    </section>
  );
}
