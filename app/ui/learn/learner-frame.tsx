import type { ReactNode } from 'react';
import { InterruptionBanners, type InterruptionShown } from '../shells/interruption-banners';
import { LearnerShell, type LearnerShellProps } from '../shells/learner-shell';
import { SandboxBanner } from '../shells/sandbox-banner';
import { useLearnerSpace } from './use-learner-space';
import { useReports } from './use-reports';

export type LearnerFrameProps = Omit<LearnerShellProps, 'children' | 'banner'> & {
  /** The business clock in words, in a sandbox only. */
  sandboxNow: string | null;
  interruptions: readonly InterruptionShown[];
  /** Whose reports this browser keeps until they are acknowledged, whatever page is open. */
  membershipId: string;
};

/** The learner's shell with the sandbox's banner and interruptions above it. */
export function LearnerFrame({
  sandboxNow,
  interruptions,
  membershipId,
  children,
  ...shell
}: LearnerFrameProps & { children: ReactNode }) {
  useReports(membershipId);
  useLearnerSpace();
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
