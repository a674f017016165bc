import type { ActorOf } from '~/domain/actor';
import { signingStateAt, signingWindow, type SigningState } from '~/domain/attendance/signing-window';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';
import { signingCodeAt } from '~/records/attendance/signing-code.server';

export type ShownSigningCode = {
  sessionTitle: string;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  state: SigningState;
  /** The address in the code; null where nothing can be signed now. */
  url: string | null;
  /** Milliseconds until the next code. */
  changesIn: number;
  /** Names of those who have signed, the last first. */
  signed: string[];
  expected: number;
};

/**
 * The code that a trainer shows for a half-day, at this real moment, with who has signed. Refuses with `not-allowed`
 * and `not-found`.
 */
export async function getSigningCode(
  actor: ActorOf<'member'>,
  { sessionId, halfDayId }: { sessionId: string; halfDayId: string },
  { now, realNow = Date.now() }: { now: Date; realNow?: number },
): Promise<ShownSigningCode> {
  if (!can(actor, 'attendance.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const halfDay = await database.halfDay.findUnique({
    where: { organizationId_id: { organizationId, id: halfDayId } },
    select: {
      ...{ sessionId: true, startsAt: true, endsAt: true },
      session: { select: { title: true, timeZone: true, state: true } },
      _count: { select: { attendances: { where: { expected: true } } } },
      signatures: {
        where: { role: 'participant' },
        orderBy: { signedAt: 'desc' },
        select: { membership: { select: { firstName: true, lastName: true } } },
      },
    },
  });
  if (halfDay?.sessionId !== sessionId) throw new Refusal('not-found');
  const organization = await database.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { signingHours: true },
  });
  const { startsAt: from, endsAt: to, session, signatures } = halfDay;
  const state = signingStateAt(signingWindow({ from, to }, organization.signingHours), now);
  const { code, changesAt } = signingCodeAt({ organizationId, halfDayId }, realNow);
  const open = state === 'open' && session.state !== 'cancelled';
  return {
    ...{ sessionTitle: session.title, timeZone: session.timeZone, state },
    ...{ startsAt: from.toISOString(), endsAt: to.toISOString() },
    url: open ? `${settings.APP_URL}/sign/qr/${code}` : null,
    changesIn: changesAt - realNow,
    signed: signatures.map(({ membership }) => `${membership.firstName} ${membership.lastName}`),
    expected: halfDay._count.attendances,
  };
}
