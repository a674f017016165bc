import { Link, type LinkProps } from '@remix-run/react';

/** A link within a sentence. */
export function TextLink(props: LinkProps) {
  return <Link {...props} className="rounded-sm font-medium text-accent-text underline underline-offset-4" />;
}
