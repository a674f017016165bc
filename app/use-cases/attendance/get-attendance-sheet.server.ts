import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { renderAttendanceSheet, type SheetLayout } from '~/documents/attendance-sheet';
import { readLogo } from '~/integrations/files/read-logo.server';
import { isLanguage, translator } from '~/locales/translator';
import { forOrganization } from '~/platform/tenancy.server';
import { readLetterhead } from '~/records/attendance/read-letterhead.server';
import { readSheet } from '~/records/attendance/read-sheet.server';

/**
 * The attendance sheet of a session, or of one of its half-days, as PDF in the organization's language: as it stands
 * at `now`, with the fingerprints of the evidence it was made of. Refuses with `not-allowed` and `not-found`.
 */
export async function getAttendanceSheet(
  actor: ActorOf<'member'>,
  {
    sessionId,
    halfDayId,
    layout,
  }: { sessionId: string; halfDayId?: string | undefined; layout: SheetLayout },
  { now }: { now: Date },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const sheet = await readSheet(db, organizationId, sessionId, { now });
  if (!sheet) throw new Refusal('not-found');
  const { organization, logoFile, language: written } = await readLetterhead(db, organizationId);
  const language = isLanguage(written) ? written : 'fr';
  const halfDays = halfDayId ? sheet.halfDays.filter(({ id }) => id === halfDayId) : sheet.halfDays;
  if (halfDays.length === 0) throw new Refusal('not-found');
  const letterhead = { ...organization, logo: await readLogo(logoFile) };
  const bytes = await renderAttendanceSheet(
    { ...sheet, language, organization: letterhead, halfDays },
    { layout },
  );
  const t = translator(language, 'sheets');
  const name = sheet.session.title;
  return { bytes, fileName: t(layout === 'blank' ? 'blankFileName' : 'fileName', { name }) };
}
