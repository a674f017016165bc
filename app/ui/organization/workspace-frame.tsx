import { CalendarClock, CircleAlert, CircleStop, Hourglass, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../primitives/use-formats';
import { Banner, type BannerTone } from '../shells/banner';
import { InterruptionBanners, type InterruptionShown } from '../shells/interruption-banners';
import { SandboxBanner } from '../shells/sandbox-banner';
import type { NavigationSection, ShellLink, ShellOrganization, ShellPerson } from '../shells/shell-model';
import { TrialBanner } from '../shells/trial-banner';
import { WorkspaceShell } from '../shells/workspace-shell';
import type { Toast } from '../primitives/toast-store';

/** A strip about the contract, in words. */
export type ContractStrip = {
  kind: keyof typeof looks;
  name: string;
  text: string;
  short: string;
  links: readonly { to: string; label: string }[];
};

const looks = {
  'past-due': { tone: 'danger', icon: <CircleAlert /> },
  'additions-blocked': { tone: 'warning', icon: <CircleAlert /> },
  suspended: { tone: 'danger', icon: <Lock /> },
  ended: { tone: 'danger', icon: <CircleStop /> },
  ending: { tone: 'warning', icon: <Hourglass /> },
  'change-scheduled': { tone: 'accent', icon: <CalendarClock /> },
  'price-revised': { tone: 'accent', icon: <CalendarClock /> },
} as const satisfies Record<string, { tone: BannerTone; icon: ReactNode }>;

export type PlanEnd = {
  plan: string | null;
  daysLeft: number;
  endsOn: string;
  /** Whether the data was asked for: nothing is erased at the end. */
  held: boolean;
  to?: string;
};

export type WorkspaceFrameProps = {
  organization: ShellOrganization;
  organizations: readonly ShellOrganization[];
  person: ShellPerson;
  navigation: readonly NavigationSection[];
  links: readonly ShellLink[];
  unread: number;
  narrow: boolean;
  flash: Toast | null;
  planEnd: PlanEnd | null;
  banners: readonly ContractStrip[];
  interruptions: readonly InterruptionShown[];
  /** The business clock in words, in a sandbox only. */
  sandboxNow: string | null;
};

/** The workspace shell with what stands above every page: the sandbox, the end of a plan, the contract. */
export function WorkspaceFrame({ children, ...frame }: WorkspaceFrameProps & { children: ReactNode }) {
  const { organization, organizations, person, navigation, links, unread, narrow, flash } = frame;
  return (
    <WorkspaceShell
      {...{ organization, organizations, person, navigation, links, unread, flash }}
      defaultNarrow={narrow}
      banner={
        <>
          {frame.sandboxNow && <SandboxBanner now={frame.sandboxNow} />}
          <InterruptionBanners interruptions={frame.interruptions} />
          {frame.planEnd && <PlanEndBanner {...frame.planEnd} />}
          {frame.banners.map((strip) => (
            <ContractBanner key={strip.kind} {...strip} />
          ))}
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

function ContractBanner({ kind, name, text, short, links }: ContractStrip) {
  return (
    <Banner name={name} short={short} links={links} {...looks[kind]}>
      {text}
    </Banner>
  );
}
