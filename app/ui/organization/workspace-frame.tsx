import { CircleStop, Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../primitives/use-formats';
import { SandboxBanner } from '../shells/sandbox-banner';
import type { NavigationSection, ShellLink, ShellOrganization, ShellPerson } from '../shells/shell-model';
import { TrialBanner } from '../shells/trial-banner';
import { WorkspaceShell } from '../shells/workspace-shell';
import type { Toast } from '../primitives/toast-store';

export type PlanEnd = { plan: string | null; daysLeft: number; endsOn: string; to?: string };

export type WorkspaceFrameProps = {
  organization: ShellOrganization;
  organizations: readonly ShellOrganization[];
  person: ShellPerson;
  navigation: readonly NavigationSection[];
  links: readonly ShellLink[];
  narrow: boolean;
  flash: Toast | null;
  ended: boolean;
  planEnd: PlanEnd | null;
  /** The business clock in words, in a sandbox only. */
  sandboxNow: string | null;
};

/** The workspace shell with what stands above every page: the sandbox, the end of a plan, the end of a contract. */
export function WorkspaceFrame({ children, ...frame }: WorkspaceFrameProps & { children: ReactNode }) {
  const { organization, organizations, person, navigation, links, narrow, flash } = frame;
  return (
    <WorkspaceShell
      {...{ organization, organizations, person, navigation, links, flash }}
      defaultNarrow={narrow}
      banner={
        <>
          {frame.sandboxNow && <SandboxBanner now={frame.sandboxNow} />}
          {frame.ended && <EndedBanner />}
          {frame.planEnd && <PlanEndBanner {...frame.planEnd} />}
        </>
      }
    >
      {children}
    </WorkspaceShell>
  );
}

function PlanEndBanner({ plan, ...end }: PlanEnd) {
  const { t } = useTranslation('manage');
  const formats = useFormats();
  if (plan === 'test') return <TrialBanner {...end} />;
  return (
    <aside className="flex flex-wrap items-center justify-center gap-x-4 gap-y-0.5 bg-accent-soft px-4 py-1.5 text-center text-[0.8125rem] text-ink-soft print:hidden">
      <span className="inline-flex items-center gap-2">
        <Hourglass aria-hidden="true" className="size-4 flex-none text-accent-text max-sm:hidden" />
        {t('planEnd.text', { count: end.daysLeft, day: formats.day(end.endsOn) })}
      </span>
      {end.to && (
        <Link to={end.to} className="rounded-sm font-medium text-accent-text underline underline-offset-4">
          {t('planEnd.see')}
        </Link>
      )}
    </aside>
  );
}

function EndedBanner() {
  const { t } = useTranslation('manage');
  return (
    <aside className="flex items-center justify-center gap-2 bg-danger-soft px-4 py-1.5 text-center text-[0.8125rem] text-danger-ink">
      <CircleStop aria-hidden="true" className="size-4 flex-none max-sm:hidden" />
      {t('endedBanner')}
    </aside>
  );
}
