import { useTranslation } from 'react-i18next';
import type { FormAnswer } from '../auth/form-answer';
import { RadioGroup } from '../primitives/radio-group';
import { SelectField } from '../primitives/select-field';
import { TextField } from '../primitives/text-field';
import { ActForm } from './act-form';
import { useHalfName } from './use-half-name';

export type RateFormProps = { halves: readonly string[]; present: string; answer: FormAnswer | undefined };

/** Enters or corrects the rate of a half-year. */
export function RateForm({ halves, present, answer }: RateFormProps) {
  const { t } = useTranslation('operator');
  const nameOf = useHalfName();
  return (
    <ActForm answer={answer} submit={t('rates.submit')}>
      {(field) => (
        <>
          <RadioGroup
            {...field('kind', 'legal')}
            legend={t('rates.kind')}
            required
            options={[
              { value: 'legal', label: t('rates.kinds.legal'), hint: t('rates.legalHint') },
              { value: 'ecb', label: t('rates.kinds.ecb'), hint: t('rates.ecbHint') },
            ]}
          />
          <SelectField
            {...field('from', present)}
            label={t('rates.half')}
            required
            options={halves.map((from) => ({ value: from, label: nameOf(from) }))}
          />
          <TextField
            {...field('rate')}
            label={t('rates.rate')}
            hint={t('rates.rateHint')}
            inputMode="decimal"
            className="max-w-40"
            required
          />
        </>
      )}
    </ActForm>
  );
}
