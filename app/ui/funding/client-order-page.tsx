import { Form } from '@remix-run/react';
import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '~/domain/money';
import type { ClientChange } from '~/domain/funding/amended-changes';
import type { ClientOrder, ReadContent } from '~/use-cases/funding/get-client-order.server';
import { ButtonLink } from '../primitives/button-link';
import { buttonStyle } from '../primitives/button-style';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';
import { OrderSaid } from './order-said';
import { OrderCancelled } from './order-cancelled';
import { PostponementStanding } from './postponement-cards';

/** A client's order: the offer that waits for two clicks (K01), what is in force, and how to end it. */
export function ClientOrderPage({ order }: { order: ClientOrder }) {
  const { t } = useTranslation('orders');
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      {order.cancellation && (
        <OrderCancelled
          reader="client"
          action={`/client/orders/${order.id}/refund`}
          {...{ cancellation: order.cancellation, order }}
        />
      )}
      {order.postponement && order.state === 'accepted' && (
        <PostponementStanding postponement={order.postponement} timeZone={order.timeZone} />
      )}
      {order.pending && !order.cancellation && <Offer order={order} offer={order.pending} />}
      {order.inForce && (
        <Card title={order.cancellation ? t('clientOrders.wasInForce') : t('clientOrders.inForce')}>
          <OrderSaid said={order.inForce} order={order} />
        </Card>
      )}
      {order.inForce && order.state === 'accepted' && (
        <Card title={t('clientOrders.end.title')} description={t('clientOrders.end.text')}>
          <ButtonLink variant="secondary" to={`/client/orders/${order.id}/cancel`}>
            {t('clientOrders.end.action')}
          </ButtonLink>
        </Card>
      )}
    </div>
  );
}

function Offer({ order, offer }: { order: ClientOrder; offer: NonNullable<ClientOrder['pending']> }) {
  const { t } = useTranslation('orders');
  const base = `/client/orders/${order.id}`;
  const action = offer.clicked ? `${base}/confirm` : `${base}/accept`;
  return (
    <Card
      title={offer.amends ? t('clientOrders.amendment') : t('clientOrders.quote')}
      description={offer.amends ? t('clientOrders.amendmentText') : t('clientOrders.quoteText')}
    >
      {offer.reason && <p className="mb-4 text-[0.9375rem] text-ink-soft">{offer.reason}</p>}
      {offer.postpones && (
        <div className="mb-4">
          <Callout tone="info">{t('clientOrders.postpones')}</Callout>
        </div>
      )}
      {offer.changes.length > 0 && <WhatChanges order={order} offer={offer} />}
      <OrderSaid said={offer} order={order} validUntil={offer.expiresOn} />
      <div className="mt-5 flex flex-wrap gap-2">
        <a href={`${base}/convention.pdf?pending`} className={buttonStyle({ variant: 'secondary' })}>
          <FileDown aria-hidden="true" />
          {offer.amends ? t('actions.amendment') : t('actions.quote')}
        </a>
        {offer.termsId && (
          <a href={`/client/terms/${offer.termsId}`} className={buttonStyle({ variant: 'quiet' })}>
            {t('clientOrders.terms')}
          </a>
        )}
      </div>
      <div className="mt-6 border-t pt-6">
        {offer.expired ? (
          <Callout tone="warning">{t('clientOrders.expired')}</Callout>
        ) : (
          <Form method="post" action={action} className="flex flex-col items-start gap-3">
            <input type="hidden" name="contentHash" value={offer.contentHash} />
            <p className="text-[0.9375rem]">
              {offer.clicked ? t('clientOrders.confirmText') : t('clientOrders.acceptText')}
            </p>
            <SubmitButton action={action}>
              {offer.clicked ? t('clientOrders.confirm') : t('clientOrders.accept')}
            </SubmitButton>
            <p className="max-w-full font-mono text-xs wrap-anywhere text-ink-faint">
              {t('clientOrders.hash', { hash: offer.contentHash })}
            </p>
          </Form>
        )}
        <details className="mt-6 rounded-lg bg-sunken px-4 py-3">
          <summary className="cursor-pointer text-sm font-[560]">{t('clientOrders.decline.title')}</summary>
          <Form method="post" action={`${base}/decline`} className="mt-4 flex flex-col items-start gap-4">
            <p className="text-sm text-ink-soft">
              {offer.amends ? t('clientOrders.decline.amendment') : t('clientOrders.decline.quote')}
            </p>
            <input type="hidden" name="contentHash" value={offer.contentHash} />
            <TextField
              label={t('clientOrders.decline.reason')}
              name="reason"
              required
              maxLength={1000}
              className="w-full"
            />
            <SubmitButton action={`${base}/decline`} variant="secondary">
              {t('clientOrders.decline.submit')}
            </SubmitButton>
          </Form>
        </details>
      </div>
    </Card>
  );
}

/** What an amendment changes, with days, places and price as they were and as they would be. */
function WhatChanges({ order, offer }: { order: ClientOrder; offer: NonNullable<ClientOrder['pending']> }) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const { inForce, currency } = order;
  if (!inForce) return null;
  const money = (cents: number) => formatMoney({ cents, currency }, i18n.language);
  const shown: Partial<Record<ClientChange, (said: ReadContent) => string>> = {
    dates: ({ startsOn, endsOn }) => formats.days(startsOn, endsOn),
    places: ({ places }) => formats.number(places),
    price: ({ totals }) => t('clientOrders.withVat', { amount: money(totals.includingVat) }),
  };
  return (
    <Callout tone="info" title={t('clientOrders.changes')}>
      <ul className="list-disc pl-5">
        {offer.changes.map((change) => {
          const show = shown[change];
          const values = show && { before: show(inForce), after: show(offer) };
          return (
            <li key={change}>
              {t(`clientOrders.change.${change}`)}
              {values && values.before !== values.after && ` ${t('clientOrders.wasIs', values)}`}
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
