import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { renderAttendanceCertificate } from '~/documents/attendance-certificate';
import { readLogo } from '~/integrations/files/read-logo.server';
import { isLanguage, translator } from '~/locales/translator';
import { forOrganization } from '~/platform/tenancy.server';
import { findHoursEnrolments } from '~/records/attendance/find-hours-enrolments.server';
import { readAttendanceCertificates } from '~/records/attendance/read-attendance-certificates.server';
import { readSignature } from '~/records/sales/read-sale-settings.server';
import { readLetterhead } from '~/records/attendance/read-letterhead.server';

/**
 * The attendance certificate of a learner in a training (attestation d'assiduité) as PDF in the organization's
 * language: planned, attended, done by e-learning and retained, as it stands at `now`. One's own, or anyone's with
 * `sessions.read`. Refuses with `not-found`.
 */
export async function getAttendanceCertificate(
  actor: ActorOf<'member'>,
  { enrolmentId }: { enrolmentId: string },
  { now }: { now: Date },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const [enrolment] = await findHoursEnrolments(db, organizationId, { enrolmentId });
  if (!enrolment) throw new Refusal('not-found');
  if (enrolment.membershipId !== actor.membershipId && !can(actor, 'sessions.read')) {
    throw new Refusal('not-found');
  }
  const { organization, logoFile, language: written, timeZone } = await readLetterhead(db, organizationId);
  const language = isLanguage(written) ? written : 'fr';
  const when = { now, timeZone };
  const certificates = await readAttendanceCertificates(db, organizationId, [enrolment], when);
  const certificate = certificates.get(enrolmentId);
  if (!certificate) throw new Error('the hours of an enrolment were not read');
  const letterhead = { ...organization, logo: await readLogo(logoFile) };
  const signature = await readLogo(await readSignature(db, organizationId, organization.representativeName));
  const bytes = await renderAttendanceCertificate({
    ...{ ...certificate, language, signature, organization: letterhead },
  });
  const fileName = translator(language, 'sheets')('certificate.fileName', { name: certificate.learner });
  return { bytes, fileName };
}
