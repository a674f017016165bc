import { formatInstant } from '~/domain/calendar-format';
import { can } from '~/domain/organizations/permissions';
import { readFlash } from '~/http/flash.server';
import type { MemberRequest } from '~/http/guards.server';
import { readInterruptionStrips } from '~/http/interruption-strips.server';
import { shellOrganization } from '~/http/shell-organization.server';
import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';
import { memoryCache } from '~/platform/memory-cache.server';
import { listOwnOrganizations } from '~/use-cases/organizations/list-own-organizations.server';

type OwnOrganizations = Awaited<ReturnType<typeof listOwnOrganizations>>;

// Each of a learner's pages names their other organizations, which change about never: half a minute late will do.
const remembered = memoryCache<OwnOrganizations>({
  megabytes: 8,
  weigh: (list) => 300 * list.length,
  seconds: 30,
});

async function ownOrganizations(userId: string, now: Date): Promise<OwnOrganizations> {
  const known = remembered.get(userId);
  if (known) return known;
  const list = await listOwnOrganizations(userId, { now });
  remembered.set(userId, list);
  return list;
}

/** What the frame around every page of a learner shows. Give `headers` to the answer. */
export async function readLearnerSpace(request: Request, member: MemberRequest) {
  const { actor, viewer, now } = member;
  const language = languageOf(request);
  const t = translator(language, 'learn');
  const { flash, headers } = readFlash(request);
  const organizations = await ownOrganizations(viewer.userId, now);
  const links = [
    { to: '/learn/help', label: t('assistance.own') },
    ...(can(actor, 'courses.read') ? [{ to: '/teach', label: t('navigation.teach') }] : []),
    ...(can(actor, 'organization.settings') ? [{ to: '/manage', label: t('navigation.manage') }] : []),
    ...(viewer.isOperator ? [{ to: '/operator', label: t('navigation.operator') }] : []),
  ];
  return {
    headers,
    frame: {
      organization: {
        id: viewer.organizationId,
        name: viewer.organizationName,
        accentColour: viewer.accentColour,
        logoUrl: logoUrl(viewer.logoFileId),
      },
      organizations: organizations.map(shellOrganization),
      person: { name: `${viewer.firstName} ${viewer.lastName}`, email: viewer.email },
      navigation: [
        { to: '/learn', label: t('navigation.home'), icon: 'home' as const, end: true },
        { to: '/learn/sessions', label: t('navigation.sessions'), icon: 'sessions' as const },
        { to: '/learn/search', label: t('navigation.search'), icon: 'search' as const },
        { to: '/learn/notes', label: t('navigation.notes'), icon: 'notes' as const },
        { to: '/account', label: t('navigation.account'), icon: 'account' as const },
      ],
      links,
      unread: viewer.unread,
      flash,
      membershipId: actor.membershipId,
      interruptions: await readInterruptionStrips(request, member),
      sandboxNow:
        process.env.SANDBOX === '1' ? formatInstant(now, language, viewer.organizationTimeZone) : null,
    },
  };
}

const logoUrl = (fileId: string | null) => (fileId ? `/files/${fileId}` : null);
