import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { typedNumber } from '~/domain/intl-formats';
import { typedCents } from '~/domain/money';
import { lateModulePolicies } from '~/domain/funding/order-facts';
import { formatIban } from '~/domain/sales/bank-account';
import type { SaleSettings } from '~/domain/sales/sale-settings';
import { Checkbox } from '../primitives/checkbox';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextField, type TextFieldProps } from '../primitives/text-field';

type Ticks =
  | 'vatExempt'
  | 'vatFranchise'
  | 'vatOnDebits'
  | 'automaticInvoices'
  | 'automaticReminders'
  | 'indemnity'
  | 'indemnityTaxed';
type Texts =
  | ('iban' | 'bic' | 'invoicePrefix' | 'orderPrefix' | 'quoteDays' | 'advance' | 'dueDays' | 'opcoDueDays')
  | ('subrogationFrom' | 'trainingContact' | 'disabilityContact' | 'complaintContact');
type Values = Record<Ticks | Texts | 'lateModule', string>;

type Props = { settings: SaleSettings; result?: SubmissionResult<string[]> };

/** VAT, account, numbers, terms of payment, policies by default and whom to turn to. */
export function SaleSettingsForm({ settings, result }: Props) {
  const { t, i18n } = useTranslation(['sales', 'manage']);
  const defaultValue = written(settings, i18n.language);
  const [form, fields] = useForm<Values>({ lastResult: result ?? null, defaultValue });
  const text = (key: Texts, more: Partial<TextFieldProps> = {}) => (
    <TextField
      label={t(`settings.fields.${key}`)}
      name={key}
      maxLength={200}
      defaultValue={fields[key].initialValue}
      error={fields[key].errors ?? null}
      {...more}
    />
  );
  const number = (key: Texts, most: number) =>
    text(key, { type: 'number', inputMode: 'numeric', min: 0, max: most, required: true });
  const tick = (key: Ticks) => (
    <Checkbox
      className="sm:col-span-2"
      label={t(`settings.fields.${key}`)}
      hint={t(`settings.hints.${key}`)}
      name={key}
      defaultChecked={result ? fields[key].initialValue === 'on' : settings[key]}
    />
  );
  const grid = 'grid max-w-2xl gap-5 sm:grid-cols-2';
  return (
    <ConformForm form={form}>
      {form.errors && (
        <div className="mt-6">
          <FormErrors errors={form.errors} />
        </div>
      )}
      <Section aside title={t('settings.vat.title')} description={t('settings.vat.text')}>
        <div className={grid}>
          {tick('vatExempt')}
          {tick('vatFranchise')}
          {tick('vatOnDebits')}
        </div>
      </Section>
      <Section aside title={t('settings.account.title')} description={t('settings.account.text')}>
        <div className={grid}>
          {text('iban', { optional: true, className: 'sm:col-span-2' })}
          {text('bic', { optional: true })}
        </div>
      </Section>
      <Section aside title={t('settings.numbers.title')} description={t('settings.numbers.text')}>
        <div className={grid}>
          {text('invoicePrefix', { required: true, maxLength: 8, hint: t('settings.hints.invoicePrefix') })}
          {text('orderPrefix', { required: true, maxLength: 8, hint: t('settings.hints.orderPrefix') })}
        </div>
      </Section>
      <Section aside title={t('settings.payment.title')} description={t('settings.payment.text')}>
        <div className={grid}>
          {number('quoteDays', 365)}
          {text('advance', { required: true, inputMode: 'decimal', hint: t('settings.hints.advance') })}
          {number('dueDays', 60)}
          {number('opcoDueDays', 60)}
          {tick('automaticInvoices')}
          {tick('automaticReminders')}
        </div>
      </Section>
      <Section aside title={t('settings.policy.title')} description={t('settings.policy.text')}>
        <div className={grid}>
          <SelectField
            label={t('settings.fields.lateModule')}
            name="lateModule"
            placeholder={t('settings.lateModule.default')}
            defaultValue={fields.lateModule.initialValue}
            options={lateModulePolicies.map((value) => ({ value, label: t(`settings.lateModule.${value}`) }))}
            error={fields.lateModule.errors ?? null}
          />
          {text('subrogationFrom', {
            ...{ optional: true, inputMode: 'decimal' },
            hint: t('settings.hints.subrogationFrom'),
          })}
          {tick('indemnity')}
          {tick('indemnityTaxed')}
        </div>
      </Section>
      <Section aside title={t('settings.contacts.title')} description={t('settings.contacts.text')}>
        <div className="grid max-w-2xl gap-5">
          {text('trainingContact', { optional: true, hint: t('settings.hints.contact') })}
          {text('disabilityContact', { optional: true })}
          {text('complaintContact', { optional: true })}
        </div>
      </Section>
      <FormActions>
        <SubmitButton>{t('manage:actions.save')}</SubmitButton>
      </FormActions>
    </ConformForm>
  );
}

function written(settings: SaleSettings, language: string): Partial<Values> {
  const { iban, bic, lateModule, subrogationFrom, advance, quoteDays, dueDays, opcoDueDays } = settings;
  return {
    ...{ invoicePrefix: settings.invoicePrefix, orderPrefix: settings.orderPrefix },
    ...(iban && { iban: formatIban(iban) }),
    ...(bic && { bic }),
    ...(lateModule && { lateModule }),
    ...(subrogationFrom !== null && { subrogationFrom: typedCents(subrogationFrom, language) }),
    ...{
      advance: typedNumber(advance / 100, language),
      quoteDays: String(quoteDays),
      dueDays: String(dueDays),
    },
    opcoDueDays: String(opcoDueDays),
    ...{ trainingContact: settings.trainingContact, disabilityContact: settings.disabilityContact },
    complaintContact: settings.complaintContact,
  };
}
