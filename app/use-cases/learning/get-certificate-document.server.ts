import { buffer } from 'node:stream/consumers';
import type { ActorOf } from '~/domain/actor';
import { certificateStatementSchema } from '~/domain/learning/certificate-statement';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { renderCertificate } from '~/documents/certificate';
import { certificateLanguage } from '~/documents/certificate-parts';
import type { StoreName } from '~/integrations/files/file-store.server';
import { fileStore } from '~/integrations/files/current-file-store.server';
import { translator } from '~/locales/translator';
import { logger } from '~/platform/logger.server';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';

const largestLogo = 5 * 1024 * 1024;

/**
 * A certificate as PDF, in the course's language and the organization's colours: one's own, or anyone's with
 * `progress.read`. Refuses with `not-found`.
 */
export async function getCertificateDocument(
  actor: ActorOf<'member'>,
  { certificateId }: { certificateId: string },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const row = await db.certificate.findUnique({
    where: { organizationId_id: { organizationId, id: certificateId } },
    select: { code: true, statement: true, issuedAt: true, enrolment: { select: { membershipId: true } } },
  });
  if (!row) throw new Refusal('not-found');
  if (row.enrolment.membershipId !== actor.membershipId && !can(actor, 'progress.read'))
    throw new Refusal('not-found');
  const { code, issuedAt } = row;
  const statement = certificateStatementSchema.parse(row.statement);
  const { accentColour, logoFileId } = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { accentColour: true, logoFileId: true },
  });
  const logo = logoFileId ? await readLogo(db, organizationId, logoFileId) : null;
  const address = `${settings.APP_URL}/verify/${code}`;
  const bytes = await renderCertificate(statement, { code, issuedAt, address, accentColour, logo });
  const t = translator(certificateLanguage(statement), 'documents');
  return { bytes, fileName: t('certificate.fileName', { code }) };
}

/** The logo where a PDF can hold it; a certificate is made without it when its file cannot be read. */
async function readLogo(tx: Tx, organizationId: string, id: string): Promise<Uint8Array | null> {
  const file = await tx.storedFile.findUnique({ where: { organizationId_id: { organizationId, id } } });
  const drawable = file && ['image/png', 'image/jpeg'].includes(file.mediaType) && file.bytes <= largestLogo;
  if (!drawable) return null;
  try {
    return await buffer(await fileStore(file.store as StoreName).open(file.storeKey));
  } catch (error) {
    logger.warn({ file: id, err: error }, 'the logo of a certificate could not be read');
    return null;
  }
}
