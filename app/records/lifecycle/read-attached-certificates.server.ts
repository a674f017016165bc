import { forOrganization } from '~/platform/tenancy.server';
import type { EmailAttachment } from '~/platform/outbox.server';

/** The certificates that go with an e-mail, with what their look needs; those of a purged organization are left out. */
export async function readAttachedCertificates(attachments: readonly EmailAttachment[]) {
  const named = attachments.flatMap((one) => ('certificateId' in one ? one : []));
  const [first] = named;
  if (!first) return [];
  const { organizationId } = first;
  const database = forOrganization(organizationId);
  const organization = await database.organization.findUnique({
    where: { id: organizationId },
    select: { accentColour: true, logoFileId: true },
  });
  if (!organization) return [];
  const { accentColour, logoFileId } = organization;
  const logoFile = logoFileId
    ? await database.storedFile.findUnique({
        where: { organizationId_id: { organizationId, id: logoFileId } },
      })
    : null;
  const certificates = await database.certificate.findMany({
    where: { organizationId, id: { in: named.map(({ certificateId }) => certificateId) } },
    orderBy: { issuedAt: 'asc' },
    select: { code: true, statement: true, issuedAt: true },
  });
  return certificates.map((certificate) => ({ ...certificate, accentColour, logoFile }));
}
