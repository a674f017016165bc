import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What a field gives its control: spread it on the input. */
export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  required: true | undefined;
};

export type FieldProps = {
  label: string;
  hint?: ReactNode;
  /** The message(s) about what was typed, shown beside the control. */
  error?: string | readonly string[] | null;
  required?: boolean;
  /** Says "optional" beside the label: for a form whose other fields are all required. */
  optional?: boolean;
  hideLabel?: boolean;
  id?: string;
  className?: string;
};

/** A label, its control, a hint and the error, tied together for those who do not see them side by side. */
export function Field({
  label,
  hint,
  error,
  required = false,
  optional = false,
  hideLabel = false,
  id,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { t } = useTranslation('shell');
  const generated = useId();
  const controlId = id ?? generated;
  const errors = typeof error === 'string' ? [error] : (error ?? []);
  const hasError = errors.length > 0;
  const describedBy = [hint ? `${controlId}-hint` : '', hasError ? `${controlId}-error` : '']
    .join(' ')
    .trim();
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={controlId} className={hideLabel ? 'sr-only' : 'text-sm font-[560] text-ink'}>
        {label}
        {required && (
          <span aria-hidden="true" className="ml-1 text-danger-ink">
            *
          </span>
        )}
        {optional && <span className="ml-1.5 font-normal text-ink-faint">{t('field.optional')}</span>}
      </label>
      {children({
        id: controlId,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': hasError || undefined,
        required: required || undefined,
      })}
      {hint && (
        <p id={`${controlId}-hint`} className="text-sm text-ink-faint">
          {hint}
        </p>
      )}
      {hasError && (
        <p id={`${controlId}-error`} className="flex gap-1.5 text-sm text-danger-ink">
          <CircleAlert aria-hidden="true" className="mt-[0.1875rem] size-4 flex-none" />
          <span>{errors.join(' ')}</span>
        </p>
      )}
    </div>
  );
}
