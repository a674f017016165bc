import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { TextAreaField } from '../../primitives/text-area-field';
import { TextField } from '../../primitives/text-field';

export type BankValues = { title: string; description: string };

/** What a bank is called and what is said of it. */
export function BankFields(props: {
  fields: { [Name in keyof BankValues]: Pick<FieldMetadata<string>, 'initialValue' | 'errors'> };
  start?: BankValues;
  autoFocus?: boolean;
}) {
  const { fields, start, autoFocus = false } = props;
  const { t } = useTranslation('questions');
  return (
    <>
      <TextField
        label={t('banks.fields.title')}
        hint={t('banks.fields.titleHint')}
        name="title"
        required
        maxLength={200}
        autoFocus={autoFocus}
        defaultValue={fields.title.initialValue ?? start?.title}
        error={fields.title.errors ?? null}
      />
      <TextAreaField
        label={t('banks.fields.description')}
        name="description"
        optional
        maxLength={2000}
        defaultValue={fields.description.initialValue ?? start?.description}
        error={fields.description.errors ?? null}
      />
    </>
  );
}
