import { Link } from '@remix-run/react';
import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SettledPerson, SettlementPage } from '~/use-cases/funding/get-settlement-page.server';
import { Badge } from '../primitives/badge';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { useFundingWords } from './use-funding-words';

const reasonsShown = 3;

/** Each person's minutes and what they come to; the name leads to the lines behind. */
export function SettledPeople({ orderId, settlement }: { orderId: string; settlement: SettlementPage }) {
  const { t } = useTranslation('funding');
  const { money, minutes: told } = useFundingWords(settlement.currency);
  const end = { align: 'end' as const };
  const minutes = (value: number) => <span className="whitespace-nowrap">{told(value)}</span>;
  const columns: Column<SettledPerson>[] = [
    {
      key: 'name',
      header: t('people.name'),
      primary: true,
      cell: (person) => (
        <>
          <Link
            to={`/manage/orders/${orderId}/settlement/${person.enrolmentId}`}
            className="inline-block rounded-sm underline-offset-4 hover:underline lg:min-w-36"
          >
            {person.name}
          </Link>
          {(person.left || person.replaces) && (
            <span className="block text-sm font-normal text-ink-faint">
              {person.replaces ? t('people.replaces', { name: person.replaces }) : t('people.left')}
            </span>
          )}
        </>
      ),
    },
    { key: 'planned', header: t('people.planned'), ...end, cell: (one) => minutes(one.planned) },
    { key: 'delivered', header: t('people.delivered'), ...end, cell: (one) => minutes(one.delivered) },
    ...(settlement.funded
      ? [{ key: 'fundable', header: t('people.fundable'), ...end, cell: fundableOf }]
      : []),
    { key: 'worth', header: t('people.worth'), ...end, cell: (one) => money(one.deliveredCents) },
    ...(settlement.funded
      ? [
          {
            key: 'opco',
            header: t('people.opco'),
            ...end,
            cell: (one: SettledPerson) => money(one.opcoCents),
          },
        ]
      : []),
    { key: 'reasons', header: t('people.reasons'), cell: (person) => <Reasons person={person} /> },
  ];
  function fundableOf(person: SettledPerson) {
    return minutes(person.fundable);
  }
  return (
    <section aria-labelledby="settled-people">
      <h2 id="settled-people" className="mb-4 text-lg font-[620]">
        {t('people.title')}
      </h2>
      <DataTable
        caption={t('people.title')}
        columns={columns}
        rows={settlement.people}
        rowKey={({ enrolmentId }) => enrolmentId}
        empty={
          <EmptyState icon={<UserRound />} title={t('people.empty.title')} compact>
            {t('people.empty.text')}
          </EmptyState>
        }
      />
    </section>
  );
}

function Reasons({ person: { reasons } }: { person: SettledPerson }) {
  const { t } = useTranslation('funding');
  if (reasons.length === 0) return <span className="text-ink-faint">–</span>;
  return (
    <span className="flex flex-wrap justify-end gap-1.5 sm:justify-start">
      {reasons.slice(0, reasonsShown).map(({ reason, count }) => (
        <Badge key={reason} tone={reason === 'partial-presence' ? 'neutral' : 'warning'}>
          {t('people.reason', { reason: t(`lines.${reason}`), count })}
        </Badge>
      ))}
    </span>
  );
}
