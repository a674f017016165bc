import { useTranslation } from 'react-i18next';
import { formatMoney, formatRate } from '~/domain/money';
import type { ReadContent } from '~/use-cases/funding/get-client-order.server';
import { DataTable, type Column } from '../primitives/data-table';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';

type Line = ReadContent['lines'][number] & { key: string };

/** The price of an order line by line, discounts and expenses told apart (K11), with what it all comes to. */
export function OrderSaidPrice({ said, currency }: { said: ReadContent; currency: string }) {
  const { t, i18n } = useTranslation('orders');
  const formats = useFormats();
  const money = (cents: number) => formatMoney({ cents, currency }, i18n.language);
  const columns: Column<Line>[] = [
    {
      key: 'label',
      header: t('lines.label'),
      primary: true,
      cell: ({ kind, label }) => (
        <>
          {label}
          {kind !== 'training' && (
            <span className="block text-sm font-normal text-ink-faint">{t(`lines.kinds.${kind}`)}</span>
          )}
        </>
      ),
    },
    {
      key: 'quantity',
      header: t('lines.quantity'),
      align: 'end',
      cell: ({ quantity }) => formats.number(quantity),
    },
    {
      key: 'unitPrice',
      header: t('said.unitPrice'),
      align: 'end',
      cell: ({ unitPrice }) => money(unitPrice),
    },
    {
      key: 'vatRate',
      header: t('said.vat'),
      align: 'end',
      cell: ({ vatRate }) => (vatRate === 0 ? t('lines.exempt') : formatRate(vatRate, i18n.language)),
    },
    {
      key: 'amount',
      header: t('said.amount'),
      align: 'end',
      cell: ({ kind, amount }) => money(kind === 'discount' ? -amount : amount),
    },
  ];
  const { excludingVat, vat, includingVat } = said.totals;
  return (
    <div className="flex flex-col gap-4">
      <DataTable
        caption={t('edit.price')}
        columns={columns}
        rows={said.lines.map((line, index) => ({ ...line, key: String(index) }))}
        rowKey={({ key }) => key}
        empty={null}
      />
      <DescriptionList
        items={[
          { term: t('said.basis'), detail: t(`said.bases.${said.priceBasis}`) },
          { term: t('totals.excludingVat'), detail: money(excludingVat) },
          { term: t('said.vat'), detail: money(vat) },
          { term: t('totals.includingVat'), detail: <strong>{money(includingVat)}</strong> },
        ]}
      />
    </div>
  );
}
