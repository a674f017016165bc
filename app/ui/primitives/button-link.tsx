import { Link, type LinkProps } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style';

export type ButtonLinkProps = LinkProps & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  wide?: boolean;
  icon?: ReactNode;
};

/** A link drawn as a button: for what leads somewhere and changes nothing. */
export function ButtonLink({ variant, size, wide, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={clsx(buttonStyle({ variant, size, wide }), className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
