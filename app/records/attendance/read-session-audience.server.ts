import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

export type SessionPerson = {
  email: string;
  name: string;
  language: string;
  /** As stored; nothing is switched off before there is an account. */
  notifications: unknown;
};

/** What an e-mail about a session says of it, and to whom: members named who are not archived, by their id. */
export async function readSessionAudience(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  membershipIds: readonly string[],
) {
  const session = await tx.liveSession.findUnique({
    where: { organizationId_id: { organizationId, id: sessionId } },
    select: {
      ...{ title: true, mode: true, place: true, instructions: true, timeZone: true, sequence: true },
      course: { select: { title: true } },
      trainers: { select: { membership: { select: { firstName: true, lastName: true } } } },
    },
  });
  if (!session) throw new Refusal('not-found');
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  const members = await tx.membership.findMany({
    where: { organizationId, id: { in: [...membershipIds] }, status: { not: 'archived' } },
    select: { id: true, email: true, firstName: true, lastName: true, language: true, userId: true },
  });
  const users = await tx.user.findMany({
    where: { id: { in: members.flatMap(({ userId }) => userId ?? []) } },
    select: { id: true, language: true, notifications: true },
  });
  const userOf = new Map(users.map((user) => [user.id, user]));
  const people = members.map(({ id, email, firstName, lastName, language, userId }) => {
    const user = userId ? userOf.get(userId) : undefined;
    const person: SessionPerson = {
      ...{ email, name: `${firstName} ${lastName}`, language: user?.language ?? language },
      notifications: user?.notifications ?? {},
    };
    return [id, person] as const;
  });
  const { course, trainers, ...facts } = session;
  return {
    session: {
      ...facts,
      courseTitle: course.title,
      trainers: trainers.map(({ membership }) => `${membership.firstName} ${membership.lastName}`),
    },
    organization,
    people: new Map(people),
  };
}
