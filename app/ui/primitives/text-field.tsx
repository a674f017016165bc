import type { InputHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field';
import { TextInput } from './text-input';

export type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'children'>;

/** A field of one line: Field and TextInput in one. */
export function TextField({
  label,
  hint,
  error,
  required,
  optional,
  hideLabel,
  id,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, required, optional, hideLabel, id, className }}>
      {(control) => <TextInput {...input} {...control} />}
    </Field>
  );
}
