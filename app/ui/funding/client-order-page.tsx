import { Form } from '@remix-run/react';
import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import { opcoName } from '~/domain/funding/opcos';
import { formatMoney } from '~/domain/money';
import type { ClientOrder, ReadContent } from '~/use-cases/funding/get-client-order.server';
import { ButtonLink } from '../primitives/button-link';
import { buttonStyle } from '../primitives/button-style';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';
import { OrderCancelled } from './order-cancelled';

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
      {order.pending && !order.cancellation && <Offer order={order} offer={order.pending} />}
      {order.inForce && (
        <Card title={t('clientOrders.inForce')}>
          <Said said={order.inForce} order={order} />
        </Card>
      )}
      {order.inForce && order.state === 'accepted' && (
        <Card title={t('overview.end')} description={t('overview.endText')}>
          <ButtonLink variant="secondary" to={`/client/orders/${order.id}/cancel`}>
            {t('actions.cancelOrder')}
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
      <Said said={offer} order={order} />
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

function Said({ said, order }: { said: ReadContent; order: ClientOrder }) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const money = (cents: number) => formatMoney({ cents, currency: order.currency }, i18n.language);
  const { remote, inPerson, eLearning } = said.minutes;
  const { funding } = said;
  return (
    <DescriptionList
      items={[
        { term: t('fields.title'), detail: said.title },
        { term: t('columns.dates'), detail: formats.days(said.startsOn, said.endsOn) },
        { term: t('columns.places'), detail: formats.number(said.places) },
        {
          term: t('clientOrders.duration'),
          detail: formatMinutes(remote + inPerson + eLearning, i18n.language),
        },
        ...(said.sessions.length > 0
          ? [
              {
                term: t('edit.sessions'),
                detail: (
                  <ul>
                    {said.sessions.map(({ id, title, startsAt, place }) => (
                      <li key={id}>
                        {[title, startsAt && formats.instant(startsAt, order.timeZone), place]
                          .filter(Boolean)
                          .join(' · ')}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        { term: t('totals.excludingVat'), detail: money(said.totals.excludingVat) },
        { term: t('totals.includingVat'), detail: <strong>{money(said.totals.includingVat)}</strong> },
        {
          term: t('fields.funding'),
          detail: funding.opco ? opcoName(funding.opco, funding.opcoName) : t('funding.none'),
        },
        ...(said.expiresOn && said === order.pending
          ? [{ term: t('fields.expiresOn'), detail: formats.day(said.expiresOn) }]
          : []),
      ]}
    />
  );
}
