import type { Tx } from '~/platform/tenancy.server';

/** What of an organization its letterhead is drawn from: for a `select` that reads more of it. */
export const letterheadFields = {
  ...{ name: true, street: true, postalCode: true, city: true, siret: true },
  ...{ activityDeclaration: true, activityPrefecture: true },
  ...{ representativeName: true, representativeTitle: true },
  ...{ accentColour: true, logoFileId: true, language: true, timeZone: true },
} as const;

/** What the letterhead of an organization's documents is drawn from; its logo is a file to be read. Two queries. */
export async function readLetterhead(tx: Tx, organizationId: string) {
  const { logoFileId, language, timeZone, ...organization } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: letterheadFields,
  });
  const logoFile = logoFileId
    ? await tx.storedFile.findUnique({ where: { organizationId_id: { organizationId, id: logoFileId } } })
    : null;
  return { organization, logoFile, language, timeZone };
}
