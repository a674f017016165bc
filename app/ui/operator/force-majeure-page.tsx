import { Link } from '@remix-run/react';
import { CloudLightning } from 'lucide-react';
import type { ForceMajeurePeriod } from '~/use-cases/lifecycle/list-force-majeure.server';
import type { FormAnswer } from '../auth/form-answer';
import { Card } from '../primitives/card';
import { DataTable, type Column } from '../primitives/data-table';
import { DateField } from '../primitives/date-field';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { ActForm } from './act-form';
import { useConsoleWords } from './use-console-words';

/** The periods of force majeure, during which deadlines do not run, and the way to mark one (P24). */
export function ForceMajeurePage({
  periods,
  today,
  answer,
}: {
  periods: readonly ForceMajeurePeriod[];
  today: string;
  answer: FormAnswer | undefined;
}) {
  const words = useConsoleWords();
  const { t } = words;
  const columns: Column<ForceMajeurePeriod>[] = [
    {
      key: 'from',
      header: t('majeure.from'),
      primary: true,
      cell: ({ startsAt }) => <span className="sm:whitespace-nowrap">{words.day(startsAt)}</span>,
    },
    {
      key: 'to',
      header: t('majeure.to'),
      cell: ({ id, endsAt, open }) => (
        <>
          <span className={endsAt ? 'block sm:whitespace-nowrap' : 'block'}>
            {endsAt ? words.day(new Date(Date.parse(endsAt) - 1).toISOString()) : t('majeure.ongoing')}
          </span>
          {open && (
            <Link to={`/operator/force-majeure/${id}`} className="underline underline-offset-4">
              {t(endsAt ? 'majeure.change' : 'majeure.close')}
            </Link>
          )}
        </>
      ),
    },
    { key: 'reason', header: t('majeure.reason'), cell: ({ reason }) => reason },
    { key: 'by', header: t('majeure.by'), cell: ({ by }) => by ?? t('none') },
  ];
  return (
    <>
      <PageHeader title={t('majeure.title')} description={t('majeure.description')} />
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <DataTable
          caption={t('majeure.title')}
          columns={columns}
          rows={periods}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon={<CloudLightning />} title={t('majeure.empty')}>
              {t('majeure.emptyText')}
            </EmptyState>
          }
        />
        <Card title={t('majeure.markTitle')} description={t('majeure.markText')}>
          <ActForm key={periods.length} answer={answer} submit={t('majeure.mark')}>
            {(field) => (
              <>
                <DateField {...field('startsOn', today)} label={t('majeure.startsOn')} required />
                <DateField {...field('endsOn')} label={t('majeure.endsOn')} hint={t('majeure.endsHint')} />
              </>
            )}
          </ActForm>
        </Card>
      </div>
    </>
  );
}
