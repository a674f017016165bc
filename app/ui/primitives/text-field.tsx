import type { InputHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field';
import { TextInput } from './text-input';
import { splitFieldProps } from './split-field-props';

export type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'children'>;

/** A field of one line: Field and TextInput in one. */
export function TextField(props: TextFieldProps) {
  const { field, control } = splitFieldProps(props);
  return <Field {...field}>{(tied) => <TextInput {...control} {...tied} />}</Field>;
}
