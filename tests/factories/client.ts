import type { ActorOf } from '~/domain/actor';
import { clientFacts } from '~/domain/clients/client-inputs';
import { isSiren } from '~/domain/organizations/siren';
import { createId } from '~/platform/id.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { createClient } from '~/use-cases/clients/create-client.server';
import { createAccount } from './account';
import { createMember } from './member';

/** A SIREN that passes its check, different each time. */
export function anySiren(): string {
  const eight = String(10_000_000 + Math.floor(Math.random() * 89_999_999));
  const found = [...Array(10).keys()].map((last) => `${eight}${last}`).find(isSiren);
  if (!found) throw new Error('no last digit fits');
  return found;
}

export type CreatedClient = {
  organizationId: string;
  /** An admin of the organization. */
  admin: ActorOf<'member'>;
  clientId: string;
  siren: string;
  name: string;
  /** Its one contact, active, with an account to sign in with. */
  contact: ActorOf<'client-contact'>;
  contactEmail: string;
};

/** A client company of an organization (a new one on Business where none is named) with one contact who is active. */
export async function createClientCompany(
  values: { admin?: ActorOf<'member'>; name?: string; opco?: 'akto' | 'atlas'; now?: Date } = {},
): Promise<CreatedClient> {
  const { name = 'Ateliers Durand', now = new Date() } = values;
  const admin = values.admin ?? (await createMember({ role: 'admin' }));
  const { organizationId } = admin;
  const siren = anySiren();
  const email = `contact-${createId()}@example.test`;
  const place = { street: '8 rue des Tanneurs', postalCode: '69002', city: 'Lyon' };
  const facts = clientFacts({
    name,
    country: 'FR',
    siren,
    ...place,
    ...(values.opco && { opco: values.opco }),
  });
  const person = { email, firstName: 'Hélène', lastName: 'Roux', jobTitle: 'DRH', phone: '' };
  const { id: clientId, contacts } = await createClient(admin, { ...facts, contacts: [person] }, { now });
  const contactId = contacts[0]?.id ?? '';
  const contact = await activateAnyContact({ organizationId, clientId, contactId, email, now });
  return { ...{ organizationId, admin, clientId, siren, name }, contact, contactEmail: email };
}

/** A registered contact as they are once they have accepted their invitation. */
export async function activateAnyContact(values: {
  organizationId: string;
  clientId: string;
  contactId: string;
  email: string;
  now: Date;
}): Promise<ActorOf<'client-contact'>> {
  const { organizationId, clientId, contactId, email, now } = values;
  const { userId } = await createAccount({ email });
  await forOrganization(organizationId).clientContact.update({
    where: { organizationId_id: { organizationId, id: contactId } },
    data: { userId, status: 'active', activatedAt: now },
    select: { id: true },
  });
  await forAccounts().accountContact.create({ data: { userId, organizationId, contactId } });
  return { kind: 'client-contact', userId, contactId, clientId, organizationId };
}
