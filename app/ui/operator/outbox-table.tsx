import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { MailCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import { outboxStates, type OutboxState } from '~/domain/lifecycle/operator-inputs';
import type { OutboxLine } from '~/use-cases/lifecycle/list-outbox-messages.server';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useMessageWords } from './use-message-words';

const timeZone = 'Europe/Paris';

/** What the platform has still to tell the outside world, and why it could not. */
export function OutboxTable(props: {
  items: readonly OutboxLine[];
  next: string | null;
  state: OutboxState;
}) {
  const { t, i18n } = useTranslation('operator');
  const nameOf = useMessageWords();
  const instant = (value: string) => formatInstant(value, i18n.language, timeZone);
  const columns: Column<OutboxLine>[] = [
    {
      key: 'what',
      header: t('outbox.what'),
      primary: true,
      cell: (message) => (
        <Link to={`/operator/outbox/${message.id}`} className="rounded-sm underline-offset-4 hover:underline">
          {nameOf(message)}
          <span className="block text-sm font-normal text-ink-soft">
            {t(message.kind === 'email' ? 'outbox.email' : 'outbox.work')}
          </span>
        </Link>
      ),
    },
    { key: 'to', header: t('outbox.to'), cell: ({ to }) => to ?? t('none') },
    { key: 'attempts', header: t('outbox.attempts'), align: 'end', cell: ({ attempts }) => attempts },
    {
      key: 'error',
      header: t('outbox.error'),
      cell: ({ lastError }) => (
        <span className="line-clamp-2 max-w-xs text-sm">{lastError ?? t('none')}</span>
      ),
    },
    { key: 'next', header: t('outbox.nextAttempt'), cell: ({ nextAttemptAt }) => instant(nextAttemptAt) },
  ];
  return (
    <>
      <PageHeader title={t('outbox.title')} description={t('outbox.description')} />
      <DataTable
        caption={t('outbox.title')}
        columns={columns}
        rows={props.items}
        rowKey={({ id }) => id}
        page={{ next: props.next }}
        filters={
          <nav aria-label={t('outbox.states')} className="flex flex-wrap gap-1">
            {outboxStates.map((state) => (
              <Link
                key={state}
                to={`?state=${state}`}
                aria-current={state === props.state ? 'page' : undefined}
                className={clsx(
                  'flex min-h-10 items-center rounded-md px-3 text-sm font-medium',
                  state === props.state ? 'bg-accent-soft text-accent-text' : 'text-ink-soft hover:text-ink',
                )}
              >
                {t(`outbox.state.${state}`)}
              </Link>
            ))}
          </nav>
        }
        empty={
          <EmptyState icon={<MailCheck />} title={t(`outbox.empty.${props.state}`)}>
            {t('outbox.emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}
