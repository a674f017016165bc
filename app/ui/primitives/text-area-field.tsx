import type { TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field';
import { TextArea } from './text-area';
import { splitFieldProps } from './split-field-props';

export type TextAreaFieldProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | 'children'>;

/** A field of several lines: Field and TextArea in one. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { field, control } = splitFieldProps(props);
  return <Field {...field}>{(tied) => <TextArea {...control} {...tied} />}</Field>;
}
