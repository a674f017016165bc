import { Combobox, type ComboboxProps } from './combobox';
import { Field, type FieldProps } from './field';
import { splitFieldProps } from './split-field-props';

export type ComboboxFieldProps = Omit<FieldProps, 'children'> & Omit<ComboboxProps, 'control'>;

/** A field that finds one or several in a long list: Field and Combobox in one. */
export function ComboboxField(props: ComboboxFieldProps) {
  const { field, control } = splitFieldProps(props);
  return <Field {...field}>{(tied) => <Combobox control={tied} {...control} />}</Field>;
}
