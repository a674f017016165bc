import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

export type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | readonly string[] | null;
};

/** A box to tick, with its label beside it; the native input, so that a plain form sends it. */
export function Checkbox({ label, hint, error, className, id, ...rest }: CheckboxProps) {
  const generated = useId();
  const inputId = id ?? generated;
  const errors = typeof error === 'string' ? [error] : (error ?? []);
  const describedBy = [hint ? `${inputId}-hint` : '', errors.length ? `${inputId}-error` : '']
    .join(' ')
    .trim();
  return (
    <div className={clsx('flex gap-3', className)}>
      <input
        type="checkbox"
        id={inputId}
        className="tick mt-0.5"
        aria-describedby={describedBy || undefined}
        aria-invalid={errors.length > 0 || undefined}
        {...rest}
      />
      <div className="flex min-w-0 flex-col gap-0.5">
        <label htmlFor={inputId} className="text-[0.9375rem] text-ink">
          {label}
        </label>
        {hint && (
          <p id={`${inputId}-hint`} className="text-sm text-ink-faint">
            {hint}
          </p>
        )}
        {errors.length > 0 && (
          <p id={`${inputId}-error`} className="flex gap-1.5 text-sm text-danger-ink">
            <CircleAlert aria-hidden="true" className="mt-[0.1875rem] size-4 flex-none" />
            <span>{errors.join(' ')}</span>
          </p>
        )}
      </div>
    </div>
  );
}
