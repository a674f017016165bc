import type { ReactNode } from 'react';
import { ClientShell, type ClientShellProps } from '../shells/client-shell';
import { SandboxBanner } from '../shells/sandbox-banner';

export type ClientFrameProps = Omit<ClientShellProps, 'children' | 'banner'> & {
  /** The business clock in words, in a sandbox only. */
  sandboxNow: string | null;
};

/** The client's shell with the sandbox's banner above it. */
export function ClientFrame({ sandboxNow, children, ...shell }: ClientFrameProps & { children: ReactNode }) {
  return (
    <ClientShell {...shell} banner={sandboxNow && <SandboxBanner now={sandboxNow} />}>
      {children}
    </ClientShell>
  );
}
