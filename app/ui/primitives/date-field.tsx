import { useState } from 'react';
import { Field, type FieldProps } from './field';
import { useFormats } from './use-formats';

export type DateFieldProps = Omit<FieldProps, 'children'> & {
  name: string;
  /** Days as `YYYY-MM-DD`. */
  defaultValue?: string;
  min?: string;
  max?: string;
  disabled?: boolean;
  onChange?: (day: string) => void;
};

/** A day. The browser's own picker, and beneath it the day in full, so that nobody mistakes the month. */
export function DateField({
  name,
  defaultValue = '',
  min,
  max,
  disabled,
  onChange,
  hint,
  ...field
}: DateFieldProps) {
  const formats = useFormats();
  const [day, setDay] = useState(defaultValue);
  const complete = /^\d{4}-\d{2}-\d{2}$/.test(day);
  return (
    <Field {...field} hint={complete ? formats.weekday(day) : hint}>
      {(control) => (
        <input
          {...control}
          type="date"
          name={name}
          defaultValue={defaultValue}
          min={min}
          max={max}
          disabled={disabled}
          className="control max-w-56 tabular-nums"
          onChange={(event) => {
            setDay(event.currentTarget.value);
            onChange?.(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
