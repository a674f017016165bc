import type { OfOrganization, SoldEmailValues, Times } from '~/documents/emails/sold-email-values';
import type { KeptNotification } from '~/domain/assistance/notification-words';
import type { SessionNews } from '~/domain/attendance/session-news';
import type { NoticeContext, NoticeKind } from '~/domain/lifecycle/notices';

/** What each e-mail needs to be written. Links are absolute; days are `YYYY-MM-DD`; instants are ISO texts. */
export type EmailValues = SoldEmailValues & {
  /** Sign-up: the address is confirmed by its owner (P01). */
  'confirm-email': { firstName: string; organizationName: string; url: string; hours: number };
  /** Sign-up with an address that has an account: the screen says the same, this e-mail tells. */
  'account-already-exists': { firstName: string; signInUrl: string; resetUrl: string };
  'password-reset': { firstName: string; url: string; minutes: number };
  'password-changed': SecurityNotice;
  'second-factor-changed': SecurityNotice & { change: 'on' | 'off' | 'codes-renewed' | 'code-used' };
  /** Their data were erased at their request; the last day of what the law keeps. */
  'member-erased': OfOrganization & { firstName: string; keptUntil: string | null; url: string };
  /** Sent to both addresses, each with a link of its own. */
  'email-change-confirm': {
    firstName: string;
    side: 'old' | 'new';
    oldEmail: string;
    newEmail: string;
    url: string;
    hours: number;
  };
  invitation: OfOrganization & { inviterName: string; url: string; expiresOn: string };
  enrolment: OfOrganization & {
    courseTitle: string;
    url: string;
    /** Estimated duration of the whole course. */
    minutes: number;
    opensOn?: string | null;
    closesOn?: string | null;
  };
  'course-completed': OfOrganization & {
    courseTitle: string;
    url: string;
    certificateUrl: string;
    verifyUrl: string;
  };
  /** A survey asked again some time after the end (F7). */
  'survey-invitation': OfOrganization & {
    firstName: string;
    courseTitle: string;
    surveyTitle: string;
    url: string;
  };
  /** A person's own link to sign a half-day; opens to nobody else. */
  'signing-link': OfOrganization & {
    title: string;
    courseTitle: string;
    timeZone: string;
    startsAt: string;
    endsAt: string;
    closesAt: string;
    url: string;
  };
  /** What happens to the contract, and when (domain/lifecycle/notices). */
  'contract-notice': OfOrganization & {
    kind: NoticeKind;
    context?: NoticeContext;
    timeZone: string;
    url: string;
    days?: Record<string, string>;
    instants?: Record<string, string>;
    cents?: Record<string, number>;
    facts?: Record<string, string | number>;
  };
  /** To those who teach and manage, 48 hours ahead (K09). */
  'maintenance-announced': OfMaintenance;
  /** To the same, where it will not be after all. */
  'maintenance-withdrawn': OfMaintenance;
  /** To whoever reported a fault: what came of it, and what the platform says (K08). */
  'fault-answered': OfOrganization & {
    outcome: 'mended' | 'not-a-fault' | 'outage';
    answer: string;
    page: string;
    reportedAt: string;
    timeZone: string;
    url: string;
  };
  /** What was unavailable extended the access of a learner (K08, K09). */
  'access-extended': OfOrganization & {
    cause: 'outage' | 'maintenance';
    startsAt: string;
    endsAt: string | null;
    timeZone: string;
    courses: readonly { courseTitle: string; closesOn: string }[];
    url: string;
  };
  /** Everything an organization holds, to be downloaded for so many days. */
  'export-ready': OfOrganization & { url: string; bytes: number; days: number };
  /** The archive of a recovery (P05): its link alone opens it. */
  'recovery-ready': OfOrganization & {
    url: string;
    bytes: number;
    days: number;
    expiresAt: string;
    timeZone: string;
  };
  /** The end of a purge: what it erased, by a lasting link, and the invoices once more. */
  'purge-receipt': OfOrganization & {
    url: string;
    hash: string;
    records: number;
    invoices: number;
    part: number;
    parts: number;
  };
  /** Invited to a session, or it changed, was cancelled, or goes on without them; calendars get the same as files. */
  'session-news': OfSession & {
    what: SessionNews;
    leads: boolean;
    reason: string;
    stands: (Times & { was: Times | null })[];
    gone: Times[];
  };
  /** Before a session; `enters` says that the link leads into its room. */
  'session-reminder': OfSession & {
    kind: 'week' | 'day' | 'hour';
    enters: boolean;
    /** Where to try one's equipment, for those who have not lately (K04). */
    equipmentUrl: string | null;
    halfDays: Times[];
  };
  /** What somebody was told and has not read; `more`, beyond what is shown. */
  'notifications-digest': OfOrganization & {
    items: readonly (KeptNotification & { url: string })[];
    more: number;
    timeZone: string;
    url: string;
    settingsUrl: string;
  };
};

type OfMaintenance = OfOrganization & {
  title: string;
  startsAt: string;
  endsAt: string | null;
  timeZone: string;
  url: string;
};

type OfSession = OfOrganization & {
  title: string;
  courseTitle: string;
  mode: 'remote' | 'in-person' | 'mixed';
  place: string;
  trainers: string[];
  timeZone: string;
  url: string;
};

type SecurityNotice = { firstName: string; at: string; timeZone: string; resetUrl: string };

export type EmailTemplateName = keyof EmailValues;
