import { Field, type FieldProps } from './field';

export type TimeFieldProps = Omit<FieldProps, 'children'> & {
  name: string;
  /** Times as `HH:MM`, in the zone the hint names. */
  defaultValue?: string;
  min?: string;
  max?: string;
  /** Minutes between two choices. */
  stepMinutes?: number;
  disabled?: boolean;
  onChange?: (time: string) => void;
};

/** A time of day, by the browser's own control. */
export function TimeField(props: TimeFieldProps) {
  const { name, defaultValue, min, max, stepMinutes = 5, disabled, onChange, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="time"
          name={name}
          defaultValue={defaultValue}
          min={min}
          max={max}
          step={stepMinutes * 60}
          disabled={disabled}
          className="control max-w-40 tabular-nums"
          onChange={(event) => onChange?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
