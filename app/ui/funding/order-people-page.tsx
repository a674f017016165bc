import { Form } from '@remix-run/react';
import { UserPlus, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderPeople, OrderPersonLine } from '~/use-cases/funding/get-order-people.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';
import { PersonActions, PersonState } from './order-person';

export type OrderPeoplePageProps = {
  page: OrderPeople;
  /** `/manage/orders/<id>` or `/client/orders/<id>`. */
  base: string;
  mayWrite: boolean;
  /** The organization records what the OPCO acknowledged. */
  mayTell: boolean;
};

/** Who takes part in an order, who came and left, and what was told of it (K13). */
export function OrderPeoplePage({ page, base, mayWrite, mayTell }: OrderPeoplePageProps) {
  const { t } = useTranslation('orders');
  const formats = useFormats();
  const open = mayWrite && !page.cancelled && (mayTell || page.accepted);
  const columns: Column<OrderPersonLine>[] = [
    {
      key: 'name',
      header: t('people.name'),
      primary: true,
      cell: ({ name, email }) => (
        <>
          {name}
          <span className="block text-sm font-normal wrap-anywhere text-ink-faint">{email}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: t('people.state'),
      cell: (person) => <PersonState person={person} page={page} />,
    },
    {
      key: 'progress',
      header: t('people.progress'),
      align: 'end',
      cell: ({ progress }) => formats.percent(progress),
    },
    {
      key: 'convoked',
      header: t('people.convoked'),
      wideOnly: true,
      cell: ({ convokedAt }) => (convokedAt ? formats.instant(convokedAt, page.timeZone) : '—'),
    },
  ];
  if (open) {
    columns.push({
      key: 'actions',
      header: t('people.actions'),
      actions: true,
      cell: (person) => <PersonActions {...{ person, page, base, mayTell }} />,
    });
  }
  const add = open && page.taken < page.places && (
    <ButtonLink to={`${base}/participants/add`} icon={<UserPlus aria-hidden="true" />}>
      {t('people.add')}
    </ButtonLink>
  );
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-[0.9375rem] text-ink-soft">
          {t('people.count', { taken: page.taken, places: page.places })}
        </p>
        {page.people.length > 0 && add}
      </div>
      {!mayTell && !page.accepted && !page.cancelled && <Callout tone="info">{t('people.notYet')}</Callout>}
      {open && page.late && page.funded && <Callout tone="warning">{t('people.late')}</Callout>}
      <DataTable
        caption={t('tabs.participants')}
        columns={columns}
        rows={page.people}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={<Users />} title={t('people.empty.title')} action={add}>
            {t('people.empty.text')}
          </EmptyState>
        }
      />
      {open && page.taken >= page.places && (
        <Callout tone="info" title={t('people.full.title')}>
          {mayTell ? t('people.full.organization') : t('people.full.client')}
          {!mayTell && (
            <Form method="post" action={`${base}/places`} className="mt-4 flex flex-wrap items-end gap-3">
              <TextField
                label={t('people.full.places')}
                name="places"
                type="number"
                inputMode="numeric"
                min={1}
                required
                defaultValue="1"
                className="w-28"
              />
              <TextField
                label={t('people.full.reason')}
                name="reason"
                maxLength={1000}
                className="min-w-52 flex-1"
              />
              <SubmitButton action={`${base}/places`} variant="secondary">
                {t('people.full.ask')}
              </SubmitButton>
            </Form>
          )}
        </Callout>
      )}
    </div>
  );
}
