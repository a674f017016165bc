import { useTranslation } from 'react-i18next';
import { formatMoney, formatRate } from '~/domain/money';
import type { ReadContent } from '~/use-cases/funding/get-client-order.server';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';

/** The price of an order line by line, discounts and expenses told apart (K11), with what it all comes to. */
export function OrderSaidPrice({ said, currency }: { said: ReadContent; currency: string }) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const money = (cents: number) => formatMoney({ cents, currency }, i18n.language);
  const { excludingVat, vat, includingVat } = said.totals;
  return (
    <section>
      <h3 className="mb-1 font-[560]">{t('edit.price')}</h3>
      <DescriptionList
        amounts
        items={[
          ...said.lines.map(({ kind, label, quantity, unitPrice, vatRate, amount }, index) => ({
            term: [
              `${index + 1}. ${label}`,
              ...(kind === 'training' ? [] : [t(`lines.kinds.${kind}`)]),
              `${formats.number(quantity)}\u00a0×\u00a0${money(unitPrice)}`,
              vatRate === 0 ? t('said.exempt') : t('said.rate', { rate: formatRate(vatRate, i18n.language) }),
            ].join(' · '),
            detail: money(kind === 'discount' ? -amount : amount),
          })),
          { term: t('totals.excludingVat'), detail: money(excludingVat) },
          { term: t('said.vat'), detail: money(vat) },
          { term: t('totals.includingVat'), detail: <strong>{money(includingVat)}</strong> },
        ]}
      />
      <p className="mt-2 text-sm text-ink-faint">{t(`said.bases.${said.priceBasis}`)}</p>
    </section>
  );
}
