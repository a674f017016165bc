import { formatInstant } from '~/domain/calendar-format';
import { dayIn } from '~/domain/calendar';
import { daysLeft } from '~/domain/billing/trial';
import { contractSchema } from '~/domain/lifecycle/contract';
import { can, type Permission } from '~/domain/organizations/permissions';
import { readContractBanners } from '~/http/contract-banners.server';
import { readFlash } from '~/http/flash.server';
import type { MemberRequest } from '~/http/guards.server';
import { shellOrganization } from '~/http/shell-organization.server';
import { readInterruptionStrips } from '~/http/interruption-strips.server';
import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';
import { listOwnOrganizations } from '~/use-cases/organizations/list-own-organizations.server';

const places = [
  {
    section: 'teach',
    items: [
      { to: '/teach', page: 'teachHome', icon: 'home', end: true, permission: 'courses.read' },
      { to: '/teach/courses', page: 'courses', icon: 'courses', permission: 'courses.read' },
      { to: '/teach/banks', page: 'banks', icon: 'banks', permission: 'courses.write' },
      { to: '/teach/sessions', page: 'sessions', icon: 'sessions', permission: 'sessions.read' },
      { to: '/teach/marking', page: 'marking', icon: 'documents', permission: 'progress.read' },
      { to: '/teach/help', page: 'help', icon: 'help', permission: 'help.answer' },
      { to: '/teach/hours', page: 'hours', icon: 'clock', permission: 'sessions.read' },
      { to: '/teach/funding', page: 'funding', icon: 'funding', permission: 'orders.follow' },
    ],
  },
  {
    section: 'sell',
    items: [
      { to: '/manage/clients', page: 'clients', icon: 'clients', permission: 'clients.read' },
      { to: '/manage/orders', page: 'orders', icon: 'orders', permission: 'orders.read' },
      { to: '/manage/sales', page: 'sales', icon: 'invoices', permission: 'sales.read' },
    ],
  },
  {
    section: 'manage',
    items: [
      { to: '/manage', page: 'overview', icon: 'dashboard', end: true, permission: 'organization.settings' },
      { to: '/manage/people', page: 'people', icon: 'people', permission: 'members.read' },
      { to: '/manage/groups', page: 'groups', icon: 'groups', permission: 'members.read' },
      { to: '/manage/billing', page: 'billing', icon: 'billing', permission: 'billing.read' },
      { to: '/manage/audit', page: 'audit', icon: 'audit', permission: 'audit.read' },
      { to: '/manage/faults', page: 'faults', icon: 'help', permission: 'organization.settings' },
      { to: '/manage/export', page: 'export', icon: 'data', permission: 'exports.make' },
      { to: '/manage/settings', page: 'settings', icon: 'settings', permission: 'organization.settings' },
    ],
  },
] as const satisfies readonly {
  section: string;
  items: readonly { to: string; page: string; icon: string; end?: boolean; permission: Permission }[];
}[];

/** Where whoever may only settle still goes. */
const settling: ReadonlySet<string> = new Set(['/manage/billing', '/manage/export']);

/**
 * What the frame around every page of those who teach and manage shows: where they may go, their organizations, how
 * long their plan lasts and what else of the contract concerns them, and the message of the form that led here. Give
 * `headers` to the answer.
 */
export async function readWorkspace(request: Request, member: MemberRequest) {
  const { actor, viewer, state, access, now } = member;
  const language = languageOf(request);
  const t = translator(language, 'manage');
  const contractOf = state !== 'free' && can(actor, 'billing.read') ? viewer.organizationId : null;
  const organizations = await listOwnOrganizations(viewer.userId, { now, contractOf });
  const contract = organizations.find(({ id, contactId }) => id === contractOf && !contactId)?.contract;
  const { flash, headers } = readFlash(request);
  const navigation = places
    .map(({ section, items }) => ({
      section: t(`navigation.${section}`),
      items: items
        .filter(({ to, permission }) => can(actor, permission) && (access === 'open' || settling.has(to)))
        .map(({ permission: _permission, page, ...item }) => ({ ...item, label: t(`navigation.${page}`) })),
    }))
    .filter(({ items }) => items.length > 0);
  const links = [
    ...(access === 'open' ? [{ to: '/learn', label: t('navigation.learn') }] : []),
    ...(viewer.isOperator ? [{ to: '/operator', label: t('navigation.operator') }] : []),
  ];
  const shown = organizations.map(shellOrganization);
  return {
    headers,
    workspace: {
      organization: {
        id: viewer.organizationId,
        name: viewer.organizationName,
        accentColour: viewer.accentColour,
        logoUrl: logoUrl(viewer.logoFileId),
      },
      organizations: shown,
      person: { name: `${viewer.firstName} ${viewer.lastName}`, email: viewer.email },
      navigation,
      links,
      unread: viewer.unread,
      narrow: /(?:^|; )navigation=narrow/.test(request.headers.get('Cookie') ?? ''),
      flash,
      planEnd: planEnd(member, contract),
      interruptions: await readInterruptionStrips(request, member),
      banners: await readContractBanners(request, member, contract),
      sandboxNow:
        process.env.SANDBOX === '1' ? formatInstant(now, language, viewer.organizationTimeZone) : null,
    },
  };
}

export type Workspace = Awaited<ReturnType<typeof readWorkspace>>['workspace'];

const daysOfWarning = 30;

/** Test tells its end from the first day (its data is erased then, unless it was asked for); Free from a month before. */
function planEnd({ actor, viewer, state, now }: MemberRequest, contract: unknown) {
  const { plan, planEndsAt, organizationTimeZone } = viewer;
  if (!planEndsAt || (state !== 'test' && state !== 'free')) return null;
  const left = daysLeft(planEndsAt, now);
  if (plan !== 'test' && left > daysOfWarning) return null;
  return {
    plan,
    daysLeft: left,
    endsOn: dayIn(planEndsAt, organizationTimeZone),
    held: contract ? contractSchema.parse(contract).recovery !== null : false,
    to: can(actor, 'billing.read') ? '/manage/billing' : undefined,
  };
}

const logoUrl = (fileId: string | null) => (fileId ? `/files/${fileId}` : null);
