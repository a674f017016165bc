import { CircleStop, Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../primitives/use-formats';
import { Banner } from '../shells/banner';
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
    <Banner
      name={t('planEnd.name')}
      tone="accent"
      icon={<Hourglass />}
      short={t('planEnd.short', { count: end.daysLeft })}
      {...(end.to && { links: [{ to: end.to, label: t('planEnd.see') }] })}
    >
      {t('planEnd.text', { count: end.daysLeft, day: formats.day(end.endsOn) })}
    </Banner>
  );
}

function EndedBanner() {
  const { t } = useTranslation('manage');
  return (
    <Banner name={t('endedBanner.name')} tone="danger" icon={<CircleStop />} short={t('endedBanner.short')}>
      {t('endedBanner.text')}
    </Banner>
  );
}
