import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ButtonSize, ButtonVariant } from '../primitives/button-style';
import { SubmitButton } from '../primitives/submit-button';

/** An act of one click: a form of its own, which works before any script. */
export function PostButton({
  action,
  fields = {},
  variant,
  size,
  icon,
  children,
}: {
  action: string;
  fields?: Record<string, string>;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton action={action} variant={variant} size={size} icon={icon} className="whitespace-normal!">
        {children}
      </SubmitButton>
    </Form>
  );
}
