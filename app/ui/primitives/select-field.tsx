import { Field, type FieldProps } from './field';
import { Select, type SelectProps } from './select';

export type SelectFieldProps = FieldProps & Omit<SelectProps, keyof FieldProps | 'children'>;

/** A field that chooses one of a short list: Field and Select in one. */
export function SelectField({
  label,
  hint,
  error,
  required,
  optional,
  hideLabel,
  id,
  className,
  ...select
}: SelectFieldProps) {
  return (
    <Field {...{ label, hint, error, required, optional, hideLabel, id, className }}>
      {(control) => <Select {...select} {...control} />}
    </Field>
  );
}
