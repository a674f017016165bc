import type { TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field';
import { TextArea } from './text-area';

export type TextAreaFieldProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | 'children'>;

/** A field of several lines: Field and TextArea in one. */
export function TextAreaField({
  label,
  hint,
  error,
  required,
  optional,
  hideLabel,
  id,
  className,
  ...area
}: TextAreaFieldProps) {
  return (
    <Field {...{ label, hint, error, required, optional, hideLabel, id, className }}>
      {(control) => <TextArea {...area} {...control} />}
    </Field>
  );
}
