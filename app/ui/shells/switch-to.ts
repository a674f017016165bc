/** The name and value of a button that leads to an organization, or to the client one is a contact of there. */
export function switchTo({ id, contactId }: { id: string; contactId?: string | null }) {
  return contactId ? { name: 'contactId', value: contactId } : { name: 'organizationId', value: id };
}
