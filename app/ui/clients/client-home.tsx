import { Link } from '@remix-run/react';
import { ArrowRight, CircleCheck, FileSignature } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClientHome as Home } from '~/use-cases/clients/get-client-home.server';
import { OrderStateBadge } from '../funding/order-state-badge';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { useClientTasks, type ClientTask } from './use-client-tasks';

const ordersShown = 5;

export type ClientHomeProps = Home & { clientName: string; organizationName: string };

/** What waits for a client, each with where to do it, and its latest trainings. */
export function ClientHome(props: ClientHomeProps) {
  const { clientName, organizationName, orders } = props;
  const { t } = useTranslation('clients');
  const tasks = useClientTasks(props);
  return (
    <>
      <PageHeader
        title={clientName}
        description={t('home.description', { organization: organizationName })}
      />
      {tasks.length > 0 ? (
        <section aria-labelledby="waiting">
          <h2 id="waiting" className="mb-4 text-lg font-[620]">
            {t('home.waiting')}
          </h2>
          <ul className="grid gap-4 md:grid-cols-2">
            {tasks.map(({ key, ...task }) => (
              <Task key={key} {...task} />
            ))}
          </ul>
        </section>
      ) : (
        orders.length > 0 && (
          <p className="flex items-center gap-3 rounded-xl bg-surface p-5 text-ink-soft shadow-sm">
            <CircleCheck aria-hidden="true" className="size-5 flex-none text-success-ink" />
            {t('home.nothingWaits')}
          </p>
        )
      )}
      {orders.length > 0 ? (
        <LatestOrders orders={orders} />
      ) : (
        <div className="rounded-xl bg-surface shadow-sm">
          <EmptyState
            icon={<FileSignature />}
            title={t('home.empty.title')}
            action={<ButtonLink to="/client/questions">{t('home.empty.ask')}</ButtonLink>}
          >
            {t('home.empty.text', { organization: organizationName })}
          </EmptyState>
        </div>
      )}
    </>
  );
}

function Task({ icon, title, text, to, action }: Omit<ClientTask, 'key'>) {
  return (
    <li className="relative flex gap-4 rounded-xl bg-surface p-5 shadow-sm transition-shadow focus-within:shadow-md hover:shadow-md">
      <span
        aria-hidden="true"
        className="grid size-10 flex-none place-content-center rounded-full bg-accent-soft text-accent-text [&_svg]:size-5"
      >
        {icon}
      </span>
      <div className="min-w-0">
        <h3 className="font-[560] wrap-break-word">{title}</h3>
        {text && <p className="mt-1 text-[0.9375rem] text-ink-soft">{text}</p>}
        <Link
          to={to}
          prefetch="intent"
          className="mt-2 inline-flex items-center gap-1.5 text-sm font-[560] text-accent-text after:absolute after:inset-0 after:rounded-xl"
        >
          {action}
          <ArrowRight aria-hidden="true" className="size-4" />
        </Link>
      </div>
    </li>
  );
}

function LatestOrders({ orders }: { orders: Home['orders'] }) {
  const { t } = useTranslation('clients');
  const formats = useFormats();
  return (
    <Card
      className="mt-8"
      title={t('home.orders')}
      flush
      actions={
        <Link
          to="/client/orders"
          className="rounded-sm text-sm text-accent-text underline underline-offset-4"
        >
          {t('home.allOrders')}
        </Link>
      }
    >
      <ul className="divide-y">
        {orders
          .slice(0, ordersShown)
          .map(({ id, number, title, startsOn, endsOn, people, places, state }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4 sm:px-6"
            >
              <div className="min-w-0">
                <Link
                  to={`/client/orders/${id}`}
                  prefetch="intent"
                  className="font-[560] underline-offset-4 hover:underline"
                >
                  {title}
                </Link>
                <p className="mt-0.5 text-sm text-ink-soft">
                  {t('home.orderLine', {
                    number,
                    days: formats.days(startsOn, endsOn),
                    people,
                    places,
                  })}
                </p>
              </div>
              <OrderStateBadge state={state} />
            </li>
          ))}
      </ul>
    </Card>
  );
}
