import { useOutletContext } from '@remix-run/react';
import type { ReactNode } from 'react';
import { AuthShell } from '../shells/auth-shell';
import { SandboxBanner } from '../shells/sandbox-banner';

export type AuthContext = { sandbox: boolean };

/** A page of the way in, in its frame. */
export function AuthPage(page: {
  title: string;
  description?: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const context = useOutletContext<AuthContext | undefined>();
  return <AuthShell {...page} banner={context?.sandbox && <SandboxBanner />} />;
}
