import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';

export type RadioOption = { value: string; label: string; hint?: ReactNode; disabled?: boolean };

export type RadioGroupProps = {
  legend: string;
  name: string;
  options: readonly RadioOption[];
  defaultValue?: string;
  onChange?: (value: string) => void;
  hint?: ReactNode;
  error?: string | readonly string[] | null;
  required?: boolean;
  /** `cards` frames each choice: for few choices that need a word of explanation. */
  look?: 'list' | 'cards';
  className?: string;
};

/** One choice among a few, each of them in view. */
export function RadioGroup(props: RadioGroupProps) {
  const {
    legend,
    name,
    options,
    defaultValue,
    onChange,
    hint,
    error,
    required,
    look = 'list',
    className,
  } = props;
  const id = useId();
  const errors = typeof error === 'string' ? [error] : (error ?? []);
  const describedBy = [hint ? `${id}-hint` : '', errors.length ? `${id}-error` : ''].join(' ').trim();
  const cards = look === 'cards';
  return (
    <fieldset aria-describedby={describedBy || undefined} className={clsx('min-w-0', className)}>
      <legend className="mb-2 text-sm font-[560]">
        {legend}
        {required && (
          <span aria-hidden="true" className="ml-1 text-danger-ink">
            *
          </span>
        )}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-2 text-sm text-ink-faint">
          {hint}
        </p>
      )}
      <div
        className={
          cards
            ? clsx('grid gap-3', options.length === 3 ? 'xl:grid-cols-3' : 'sm:grid-cols-2')
            : 'grid gap-2.5'
        }
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={clsx(
              'flex gap-3',
              cards &&
                'rounded-lg bg-surface p-4 ring-1 ring-line-strong/60 ring-inset hover:bg-sunken has-checked:bg-accent-soft has-checked:ring-2 has-checked:ring-accent-text',
              option.disabled && 'cursor-not-allowed opacity-60',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              onChange={() => onChange?.(option.value)}
              disabled={option.disabled}
              required={required}
              className="tick mt-0.5"
            />
            <span className="min-w-0 text-[0.9375rem]">
              {option.label}
              {option.hint && <span className="block text-sm text-ink-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {errors.length > 0 && (
        <p id={`${id}-error`} className="mt-2 flex gap-1.5 text-sm text-danger-ink">
          <CircleAlert aria-hidden="true" className="mt-[0.1875rem] size-4 flex-none" />
          <span>{errors.join(' ')}</span>
        </p>
      )}
    </fieldset>
  );
}
