import { clsx } from 'clsx';
import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

export type SwitchProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'role'> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** Something that is on or off; sent by a plain form as a checkbox is. */
export function Switch({ label, hint, className, id, ...rest }: SwitchProps) {
  const generated = useId();
  const inputId = id ?? generated;
  return (
    <div className={clsx('flex items-start justify-between gap-4', className)}>
      <div className="flex min-w-0 flex-col gap-0.5">
        <label htmlFor={inputId} className="text-[0.9375rem] text-ink">
          {label}
        </label>
        {hint && (
          <p id={`${inputId}-hint`} className="text-sm text-ink-faint">
            {hint}
          </p>
        )}
      </div>
      <input
        type="checkbox"
        role="switch"
        id={inputId}
        className="tick tick-switch"
        aria-describedby={hint ? `${inputId}-hint` : undefined}
        {...rest}
      />
    </div>
  );
}
