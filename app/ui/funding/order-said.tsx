import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import { opcoName } from '~/domain/funding/opcos';
import { formatMoney, formatRate } from '~/domain/money';
import type { ClientOrder, ReadContent } from '~/use-cases/funding/get-client-order.server';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';
import { OrderSaidPrice } from './order-said-price';
import { usePolicyItems } from './use-policy-items';

type OrderSaidProps = {
  said: ReadContent;
  order: ClientOrder;
  /** Of an offer: the last day on which it may be accepted. */
  validUntil?: string | null;
};

/** All that an offer or a convention binds to, as its client reads it before and after clicking (K01, K03). */
export function OrderSaid({ said, order, validUntil = null }: OrderSaidProps) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const policyItems = usePolicyItems('client');
  const { timeZone, currency } = order;
  const { remote, inPerson, eLearning } = said.minutes;
  const { funding, payment } = said;
  const when = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
    `${formats.instant(startsAt, timeZone)} – ${formats.time(endsAt, timeZone)}`;
  const sessions = said.sessions.map(({ id, title, place, trainers, halfDays }) => ({
    key: id,
    title,
    about: [...halfDays.map(when), [place, ...trainers].filter(Boolean).join(' · ')].filter(Boolean),
  }));
  const modules = said.modules.map(({ moduleId, title, minutes, dueBefore }) => ({
    key: moduleId,
    title,
    about: [
      [
        formatMinutes(minutes, i18n.language),
        dueBefore ? t('edit.dueBefore', { label: dueBefore }) : t('edit.dueAtEnd'),
      ].join(' · '),
    ],
  }));
  const advance = formatRate(payment.advance, i18n.language);
  const due = payment.dueDays === 0 ? t('said.onReceipt') : t('said.dueDays', { count: payment.dueDays });
  return (
    <div className="flex flex-col gap-6">
      <DescriptionList
        items={[
          { term: t('fields.title'), detail: said.title },
          { term: t('columns.dates'), detail: formats.days(said.startsOn, said.endsOn) },
          { term: t('columns.places'), detail: formats.number(said.places) },
          {
            term: t('clientOrders.duration'),
            detail: formatMinutes(remote + inPerson + eLearning, i18n.language),
          },
          ...(sessions.length > 0
            ? [{ term: t('edit.sessions'), detail: <TitledLines lines={sessions} /> }]
            : []),
          ...(modules.length > 0
            ? [{ term: t('edit.modules'), detail: <TitledLines lines={modules} /> }]
            : []),
        ]}
      />
      <OrderSaidPrice said={said} currency={currency} />
      <DescriptionList
        items={[
          { term: t('said.payment'), detail: t('said.paymentText', { advance, due }) },
          {
            term: t('fields.funding'),
            detail: funding.opco ? opcoName(funding.opco, funding.opcoName) : t('funding.none'),
          },
          ...policyItems(said, currency),
          {
            term: t('said.indemnity'),
            detail: said.indemnity
              ? t('said.withIndemnity', {
                  price: formatMoney({ cents: said.price, currency }, i18n.language),
                })
              : t('said.noIndemnity'),
          },
          ...(validUntil ? [{ term: t('fields.expiresOn'), detail: formats.day(validUntil) }] : []),
        ]}
      />
    </div>
  );
}

/** Things by their titles, each with what is said of it beneath. */
function TitledLines({
  lines,
}: {
  lines: readonly { key: string; title: string; about: readonly string[] }[];
}) {
  return (
    <ul className="flex flex-col gap-3">
      {lines.map(({ key, title, about }) => (
        <li key={key}>
          {title}
          {about.map((line) => (
            <span key={line} className="block text-sm text-ink-soft">
              {line}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
