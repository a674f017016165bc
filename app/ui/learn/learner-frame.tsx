import type { ReactNode } from 'react';
import { InterruptionBanners, type InterruptionShown } from '../shells/interruption-banners';
import { LearnerShell, type LearnerShellProps } from '../shells/learner-shell';
import { SandboxBanner } from '../shells/sandbox-banner';

export type LearnerFrameProps = Omit<LearnerShellProps, 'children' | 'banner'> & {
  /** The business clock in words, in a sandbox only. */
  sandboxNow: string | null;
  interruptions: readonly InterruptionShown[];
};

/** The learner's shell with the sandbox's banner and interruptions above it. */
export function LearnerFrame({
  sandboxNow,
  interruptions,
  children,
  ...shell
}: LearnerFrameProps & { children: ReactNode }) {
  return (
    <LearnerShell
      {...shell}
      banner={
        <>
          {sandboxNow && <SandboxBanner now={sandboxNow} />}
          <InterruptionBanners interruptions={interruptions} />
        </>
      }
    >
      {children}
    </LearnerShell>
  );
}
