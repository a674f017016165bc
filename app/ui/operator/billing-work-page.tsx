import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { CircleCheck } from 'lucide-react';
import { billingWorkLists, type BillingWorkRow } from '~/domain/billing/billing-work';
import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import type { BillingWork } from '~/use-cases/billing/list-billing-work.server';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { useConsoleWords } from './use-console-words';

const noNote: ReadonlySet<string> = new Set(['disputes', 'refunds']);

/** What waits about billing, one list at a time, the most urgent first; each line leads to where it is dealt with. */
export function BillingWorkPage({ work: { list, counts, rows } }: { work: BillingWork }) {
  const words = useConsoleWords();
  const { t } = words;
  const formats = useFormats();
  const link = 'rounded-sm underline-offset-4 hover:underline';
  const subject: Column<BillingWorkRow> =
    list === 'webhooks'
      ? {
          key: 'event',
          header: t('work.event'),
          primary: true,
          cell: ({ id, number }) => (
            <Link to={`/operator/webhooks/${id}`} className={link}>
              {words.vendorEvent(number ?? '')}
              <code className="block text-xs font-normal text-ink-faint">{number}</code>
            </Link>
          ),
        }
      : {
          key: 'organization',
          header: t('work.organization'),
          primary: true,
          cell: ({ organization }) => (
            <Link to={`/operator/organizations/${organization?.id ?? ''}/contract`} className={link}>
              {organization?.name}
            </Link>
          ),
        };
  const columns: Column<BillingWorkRow>[] = [
    subject,
    ...(list === 'due' || list === 'webhooks'
      ? []
      : [
          {
            key: 'document',
            header: t('work.document'),
            cell: (row: BillingWorkRow) =>
              row.number ? (
                <Link to={placeOf(list, row)} className="rounded-sm underline underline-offset-4">
                  {row.number}
                </Link>
              ) : (
                t('none')
              ),
          },
          {
            key: 'amount',
            header: t('work.amount'),
            align: 'end' as const,
            cell: ({ cents }: BillingWorkRow) => (cents === null ? t('none') : words.money(cents)),
          },
        ]),
    { key: 'at', header: t(`work.at.${list}`), cell: ({ at }) => words.instant(at) },
    ...(noNote.has(list)
      ? []
      : [
          {
            key: 'note',
            header: words.word('work.notes', list),
            cell: ({ note }: BillingWorkRow) => noteOf(note),
          },
        ]),
  ];
  function noteOf(note: string | null) {
    if (note === null) return t('none');
    if (list === 'due') return planNames[note as PlanCode];
    if (list === 'under-way') return words.word('attemptStatuses', note);
    if (list === 'charge-backs') return words.word('chargeBackReasons', note);
    return list === 'overdue' ? note : <span className="line-clamp-2 max-w-xs text-sm">{note}</span>;
  }
  const total = counts[list];
  return (
    <>
      <PageHeader title={t('work.title')} description={t('work.description')} />
      <DataTable
        caption={t(`work.lists.${list}`)}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        filters={
          <div className="grid gap-2">
            <nav aria-label={t('work.title')} className="flex flex-wrap gap-1">
              {billingWorkLists.map((known) => (
                <Link
                  key={known}
                  to={`?list=${known}`}
                  aria-current={known === list ? 'page' : undefined}
                  className={clsx(
                    'flex min-h-10 items-center gap-1.5 rounded-md px-3 text-sm font-medium',
                    known === list ? 'bg-accent-soft text-accent-text' : 'text-ink-soft hover:text-ink',
                  )}
                >
                  {t(`work.lists.${known}`)}
                  <span className="rounded-full bg-ink/7 px-1.5 py-0.5 text-xs tabular-nums">
                    {formats.number(counts[known])}
                  </span>
                </Link>
              ))}
            </nav>
            <p className="text-sm text-ink-soft">
              {t(`work.texts.${list}`)}
              {total > rows.length &&
                ` ${t('work.first', { count: rows.length, total: formats.number(total) })}`}
            </p>
          </div>
        }
        empty={
          <EmptyState icon={<CircleCheck />} title={t('work.empty')}>
            {t('work.emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}

function placeOf(list: BillingWork['list'], { id, organization, invoiceId }: BillingWorkRow): string {
  const at = `/operator/organizations/${organization?.id ?? ''}`;
  if (list === 'disputes') return `${at}/disputes/${id}`;
  if (list === 'refunds') return `${at}/refunds/${id}`;
  return `${at}/documents/${invoiceId ?? ''}`;
}
