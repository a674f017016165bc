import { clsx } from 'clsx';
import { forwardRef, type ButtonHTMLAttributes, type MouseEvent, type ReactNode } from 'react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style';
import { Spinner } from './spinner';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** As wide as what holds it. */
  wide?: boolean;
  /** At work: keeps its width and its focus, shows a spinner, and takes no second click. */
  busy?: boolean;
  icon?: ReactNode;
};

/** A button. It does not submit unless `type="submit"` is given. `className` is for layout only. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, wide, busy = false, icon, type = 'button', className, children, onClick, ...rest },
  ref,
) {
  function click(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      ref={ref}
      type={type}
      className={clsx(buttonStyle({ variant, size, wide }), className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={click}
      {...rest}
    >
      {busy && (
        <span className="absolute inset-0 grid place-content-center">
          <Spinner />
        </span>
      )}
      <span className={clsx('inline-flex items-center gap-2', busy && 'opacity-0')}>
        {icon}
        {children}
      </span>
    </button>
  );
});
