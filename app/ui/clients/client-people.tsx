import { Form, Link } from '@remix-run/react';
import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import { formatMoney } from '~/domain/money';
import type { ClientPeople as People } from '~/use-cases/clients/get-client-people.server';
import { Badge } from '../primitives/badge';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { ProgressBar } from '../primitives/progress-bar';
import { SelectField } from '../primitives/select-field';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';

type Order = NonNullable<People['order']>;
type Person = Order['people'][number];

/** The employees of a client in one of its trainings: how far they are, and what is at risk. */
export function ClientPeople({ choices, order }: People) {
  const { t } = useTranslation('clients');
  return (
    <>
      <PageHeader title={t('people.title')} description={t('people.description')} />
      {order ? (
        <>
          {choices.length > 1 && <OrderChoice choices={choices} chosen={order.id} />}
          <OrderPeople order={order} />
        </>
      ) : (
        <div className="rounded-xl bg-surface shadow-sm">
          <EmptyState
            icon={<UsersRound />}
            title={t('people.empty.title')}
            action={<ButtonLink to="/client/orders">{t('people.empty.action')}</ButtonLink>}
          >
            {t('people.empty.text')}
          </EmptyState>
        </div>
      )}
    </>
  );
}

function OrderChoice({ choices, chosen }: { choices: People['choices']; chosen: string }) {
  const { t } = useTranslation('clients');
  return (
    <Form method="get" className="mb-6 flex max-w-2xl flex-wrap items-end gap-3">
      <SelectField
        key={chosen}
        className="min-w-0 flex-1 basis-64"
        label={t('people.order')}
        name="order"
        defaultValue={chosen}
        options={choices.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` }))}
      />
      <Button type="submit" variant="secondary">
        {t('people.show')}
      </Button>
    </Form>
  );
}

function OrderPeople({ order }: { order: Order }) {
  const { t, i18n } = useTranslation('clients');
  const formats = useFormats();
  const money = (cents: number) => formatMoney({ cents, currency: order.currency }, i18n.language);
  const funded = order.opco + order.lost + order.saveable > 0;
  return (
    <>
      <h2 className="text-xl wrap-break-word">
        <Link to={`/client/orders/${order.id}`} className="underline-offset-4 hover:underline">
          {order.title}
        </Link>
      </h2>
      <p className="mt-1 text-ink-soft">
        {t('people.dates', { from: formats.day(order.startsOn), to: formats.day(order.endsOn) })}
      </p>
      {funded && (
        <div className="mt-5 grid gap-4 sm:grid-cols-3">
          <StatTile label={t('people.opco')} value={money(order.opco)} detail={t('people.opcoDetail')} />
          <StatTile
            label={t('people.saveable')}
            value={money(order.saveable)}
            detail={t('people.saveableDetail')}
          />
          <StatTile label={t('people.lost')} value={money(order.lost)} detail={t('people.lostDetail')} />
        </div>
      )}
      <div className="mt-6">
        <DataTable
          caption={t('people.title')}
          columns={useColumns()}
          rows={order.people}
          rowKey={({ enrolmentId }) => enrolmentId}
          empty={
            <EmptyState
              compact
              icon={<UsersRound />}
              title={t('people.nobody.title')}
              action={
                <ButtonLink to={`/client/orders/${order.id}/participants`}>
                  {t('people.nobody.action')}
                </ButtonLink>
              }
            >
              {t('people.nobody.text')}
            </EmptyState>
          }
        />
      </div>
    </>
  );
}

function useColumns(): Column<Person>[] {
  const { t, i18n } = useTranslation('clients');
  const time = (minutes: number) => formatMinutes(minutes, i18n.language);
  return [
    {
      key: 'name',
      header: t('people.columns.name'),
      primary: true,
      cell: ({ name, left }) => (
        <span className="flex flex-wrap items-center gap-2 font-[560]">
          {name}
          {left && <Badge>{t('people.left')}</Badge>}
        </span>
      ),
    },
    {
      key: 'lessons',
      header: t('people.columns.lessons'),
      cell: ({ lessonsDone, lessons, name }) =>
        lessons === 0 ? (
          '—'
        ) : (
          <span className="flex items-center gap-3">
            <ProgressBar
              className="w-20"
              size="thin"
              label={t('people.progressOf', { name })}
              ratio={lessonsDone / lessons}
              valueText={t('people.lessonsDone', { done: lessonsDone, of: lessons })}
            />
            <span className="tabular-nums">{t('people.outOf', { done: lessonsDone, of: lessons })}</span>
          </span>
        ),
    },
    {
      key: 'attended',
      header: t('people.columns.attended'),
      align: 'end',
      cell: ({ attendedMinutes, plannedMinutes }) =>
        plannedMinutes === 0
          ? '—'
          : t('people.outOf', { done: time(attendedMinutes), of: time(plannedMinutes) }),
    },
    {
      key: 'risk',
      header: t('people.columns.risk'),
      cell: ({ halfDaysMissed, lessonsLate, minutesLost }) =>
        halfDaysMissed + lessonsLate === 0 ? (
          <Badge tone="success">{t('people.onTrack')}</Badge>
        ) : (
          <span className="flex flex-wrap justify-end gap-1.5 sm:justify-start">
            {halfDaysMissed > 0 && (
              <Badge tone="danger">{t('people.halfDaysMissed', { count: halfDaysMissed })}</Badge>
            )}
            {lessonsLate > 0 && (
              <Badge tone="warning">{t('people.lessonsLate', { count: lessonsLate })}</Badge>
            )}
            {minutesLost > 0 && (
              <span className="text-ink-soft">{t('people.minutesLost', { time: time(minutesLost) })}</span>
            )}
          </span>
        ),
    },
  ];
}
