import { clsx } from 'clsx';
import { forwardRef, type InputHTMLAttributes } from 'react';

/** A one-line text control; a plain name and default value are all it needs. */
export const TextInput = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(
  function TextInput({ className, type = 'text', ...rest }, ref) {
    return <input ref={ref} type={type} className={clsx('control', className)} {...rest} />;
  },
);
