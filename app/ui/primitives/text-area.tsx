import { clsx } from 'clsx';
import { forwardRef, type TextareaHTMLAttributes } from 'react';

/** A text control of several lines, which grows with what is typed where the browser can. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(
  function TextArea({ className, rows = 4, ...rest }, ref) {
    return (
      <textarea
        ref={ref}
        rows={rows}
        className={clsx('control field-sizing-content max-h-96 min-h-24 resize-y', className)}
        {...rest}
      />
    );
  },
);
