import type { ReactNode } from 'react';
import { LearnerShell, type LearnerShellProps } from '../shells/learner-shell';
import { SandboxBanner } from '../shells/sandbox-banner';

export type LearnerFrameProps = Omit<LearnerShellProps, 'children' | 'banner'> & {
  /** The business clock in words, in a sandbox only. */
  sandboxNow: string | null;
};

/** The learner's shell with the sandbox's banner above it. */
export function LearnerFrame({
  sandboxNow,
  children,
  ...shell
}: LearnerFrameProps & { children: ReactNode }) {
  return (
    <LearnerShell {...shell} banner={sandboxNow && <SandboxBanner now={sandboxNow} />}>
      {children}
    </LearnerShell>
  );
}
