import { Link } from '@remix-run/react';
import { ArrowLeft, ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reasonsOfFunding } from '~/domain/funding/settlement-line';
import type { SettlementLines, ToldLine } from '~/use-cases/funding/get-settlement-lines.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { useFormats } from '../primitives/use-formats';
import { halfDayRecord, lessonRecord } from './record-links';
import { useFundingWords } from './use-funding-words';

type Page = { orderId: string; enrolmentId: string; detail: SettlementLines };

/** One person's part of a settlement, line by line: minutes, euros, why, and the record behind each. */
export function SettlementLinesPage({ orderId, enrolmentId, detail }: Page) {
  const { t } = useTranslation('funding');
  const { money, minutes: told } = useFundingWords(detail.currency);
  const formats = useFormats();
  const { timeZone, mayFollow } = detail;
  const recordOf = (line: ToldLine) => {
    if (!mayFollow) return null;
    return line.halfDay
      ? halfDayRecord(line.halfDay, line.participantId ?? undefined)
      : lessonRecord(enrolmentId, line.id);
  };
  const when = (line: ToldLine) => {
    const at = line.halfDay?.startsAt ?? line.completedAt;
    if (line.halfDay) return formats.moment(line.halfDay.startsAt, timeZone);
    return at ? t('line.completed', { moment: formats.moment(at, timeZone) }) : t('line.notCompleted');
  };
  const end = { align: 'end' as const };
  const minutes = (value: number) => <span className="whitespace-nowrap">{told(value)}</span>;
  const fundable = (line: ToldLine) => minutes(line.fundable);
  const opco = (line: ToldLine) => money(line.opcoCents);
  const columns: Column<ToldLine>[] = [
    {
      key: 'what',
      header: t('line.what'),
      primary: true,
      cell: (line) => {
        const to = recordOf(line);
        return (
          <>
            {to ? (
              <Link to={to} className="rounded-sm underline-offset-4 hover:underline">
                {line.title}
              </Link>
            ) : (
              line.title
            )}
            <span className="block text-sm font-normal text-ink-faint">
              {line.module && `${line.module} · `}
              {when(line)}
            </span>
          </>
        );
      },
    },
    { key: 'planned', header: t('people.planned'), ...end, cell: (line) => minutes(line.planned) },
    { key: 'delivered', header: t('people.delivered'), ...end, cell: (line) => minutes(line.delivered) },
    ...(detail.funded ? [{ key: 'fundable', header: t('people.fundable'), ...end, cell: fundable }] : []),
    { key: 'worth', header: t('people.worth'), ...end, cell: (line) => money(line.deliveredCents) },
    ...(detail.funded ? [{ key: 'opco', header: t('people.opco'), ...end, cell: opco }] : []),
    {
      key: 'reason',
      header: t('line.reason'),
      cell: (line) => <Reason line={line} funded={detail.funded} />,
    },
  ];
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 className="text-lg font-[620]">{t('line.title', { name: detail.name })}</h2>
        <ButtonLink
          variant="secondary"
          size="small"
          to={`/manage/orders/${orderId}/settlement`}
          icon={<ArrowLeft aria-hidden="true" />}
        >
          {t('line.back')}
        </ButtonLink>
      </div>
      <DataTable
        caption={t('line.title', { name: detail.name })}
        columns={columns}
        rows={detail.lines}
        rowKey={(line) => `${line.kind} ${line.id}`}
        empty={<EmptyState icon={<ListChecks />} title={t('line.empty')} compact />}
      />
    </div>
  );
}

function Reason({ line, funded }: { line: ToldLine; funded: boolean }) {
  const { t } = useTranslation('funding');
  const good = line.reason === 'funded';
  const tone = good ? 'success' : line.reason === 'upcoming' ? 'neutral' : 'warning';
  return (
    <span className="flex flex-wrap gap-1.5">
      {!funded && (good || reasonsOfFunding.includes(line.reason)) ? (
        <Badge tone="success">{t('line.delivered')}</Badge>
      ) : (
        <Badge tone={tone}>{t(`lines.${line.reason}`)}</Badge>
      )}
      {line.provisional && <Badge tone="info">{t('line.provisional')}</Badge>}
    </span>
  );
}
