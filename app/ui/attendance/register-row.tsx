import { Link } from '@remix-run/react';
import { Check, FileText, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { LiveLine } from '~/use-cases/attendance/get-register.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { useFormats } from '../primitives/use-formats';
import { CorrectionList } from './correction-list';
import { Mark } from './mark-pad';

const tones = {
  upcoming: 'neutral',
  'in-progress': 'accent',
  present: 'success',
  partial: 'warning',
  unsigned: 'warning',
  absent: 'danger',
} as const;

/** One participant's half-day: presence, minutes, signature, what does not agree, what was recorded and corrected. */
export function RegisterRow({
  id,
  line,
  timeZone,
  actTo,
  closed,
}: {
  /** Others lead to it. */
  id: string;
  line: LiveLine;
  timeZone: string;
  /** Where it is recorded, or corrected once the half-day is `closed`. */
  actTo: string | null;
  closed: boolean;
}) {
  const { t, i18n } = useTranslation('attendance');
  const formats = useFormats();
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  const { name, signature, document, corrections } = line;
  const planned = minutes(line.plannedMinutes);
  const connected = minutes(line.connectedMinutes);
  const facts = [
    line.absence && t('register.absence', { reason: t(`absences.${line.absence}` as 'absences.other') }),
    line.lateMinutes > 0 && t('register.late', { minutes: minutes(line.lateMinutes) }),
    line.earlyMinutes > 0 && t('register.early', { minutes: minutes(line.earlyMinutes) }),
    line.attends && t(`attends.${line.attends}`),
    line.unsignedReason &&
      t('register.explained', {
        reason: t(`unsignedReasons.${line.unsignedReason}` as 'unsignedReasons.other'),
      }),
    line.note && t('register.note', { note: line.note }),
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <li
      id={id}
      className="flex scroll-mt-20 flex-col gap-2 px-4 py-3.5 target:bg-sunken sm:px-5"
      data-participant={line.participantId}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1.3fr)_auto]">
        <div className="flex min-w-0 flex-wrap items-center gap-2">
          <span className="min-w-0 font-[560] wrap-break-word">{name}</span>
          {line.here && (
            <Badge tone="success" dot>
              {t('register.hereNow')}
            </Badge>
          )}
          {line.pending && <Badge tone="warning">{t('register.pending')}</Badge>}
        </div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft tabular-nums max-sm:order-1 max-sm:col-span-2">
          <Badge tone={tones[line.status]}>{t(`statuses.${line.status}`)}</Badge>
          {line.remote && <span>{t('register.connectedOf', { connected, planned })}</span>}
        </div>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm empty:hidden sm:empty:flex max-sm:order-1 max-sm:col-span-2">
          {signature ? (
            <>
              <span className="inline-flex items-center gap-1.5 text-success-ink">
                <Check aria-hidden="true" className="size-4 flex-none" />
                {signature.claimedAt
                  ? t('sign.signedOn', { instant: formats.instant(signature.claimedAt, timeZone) })
                  : t('sign.signedOn', { instant: formats.instant(signature.at, timeZone) })}
              </span>
              <span className="text-ink-faint">
                {t(`methods.${signature.method}` as 'methods.page')}
                {signature.claimedAt &&
                  ` · ${t('register.offline', { time: formats.instant(signature.at, timeZone) })}`}
                {signature.afterCountersignature && ` · ${t('register.afterCountersignature')}`}
              </span>
              {signature.mark && <Mark path={signature.mark} label={t('register.mark', { name })} />}
            </>
          ) : line.absence !== null ? null : (
            <span className="text-ink-faint">{t('register.notSigned')}</span>
          )}
        </div>
        {actTo && (
          <ButtonLink
            to={actTo}
            variant="quiet"
            size="small"
            className="justify-self-start"
            aria-label={t(closed ? 'register.correctFor' : 'register.recordFor', { name })}
          >
            {t(closed ? 'register.correct' : 'register.record')}
          </ButtonLink>
        )}
      </div>
      {line.contradictions.length > 0 && (
        <ul className="flex flex-col gap-1">
          {line.contradictions.map((kind) => (
            <li key={kind} className="flex gap-2 text-sm text-warning-ink">
              <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 flex-none" />
              {t(`contradictions.${kind}`, { planned, connected })}
            </li>
          ))}
        </ul>
      )}
      {(facts.length > 0 || document) && (
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-soft">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {document && (
            <Link
              to={`/files/${document.id}`}
              reloadDocument
              className="inline-flex items-center gap-1.5 text-accent-text underline underline-offset-4"
            >
              <FileText aria-hidden="true" className="size-4" />
              {t('register.document', { name: document.name })}
            </Link>
          )}
        </p>
      )}
      {corrections.length > 0 && <CorrectionList corrections={corrections} timeZone={timeZone} />}
    </li>
  );
}
