import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../primitives/text-field';

/** What a group is called. */
export function GroupNameField({
  field,
  problems,
  hint,
  className,
}: {
  field: FieldMetadata<string>;
  /** What is wrong with the form as a whole: it has no other field. */
  problems: string[] | undefined;
  hint?: string;
  className: string;
}) {
  const { t } = useTranslation('manage');
  return (
    <TextField
      className={className}
      label={t('groups.name')}
      hint={hint}
      name="name"
      required
      maxLength={100}
      autoComplete="off"
      defaultValue={field.initialValue}
      error={field.errors ?? problems}
    />
  );
}
