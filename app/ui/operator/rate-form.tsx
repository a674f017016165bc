import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { RadioGroup } from '../primitives/radio-group';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { useHalfName } from './use-half-name';

export type RateFormProps = { halves: readonly string[]; present: string; answer: FormAnswer | undefined };

/** Enters or corrects the rate of a half-year. */
export function RateForm({ halves, present, answer }: RateFormProps) {
  const { t } = useTranslation('operator');
  const nameOf = useHalfName();
  const { problems, field } = readFormAnswer(answer);
  const kind = field('kind', 'legal');
  return (
    <Form method="post" className="grid gap-5">
      <FormProblems answer={answer} problems={problems} />
      <RadioGroup
        legend={t('rates.kind')}
        name="kind"
        required
        defaultValue={kind.defaultValue ?? 'legal'}
        error={kind.error}
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
      <TextAreaField
        {...field('reason')}
        label={t('reason.label')}
        hint={t('reason.hint')}
        required
        minLength={10}
        maxLength={500}
        rows={2}
      />
      <div>
        <SubmitButton>{t('rates.submit')}</SubmitButton>
      </div>
    </Form>
  );
}
