import { Combobox, type ComboboxProps } from './combobox';
import { Field, type FieldProps } from './field';

export type ComboboxFieldProps = Omit<FieldProps, 'children'> & Omit<ComboboxProps, 'control'>;

/** A field that finds one or several in a long list: Field and Combobox in one. */
export function ComboboxField({
  label,
  hint,
  error,
  required,
  optional,
  hideLabel,
  id,
  className,
  ...combobox
}: ComboboxFieldProps) {
  return (
    <Field {...{ label, hint, error, required, optional, hideLabel, id, className }}>
      {(control) => <Combobox control={control} {...combobox} />}
    </Field>
  );
}
