import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { mostKeptYears } from '~/domain/proof/retention';
import { opcoName, type Opco } from '~/domain/funding/opcos';
import type { OpcoParticulars } from '~/domain/sales/sale-settings';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { TextField, type TextFieldProps } from '../primitives/text-field';

type Name = 'name' | 'siren' | 'street' | 'postalCode' | 'city' | 'email' | 'keptYears';
type Props = {
  opco: Opco;
  /** Of a funder that is none of the eleven. */
  name: string | null;
  particulars: OpcoParticulars | null;
  result?: SubmissionResult<string[]>;
};

/** How invoices name an OPCO: entered once. */
export function OpcoPage({ opco, name: given, particulars, result }: Props) {
  const { t } = useTranslation('sales');
  const [form, fields] = useForm<Record<Name, string>>({
    lastResult: result ?? null,
    defaultValue: { ...particulars, name: given } as Partial<Record<Name, string>>,
  });
  const text = (key: Name, more: Partial<TextFieldProps> = {}) => (
    <TextField
      label={t(`opco.fields.${key}`)}
      name={key}
      maxLength={200}
      defaultValue={fields[key].initialValue}
      error={fields[key].errors ?? null}
      {...more}
    />
  );
  const title = opco === 'other' ? (given ?? t('opco.other')) : opcoName(opco);
  return (
    <ConformForm form={form}>
      <input type="hidden" name="opco" value={opco} />
      <Section aside title={title} description={t('opco.text')}>
        <FormErrors errors={form.errors} />
        <div className="grid max-w-2xl gap-5 sm:grid-cols-2">
          {opco === 'other' &&
            text('name', {
              required: true,
              maxLength: 100,
              className: 'sm:col-span-2',
              hint: t('opco.nameHint'),
            })}
          {text('street', { required: true, className: 'sm:col-span-2' })}
          {text('postalCode', { required: true, maxLength: 20 })}
          {text('city', { required: true, maxLength: 100 })}
          {text('siren', { required: true, inputMode: 'numeric', hint: t('opco.sirenHint') })}
          {text('email', { required: true, type: 'email' })}
          {text('keptYears', {
            ...{ type: 'number', min: 1, max: mostKeptYears, optional: true },
            hint: t('opco.keptYearsHint'),
          })}
        </div>
      </Section>
      <FormActions>
        <SubmitButton>{t('opco.save')}</SubmitButton>
      </FormActions>
    </ConformForm>
  );
}
