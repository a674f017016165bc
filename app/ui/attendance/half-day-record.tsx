import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { HoursRecord } from '~/use-cases/attendance/get-hours.server';
import { Badge } from '../primitives/badge';
import { useFormats } from '../primitives/use-formats';
import { useHalfDayWords } from './use-half-day-words';

const tones = {
  upcoming: 'neutral',
  'in-progress': 'accent',
  present: 'success',
  partial: 'warning',
  unsigned: 'warning',
  absent: 'danger',
} as const;

/** A half-day behind the hours: its minutes, signature and stays, what was recorded, and what does not agree. */
export function HalfDayRecord({ record, sessionTo }: { record: HoursRecord; sessionTo: string }) {
  const { t, i18n } = useTranslation('hours');
  const { t: words } = useTranslation('attendance');
  const halfDay = useHalfDayWords(record.timeZone);
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  const figures = [
    ['planned', record.plannedMinutes],
    ['connected', record.connectedMinutes],
    ['signed', record.signedMinutes],
    ['retained', record.retainedMinutes],
  ] as const;
  return (
    <li className="px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 text-[0.9375rem] font-[600] first-letter:uppercase">
          {halfDay.day(record)}
          <span className="font-normal text-ink-soft tabular-nums"> · {halfDay.times(record)}</span>
        </h3>
        <Badge tone={tones[record.status]}>{words(`statuses.${record.status}`)}</Badge>
      </div>
      <Link
        to={sessionTo}
        className="inline-flex min-h-6 items-center rounded-sm text-sm text-ink-soft underline-offset-4 hover:text-ink hover:underline"
      >
        {record.sessionTitle}
      </Link>
      <dl className="mt-3 grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4">
        {figures.map(([key, value]) => (
          <div key={key}>
            <dt className="text-xs text-ink-faint">{t(`columns.${key}`)}</dt>
            <dd
              className={clsx('tabular-nums', key === 'retained' ? 'font-[620]' : 'font-[560] text-ink-soft')}
            >
              {minutes(value)}
            </dd>
          </div>
        ))}
      </dl>
      <Facts record={record} />
      {record.contradictions.map((kind) => (
        <p key={kind} className="mt-2 flex items-start gap-2 text-sm text-warning-ink">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 flex-none" />
          {words(`contradictions.${kind}`, {
            planned: minutes(record.plannedMinutes),
            connected: minutes(record.connectedMinutes),
          })}
        </p>
      ))}
      {record.stays.length > 0 && <Stays record={record} />}
    </li>
  );
}

function Facts({ record }: { record: HoursRecord }) {
  const { t, i18n } = useTranslation('hours');
  const { t: words } = useTranslation('attendance');
  const formats = useFormats();
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  const { signature, timeZone, absence, unsignedReason, lateMinutes, earlyMinutes, countersignedAt } = record;
  const at = (instant: string) => formats.instant(instant, timeZone);
  const facts = [
    signature &&
      t(signature.claimedAt ? 'record.signedOffline' : 'record.signed', {
        at: at(signature.signedAt),
        claimed: signature.claimedAt ? at(signature.claimedAt) : '',
        method: words(`methods.${signature.method}` as 'methods.page'),
        device: signature.device,
      }),
    absence && t('record.absent', { reason: words(`absences.${absence}` as 'absences.other') }),
    unsignedReason &&
      t('record.explained', {
        reason: words(`unsignedReasons.${unsignedReason}` as 'unsignedReasons.other'),
      }),
    lateMinutes > 0 && t('record.late', { minutes: minutes(lateMinutes) }),
    earlyMinutes > 0 && t('record.early', { minutes: minutes(earlyMinutes) }),
    countersignedAt && t('record.countersigned', { at: at(countersignedAt) }),
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  if (facts.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-col gap-0.5 text-sm text-ink-soft">
      {facts.map((fact) => (
        <li key={String(fact)}>{fact}</li>
      ))}
    </ul>
  );
}

function Stays({ record }: { record: HoursRecord }) {
  const { t } = useTranslation('hours');
  const formats = useFormats();
  const source = (name: string) =>
    name.startsWith('api:')
      ? t('sources.api', { name: name.slice(4) })
      : t(`sources.${name}` as 'sources.room', { defaultValue: name });
  return (
    <details className="group mt-3">
      <summary className="-ml-2 inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-sm px-2 text-sm text-ink-soft hover:text-ink">
        <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open:rotate-90" />
        {t('record.stays', { count: record.stays.length })}
      </summary>
      <ol className="mt-1 flex flex-col gap-1 border-l-2 pl-4 text-sm text-ink-soft tabular-nums">
        {record.stays.map((stay, index) => (
          <li key={index}>
            {t('record.stay', {
              from: formats.time(stay.from, record.timeZone),
              to: formats.time(stay.to, record.timeZone),
            })}
            <span className="text-ink-faint">
              {' · '}
              {[source(stay.source), stay.device].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
