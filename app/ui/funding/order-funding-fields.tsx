import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partialPresences } from '~/domain/attendance/attendance-policy';
import { opcoName, opcos, type Opco } from '~/domain/funding/opcos';
import { lateModulePolicies } from '~/domain/funding/order-facts';
import { formatMoney } from '~/domain/money';
import type { OrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { Checkbox } from '../primitives/checkbox';
import { RadioGroup } from '../primitives/radio-group';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { TextField } from '../primitives/text-field';
import type { OrderFieldsProps } from './order-what-fields';

/** The funding expected, and the rules of this order where they differ, each with its origin (K03). */
export function OrderFundingFields({ editor, values, error }: OrderFieldsProps & { editor: OrderEditor }) {
  const { t, i18n } = useTranslation('orders');
  const [funding, setFunding] = useState(values.funding);
  const [opco, setOpco] = useState(values.opco);
  const { policy, policyOrigins: from } = editor.inherited;
  const inherited = (value: string, origin: 'conditions' | 'organization' | 'order') =>
    t('edit.inherited', { value, origin: t(`origins.${origin}`) });
  const threshold = formatMoney({ cents: policy.subrogationFrom, currency: 'EUR' }, i18n.language);
  return (
    <>
      <Section aside title={t('edit.funding')} description={t('edit.fundingText')}>
        <div className="flex flex-col gap-5">
          <RadioGroup
            legend={t('fields.funding')}
            name="funding"
            options={(['none', 'opco'] as const).map((value) => ({ value, label: t(`funding.${value}`) }))}
            defaultValue={funding}
            onChange={setFunding}
            error={error('funding')}
          />
          {funding === 'opco' && (
            <SelectField
              label={t('fields.opco')}
              name="opco"
              required
              placeholder={t('edit.chooseOpco')}
              options={opcos.map((value: Opco) => ({
                ...{ value, label: value === 'other' ? t('funding.other') : opcoName(value) },
              }))}
              defaultValue={values.opco}
              onChange={({ currentTarget }) => setOpco(currentTarget.value)}
              error={error('opco')}
            />
          )}
          {funding === 'opco' && opco === 'other' && (
            <TextField
              label={t('fields.opcoName')}
              name="opcoName"
              required
              maxLength={100}
              defaultValue={values.opcoName}
              error={error('opcoName')}
            />
          )}
        </div>
      </Section>
      <Section aside title={t('edit.policy')} description={t('edit.policyText')}>
        <div className="flex flex-col gap-5">
          <SelectField
            label={t('fields.partialPresence')}
            name="partialPresence"
            placeholder={inherited(t(`partialPresence.${policy.partialPresence}`), from.partialPresence)}
            options={partialPresences.map((value) => ({ value, label: t(`partialPresence.${value}`) }))}
            defaultValue={values.partialPresence}
            error={error('partialPresence')}
          />
          <SelectField
            label={t('fields.lateModule')}
            name="lateModule"
            placeholder={inherited(t(`lateModule.${policy.lateModule}`), from.lateModule)}
            options={lateModulePolicies.map((value) => ({ value, label: t(`lateModule.${value}`) }))}
            defaultValue={values.lateModule}
            error={error('lateModule')}
          />
          <TextField
            label={t('fields.subrogationFrom')}
            name="subrogationFrom"
            inputMode="decimal"
            optional
            hint={inherited(threshold, from.subrogationFrom)}
            defaultValue={values.subrogationFrom}
            error={error('subrogationFrom')}
          />
          <Checkbox
            name="indemnity"
            defaultChecked={values.indemnity}
            label={t('fields.indemnity')}
            hint={t('edit.indemnityHint')}
          />
        </div>
      </Section>
    </>
  );
}
