import { formatInstant } from '~/domain/calendar-format';
import { readFlash } from '~/http/flash.server';
import type { ContactRequest } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { shellOrganization } from '~/http/shell-organization.server';
import { translator } from '~/locales/translator';
import { listOwnOrganizations } from '~/use-cases/organizations/list-own-organizations.server';

const places = [
  { to: '/client', page: 'home', icon: 'home', end: true },
  { to: '/client/orders', page: 'orders', icon: 'orders' },
  { to: '/client/people', page: 'people', icon: 'people' },
  { to: '/client/documents', page: 'documents', icon: 'documents' },
  { to: '/client/invoices', page: 'invoices', icon: 'invoices' },
  { to: '/client/questions', page: 'questions', icon: 'help' },
] as const;

/** What the frame around every page of a client's space shows. Give `headers` to the answer. */
export async function readClientSpace(request: Request, { viewer, now }: ContactRequest) {
  const language = languageOf(request);
  const t = translator(language, 'clients');
  const { flash, headers } = readFlash(request);
  const organizations = await listOwnOrganizations(viewer.userId, { now });
  const here = {
    id: viewer.organizationId,
    name: viewer.organizationName,
    accentColour: viewer.accentColour,
    logoUrl: viewer.logoFileId ? `/files/${viewer.logoFileId}` : null,
    contactId: viewer.contactId,
    clientName: viewer.clientName,
  };
  return {
    headers,
    frame: {
      organization: here,
      organizations: organizations.map(shellOrganization),
      clientName: viewer.clientName,
      person: { name: `${viewer.firstName} ${viewer.lastName}`, email: viewer.email },
      navigation: places.map(({ page, ...item }) => ({ ...item, label: t(`space.navigation.${page}`) })),
      links: viewer.isOperator ? [{ to: '/operator', label: t('space.navigation.operator') }] : [],
      flash,
      sandboxNow:
        process.env.SANDBOX === '1' ? formatInstant(now, language, viewer.organizationTimeZone) : null,
    },
  };
}
