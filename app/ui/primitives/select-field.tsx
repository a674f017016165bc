import { Field, type FieldProps } from './field';
import { Select, type SelectProps } from './select';
import { splitFieldProps } from './split-field-props';

export type SelectFieldProps = FieldProps & Omit<SelectProps, keyof FieldProps | 'children'>;

/** A field that chooses one of a short list: Field and Select in one. */
export function SelectField(props: SelectFieldProps) {
  const { field, control } = splitFieldProps(props);
  return <Field {...field}>{(tied) => <Select {...control} {...tied} />}</Field>;
}
