import { useTranslation } from 'react-i18next';
import type { PlanPrice } from '~/domain/billing/plans';
import { numberFormat } from '~/domain/intl-formats';
import type { ReadFormAnswer } from '../auth/form-answer';
import { RadioGroup } from '../primitives/radio-group';
import { TextField } from '../primitives/text-field';

type Paid = Exclude<PlanPrice, { unit: 'none' }>;

/** What a plan costs a month ex VAT: for all, or for each registered user and so many at least. */
export function PlanPriceFields({ price, field }: { price: Paid; field: ReadFormAnswer['field'] }) {
  const { t, i18n } = useTranslation('operator');
  const unit = field('unit', price.unit);
  const euros = numberFormat(i18n.language, { minimumFractionDigits: 2 }).format(price.cents / 100);
  const fewest = price.unit === 'registered-user' ? String(price.minimumUsers) : '';
  return (
    <div className="group/price grid gap-6">
      <RadioGroup
        look="cards"
        legend={t('plans.unit')}
        name="unit"
        required
        defaultValue={unit.defaultValue ?? price.unit}
        error={unit.error}
        options={[
          { value: 'flat', label: t('plans.flat'), hint: t('plans.flatHint') },
          { value: 'registered-user', label: t('plans.byUser'), hint: t('plans.byUserHint') },
        ]}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          {...field('price', euros)}
          label={t('plans.price')}
          hint={t('plans.priceHint')}
          inputMode="decimal"
          className="max-w-56"
          required
        />
        <div className="hidden group-has-[[value=registered-user]:checked]/price:block">
          <TextField
            {...field('minimumUsers', fewest)}
            label={t('plans.minimumUsers')}
            hint={t('plans.minimumHint')}
            type="number"
            inputMode="numeric"
            min={1}
            className="max-w-56"
          />
        </div>
      </div>
    </div>
  );
}
