import type { NewContact } from '~/domain/clients/contact-inputs';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';

export type AddedContact = Omit<NewContact, 'language'> & { contactId: string; language: string };

/** Writes people of a client, in the language given where they have none of their own. Addresses are new to the client. */
export async function addContacts(
  tx: Tx,
  organizationId: string,
  clientId: string,
  people: readonly NewContact[],
  { language, now }: { language: string; now: Date },
): Promise<AddedContact[]> {
  const added = people.map((person) => ({
    ...person,
    contactId: createId(),
    language: person.language ?? language,
  }));
  await tx.clientContact.createMany({
    data: added.map(({ contactId: id, ...person }) => ({
      ...{ organizationId, id, clientId },
      ...person,
      ...{ status: 'registered', createdAt: now },
    })),
  });
  return added;
}
