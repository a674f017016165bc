import { clsx } from 'clsx';
import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style';

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  /** What it does, in words: its accessible name, shown beside it on hover and on keyboard focus. */
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  tooltip?: 'above' | 'below' | 'none';
};

const squares: Record<ButtonSize, string> = {
  small: 'w-9 px-0! sm:w-8',
  medium: 'w-11 px-0! sm:w-10',
  large: 'w-12 px-0!',
};

/** A button of one icon. Its tooltip is style alone: no script, so it may stand on learners' pages. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, variant = 'quiet', size = 'medium', tooltip = 'below', className, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type="button"
      aria-label={label}
      className={clsx('group/tip', buttonStyle({ variant, size }), squares[size], className)}
      {...rest}
    >
      {icon}
      {tooltip !== 'none' && (
        <span
          aria-hidden="true"
          className={clsx(
            'pointer-events-none absolute left-1/2 z-20 hidden -translate-x-1/2 rounded-sm bg-inverse px-2 py-1 text-xs font-medium text-ink-inverse opacity-0 transition-opacity delay-300 group-hover/tip:opacity-100 group-focus-visible/tip:opacity-100 pointer-fine:block',
            tooltip === 'below' ? 'top-full mt-1.5' : 'bottom-full mb-1.5',
          )}
        >
          {label}
        </span>
      )}
    </button>
  );
});
