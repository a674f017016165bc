import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderTotals, trainingPrice } from '~/domain/funding/order-price';
import { formatMoney, formatRate } from '~/domain/money';
import { Button } from '../primitives/button';
import { DescriptionList } from '../primitives/description-list';
import { RadioGroup } from '../primitives/radio-group';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { TextField } from '../primitives/text-field';
import { countableLines, type TypedLine } from './order-editor-model';
import type { OrderFieldsProps } from './order-what-fields';

const kinds = ['training', 'discount', 'expense'] as const;

/** The price: lines of training, discounts and expenses (K11), what they come to, and how it is paid (K22). */
export function OrderPriceFields({ values, error }: OrderFieldsProps) {
  const { t, i18n } = useTranslation('orders');
  const [rows, setRows] = useState<TypedLine[]>(values.lines);
  const box = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState(() => countableLines(asForm(values.lines), values.lines.length));
  const totals = orderTotals(lines);
  const money = (cents: number) => formatMoney({ cents, currency: 'EUR' }, i18n.language);
  const recount = () => {
    const form = box.current?.closest('form');
    if (form) setLines(countableLines(new FormData(form), rows.length));
  };
  return (
    <Section aside title={t('edit.price')} description={t('edit.priceText')}>
      <div ref={box} onChange={recount} className="flex flex-col gap-5">
        {rows.map((line, index) => {
          const name = (field: string) => `lines[${index}].${field}`;
          const label = (field: 'kind' | 'label' | 'quantity' | 'unitPrice' | 'vatRate') => ({
            label: t(`lines.${field}`),
            name: name(field),
            error: error(name(field)),
          });
          return (
            <fieldset
              key={index}
              className="grid grid-cols-6 items-start gap-3 rounded-lg bg-sunken p-3 sm:p-4"
            >
              <legend className="sr-only">{t('lines.number', { number: index + 1 })}</legend>
              <div className="col-span-6 sm:col-span-2">
                <SelectField
                  {...label('kind')}
                  options={kinds.map((value) => ({ value, label: t(`lines.kinds.${value}`) }))}
                  defaultValue={line.kind}
                />
              </div>
              <div className="col-span-6 sm:col-span-4">
                <TextField {...label('label')} maxLength={300} defaultValue={line.label} />
              </div>
              <div className="col-span-2">
                <TextField {...label('quantity')} inputMode="decimal" defaultValue={line.quantity} />
              </div>
              <div className="col-span-4 sm:col-span-2">
                <TextField {...label('unitPrice')} inputMode="decimal" defaultValue={line.unitPrice} />
              </div>
              <div className="col-span-6 sm:col-span-2">
                <TextField
                  {...label('vatRate')}
                  inputMode="decimal"
                  placeholder={t('lines.exempt')}
                  defaultValue={line.vatRate === '0' ? '' : line.vatRate}
                />
              </div>
            </fieldset>
          );
        })}
        <Button
          type="button"
          variant="secondary"
          className="self-start"
          icon={<Plus aria-hidden="true" />}
          onClick={() =>
            setRows([...rows, { kind: 'training', label: '', quantity: '1', unitPrice: '', vatRate: '' }])
          }
        >
          {t('lines.add')}
        </Button>
        <p className="text-sm text-ink-faint">{t('lines.hint')}</p>
        <div aria-live="polite">
          <DescriptionList
            amounts
            items={[
              { term: t('totals.training'), detail: money(trainingPrice(lines)) },
              { term: t('totals.excludingVat'), detail: money(totals.excludingVat) },
              ...totals.rates
                .filter(({ vatRate }) => vatRate > 0)
                .map(({ vatRate, vat }) => ({
                  term: t('totals.vat', { rate: formatRate(vatRate, i18n.language) }),
                  detail: money(vat),
                })),
              { term: t('totals.includingVat'), detail: <strong>{money(totals.includingVat)}</strong> },
            ]}
          />
        </div>
        <RadioGroup
          legend={t('fields.priceBasis')}
          name="priceBasis"
          options={(['participant', 'group'] as const).map((value) => ({
            ...{ value, label: t(`priceBasis.${value}`), hint: t(`priceBasis.${value}Hint`) },
          }))}
          defaultValue={values.priceBasis}
          error={error('priceBasis')}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label={t('fields.advance')}
            name="advance"
            inputMode="decimal"
            required
            hint={t('edit.advanceHint')}
            defaultValue={values.advance}
            error={error('advance')}
          />
          <TextField
            label={t('fields.dueDays')}
            name="dueDays"
            type="number"
            inputMode="numeric"
            min={0}
            max={60}
            required
            defaultValue={values.dueDays}
            error={error('dueDays')}
          />
        </div>
      </div>
    </Section>
  );
}

function asForm(lines: readonly TypedLine[]): FormData {
  const form = new FormData();
  for (const [index, line] of lines.entries()) {
    for (const [name, value] of Object.entries(line)) form.set(`lines[${index}].${name}`, value);
  }
  return form;
}
