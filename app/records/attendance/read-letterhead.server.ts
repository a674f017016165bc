import type { Tx } from '~/platform/tenancy.server';

/** What the letterhead of an organization's documents is drawn from; its logo is a file to be read. Two queries. */
export async function readLetterhead(tx: Tx, organizationId: string) {
  const { logoFileId, language, timeZone, ...organization } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: {
      ...{ name: true, street: true, postalCode: true, city: true, siret: true },
      ...{ activityDeclaration: true, activityPrefecture: true },
      ...{ representativeName: true, representativeTitle: true },
      ...{ accentColour: true, logoFileId: true, language: true, timeZone: true },
    },
  });
  const logoFile = logoFileId
    ? await tx.storedFile.findUnique({ where: { organizationId_id: { organizationId, id: logoFileId } } })
    : null;
  return { organization, logoFile, language, timeZone };
}
