import { useTranslation } from 'react-i18next';
import { Section } from '../primitives/section';
import { TextAreaField } from '../primitives/text-area-field';
import type { OrderFieldsProps } from './order-what-fields';

/** What a convention says in words (F5): objective, means, how the training is followed and sanctioned. */
export function OrderTextFields({ values, error }: OrderFieldsProps) {
  const { t } = useTranslation('orders');
  return (
    <Section aside title={t('edit.texts')} description={t('edit.textsText')}>
      <div className="flex flex-col gap-5">
        {(['objective', 'means', 'followUp'] as const).map((name) => (
          <TextAreaField
            key={name}
            label={t(`fields.${name}`)}
            name={name}
            rows={4}
            maxLength={4000}
            hint={t(`edit.${name}Hint`)}
            defaultValue={values[name]}
            error={error(name)}
          />
        ))}
      </div>
    </Section>
  );
}
