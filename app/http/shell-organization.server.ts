import type { OwnOrganization } from '~/use-cases/organizations/list-own-organizations.server';

/** One of a person's organizations, as the switcher shows it. */
export function shellOrganization({
  id,
  name,
  accentColour,
  logoFileId,
  contactId,
  clientName,
}: OwnOrganization) {
  const logoUrl = logoFileId ? `/files/${logoFileId}` : null;
  return { id, name, accentColour, logoUrl, ...(contactId && { contactId, clientName }) };
}
