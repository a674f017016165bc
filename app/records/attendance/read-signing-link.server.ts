import { signingWindow } from '~/domain/attendance/signing-window';
import { Refusal } from '~/domain/refusal';
import { hashSecretToken } from '~/platform/secret-token.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';

/**
 * What a personal link to sign leads to. It closes with the half-day's window, wherever that has moved since. Refuses
 * with `not-found`.
 */
export async function readSigningLink(
  token: string,
): Promise<{ organizationId: string; halfDayId: string; membershipId: string; closesAt: Date }> {
  const link = await forAccounts().signingLink.findUnique({
    where: { tokenHash: hashSecretToken(token) },
    select: { organizationId: true, halfDayId: true, participantId: true },
  });
  if (!link) throw new Refusal('not-found');
  const { organizationId, halfDayId, participantId } = link;
  const entry = await forOrganization(organizationId).halfDayAttendance.findUnique({
    where: { organizationId_halfDayId_participantId: { organizationId, halfDayId, participantId } },
    select: {
      participant: { select: { membershipId: true } },
      halfDay: {
        select: {
          ...{ startsAt: true, endsAt: true },
          session: { select: { course: { select: { organization: { select: { signingHours: true } } } } } },
        },
      },
    },
  });
  if (!entry) throw new Refusal('not-found');
  const { startsAt: from, endsAt: to, session } = entry.halfDay;
  const { to: closesAt } = signingWindow({ from, to }, session.course.organization.signingHours);
  return { organizationId, halfDayId, membershipId: entry.participant.membershipId, closesAt };
}
