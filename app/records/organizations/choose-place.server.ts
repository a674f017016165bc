import { accessIn, contactAccessIn, organizationState, type Access } from '~/domain/lifecycle/contract-state';
import { businessNow } from '~/platform/clock.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';

const preference: readonly Access[] = ['open', 'settling', 'closed'];

/** An organization, entered as a member or as a contact of one of its clients. */
export type WorkPlace = { organizationId: string; contactId: string | null };

const nowhere = { organizationId: null, contactId: null };

/**
 * Where a sign-in leads: the organization where the person last worked, else the first they joined as a member, else the
 * first whose client they are a contact of, among those that are open to them; else one that they may still settle, else
 * one whose contract keeps them out, which then says so. Nowhere for somebody of none (an operator, say).
 */
export async function choosePlace(userId: string, last: string | null): Promise<WorkPlace | typeof nowhere> {
  const places = await placesOf(userId);
  const now = await businessNow();
  const inOrder = [
    ...places.filter(({ organizationId }) => organizationId === last),
    ...places.filter(({ organizationId }) => organizationId !== last),
  ];
  const found: { place: WorkPlace; access: Access }[] = [];
  for (const place of inOrder) {
    const { organizationId, contactId } = place;
    const access = contactId
      ? await accessAsContact(userId, { organizationId, contactId }, now)
      : await accessOf(userId, organizationId, now);
    if (access === 'open') return place;
    if (access) found.push({ place, access });
  }
  const [best] = found.sort(
    (one, other) => preference.indexOf(one.access) - preference.indexOf(other.access),
  );
  return best?.place ?? nowhere;
}

async function placesOf(userId: string): Promise<WorkPlace[]> {
  const accounts = forAccounts();
  const memberships = await accounts.accountMembership.findMany({
    where: { userId },
    select: { organizationId: true },
    orderBy: { organizationId: 'asc' },
  });
  const contacts = await accounts.accountContact.findMany({
    where: { userId },
    select: { organizationId: true, contactId: true },
    orderBy: { contactId: 'asc' },
  });
  return [...memberships.map(({ organizationId }) => ({ organizationId, contactId: null })), ...contacts];
}

/** What a person may reach of an organization; null where they are no active member. */
export async function accessOf(userId: string, organizationId: string, now: Date): Promise<Access | null> {
  const membership = await forOrganization(organizationId).membership.findFirst({
    where: { organizationId, userId, status: 'active' },
    select: { role: true, organization: { select: { state: true, planEndsAt: true } } },
  });
  return membership && accessIn(organizationState(membership.organization, now), membership.role);
}

/** The organization whose client somebody is that contact of; null where they are not. */
export async function organizationOfContact(userId: string, contactId: string): Promise<string | null> {
  const key = await forAccounts().accountContact.findFirst({
    where: { userId, contactId },
    select: { organizationId: true },
  });
  return key?.organizationId ?? null;
}

/** What somebody may reach as a contact of a client; null where they, or the client, are archived. */
export async function accessAsContact(
  userId: string,
  { organizationId, contactId }: { organizationId: string; contactId: string },
  now: Date,
): Promise<Access | null> {
  const contact = await forOrganization(organizationId).clientContact.findFirst({
    where: { organizationId, id: contactId, userId, status: 'active' },
    select: {
      client: {
        select: { archivedAt: true, organization: { select: { state: true, planEndsAt: true } } },
      },
    },
  });
  if (!contact || contact.client.archivedAt) return null;
  return contactAccessIn(organizationState(contact.client.organization, now));
}
