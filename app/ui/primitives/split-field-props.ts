import type { FieldProps } from './field';

/** Divides the properties of a field of a kind: those of its Field, and those of its control. */
export function splitFieldProps<Props extends FieldProps>(props: Props) {
  const { label, hint, error, required, optional, hideLabel, id, className, ...control } = props;
  return { field: { label, hint, error, required, optional, hideLabel, id, className }, control };
}
