import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AmendmentToTell } from '~/domain/funding/amendment-to-tell';
import type { SessionChange } from '~/domain/funding/session-changes';
import { formatMoney } from '~/domain/money';
import type { OrderHistoryLine } from '~/use-cases/funding/get-order-history.server';
import type { OrderDetails } from '~/use-cases/funding/get-order.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';
import { AmendmentToTellCard } from './amendment-to-tell-card';
import { DeclinedCallout } from './declined-callout';
import { OrderCancelled } from './order-cancelled';
import { PendingOffer } from './pending-offer';
import { PostponementAsked } from './postponement-cards';
import { usePolicyItems } from './use-policy-items';
import { OrderHistory } from './order-history';
import { SessionChangesCard } from './session-changes-card';

/** Where an order stands and what to do next, what it is, and all that happened to it. */
export function OrderOverview({
  order,
  history,
  toTell,
  sessionChanges,
}: {
  order: OrderDetails;
  history: OrderHistoryLine[];
  /** What the OPCO was not told of yet. */
  toTell: AmendmentToTell | null;
  sessionChanges: readonly SessionChange[];
}) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const money = (cents: number) => formatMoney({ cents, currency: order.currency }, i18n.language);
  const policyItems = usePolicyItems('organization');
  const base = `/manage/orders/${order.id}`;
  const cancellable = order.state === 'draft' || order.state === 'offered' || order.state === 'accepted';
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-6">
        {!order.cancellation && <DeclinedCallout history={history} />}
        <PostponementAsked order={order} history={history} />
        <OrderNext order={order} />
        <SignaturesAsked order={order} base={base} />
        {!order.pending && <SessionChangesCard order={order} changes={sessionChanges} />}
        {toTell && order.mayWrite && !order.cancellation && (
          <AmendmentToTellCard base={base} amendment={toTell} />
        )}
        <Card title={t('overview.what')}>
          <DescriptionList
            items={[
              { term: t('fields.client'), detail: order.client.name },
              { term: t('fields.course'), detail: order.course.title },
              { term: t('columns.dates'), detail: formats.days(order.startsOn, order.endsOn) },
              { term: t('columns.places'), detail: t('taken', { taken: order.taken, places: order.places }) },
              ...(order.contact || order.version === null
                ? [
                    {
                      term: t('fields.contact'),
                      detail: order.contact
                        ? `${order.contact.name} · ${order.contact.email}`
                        : t('overview.noContact'),
                    },
                  ]
                : []),
              { term: t('overview.price'), detail: money(order.price) },
              { term: t('overview.total'), detail: money(order.totals.includingVat) },
            ]}
          />
        </Card>
        <Card title={t('rules.title')} description={t('rules.text')}>
          <DescriptionList items={policyItems(order.rules, order.currency)} />
        </Card>
        {order.mayWrite && cancellable && (
          <Card title={t('overview.end')} description={t('overview.endText')}>
            <ButtonLink variant="secondary" to={`${base}/cancel`}>
              {t('actions.cancelOrder')}
            </ButtonLink>
          </Card>
        )}
      </div>
      <OrderHistory lines={history} timeZone={order.timeZone} base={base} />
    </div>
  );
}

/** When and of whom the signatures that the settlement waits for were last asked (F2). */
function SignaturesAsked({ order, base }: { order: OrderDetails; base: string }) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const { signaturesAsked: asked, timeZone } = order;
  if (!asked || order.cancellation) return null;
  const whom = new Intl.ListFormat(i18n.language).format(asked.names);
  return (
    <Callout
      tone="info"
      title={t('asked.title')}
      actions={<ButtonLink to={`${base}/settlement`}>{t('asked.see')}</ButtonLink>}
    >
      {t('asked.text', { at: formats.instant(asked.at, timeZone), whom })}
    </Callout>
  );
}

/** The one thing that the order waits for. */
function OrderNext({ order }: { order: OrderDetails }) {
  const { t } = useTranslation('orders');
  const base = `/manage/orders/${order.id}`;
  const { cancellation } = order;
  if (cancellation) {
    const action = order.mayWrite ? `${base}/refund` : null;
    return <OrderCancelled reader="organization" {...{ cancellation, order, action }} />;
  }
  if (order.pending) return <PendingOffer order={order} pending={order.pending} />;
  if (!order.mayWrite) return null;
  if (!order.hasDraft) return <FreePlaces order={order} />;
  const amends = order.version !== null;
  return (
    <Card
      title={amends ? t('next.amendment.title') : t('next.draft.title')}
      description={amends ? t('next.amendment.text') : t('next.draft.text')}
    >
      <Form method="post" action={`${base}/offer`} className="flex flex-col gap-5">
        {amends && <TextField label={t('fields.amendmentReason')} name="reason" maxLength={4000} required />}
        <div className="flex flex-wrap gap-2">
          <SubmitButton action={`${base}/offer`}>
            {amends ? t('actions.offerAmendment') : t('actions.offer')}
          </SubmitButton>
          <ButtonLink variant="secondary" to={`${base}/edit`}>
            {t('actions.edit')}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}

/** An order in force with places that nobody holds. */
function FreePlaces({ order }: { order: OrderDetails }) {
  const { t } = useTranslation('orders');
  const free = order.places - order.taken;
  if (free <= 0 || (order.state !== 'accepted' && order.state !== 'running')) return null;
  return (
    <Callout
      tone="info"
      title={t('next.free.title', { count: free })}
      actions={<ButtonLink to={`/manage/orders/${order.id}/participants/add`}>{t('people.add')}</ButtonLink>}
    >
      {t('next.free.text')}
    </Callout>
  );
}
