import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { halfDayToSign, type HalfDayToSign } from '~/documents/half-day-to-sign';
import type { Language } from '~/locales/translator';
import { forOrganization } from '~/platform/tenancy.server';
import { readOwnHalfDays } from '~/records/attendance/read-own-half-days.server';

export type DeskPerson = {
  participantId: string;
  name: string;
  signed: boolean;
  /** Without an account so far: they use their invitation first. */
  pending: boolean;
};

export type SigningDesk = {
  sessionTitle: string;
  timeZone: string;
  halfDay: { id: string; startsAt: string; endsAt: string; plannedMinutes: number };
  people: DeskPerson[];
  /** Who was chosen from the list, with the words they sign. */
  chosen: { person: DeskPerson; toSign: HalfDayToSign } | null;
};

/**
 * The device of a trainer, handed round: who is expected at a half-day, and what the one chosen signs. Refuses with
 * `not-allowed`, `not-found` and `session-cancelled`.
 */
export async function getSigningDesk(
  actor: ActorOf<'member'>,
  {
    sessionId,
    halfDayId,
    participantId,
  }: { sessionId: string; halfDayId: string; participantId: string | null },
  { now, language }: { now: Date; language: Language },
): Promise<SigningDesk> {
  if (!can(actor, 'attendance.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const halfDay = await database.halfDay.findUnique({
    where: { organizationId_id: { organizationId, id: halfDayId } },
    select: {
      ...{ sessionId: true, startsAt: true, endsAt: true, plannedMinutes: true },
      session: { select: { title: true, timeZone: true, state: true } },
      signatures: { where: { role: 'participant' }, select: { participantId: true } },
      attendances: {
        where: { expected: true },
        select: {
          participantId: true,
          participant: {
            select: {
              membership: { select: { id: true, firstName: true, lastName: true, status: true } },
            },
          },
        },
      },
    },
  });
  if (halfDay?.sessionId !== sessionId) throw new Refusal('not-found');
  const { session, startsAt, endsAt, plannedMinutes, attendances, signatures } = halfDay;
  if (session.state === 'cancelled') throw new Refusal('session-cancelled');
  const signed = new Set(signatures.map((signature) => signature.participantId));
  const people = attendances
    .filter(({ participant }) => participant.membership.status !== 'archived')
    .map(({ participantId: id, participant: { membership } }) => ({
      membershipId: membership.id,
      participantId: id,
      name: `${membership.firstName} ${membership.lastName}`,
      signed: signed.has(id),
      pending: membership.status !== 'active',
    }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
  const chosen = people.find((person) => person.participantId === participantId);
  if (participantId && !chosen) throw new Refusal('not-found');
  const [own] = chosen
    ? await readOwnHalfDays(database, organizationId, chosen.membershipId, { halfDayId })
    : [];
  return {
    ...{ sessionTitle: session.title, timeZone: session.timeZone },
    halfDay: {
      ...{ id: halfDayId, plannedMinutes },
      ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    },
    people: people.map(nameOnly),
    chosen: chosen && own ? { person: nameOnly(chosen), toSign: halfDayToSign(own, language, now) } : null,
  };
}

const nameOnly = ({ membershipId: _, ...person }: DeskPerson & { membershipId: string }): DeskPerson =>
  person;
