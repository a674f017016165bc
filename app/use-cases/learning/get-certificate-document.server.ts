import type { ActorOf } from '~/domain/actor';
import { certificateStatementSchema } from '~/domain/learning/certificate-statement';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { renderCertificate } from '~/documents/certificate';
import { certificateLanguage } from '~/documents/certificate-parts';
import { readLogo } from '~/integrations/files/read-logo.server';
import { translator } from '~/locales/translator';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';

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
  const logo = await readLogo(
    logoFileId
      ? await db.storedFile.findUnique({ where: { organizationId_id: { organizationId, id: logoFileId } } })
      : null,
  );
  const address = `${settings.APP_URL}/verify/${code}`;
  const bytes = await renderCertificate(statement, { code, issuedAt, address, accentColour, logo });
  const t = translator(certificateLanguage(statement), 'documents');
  return { bytes, fileName: t('certificate.fileName', { code }) };
}
