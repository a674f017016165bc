import type { ActorOf } from '~/domain/actor';
import type { Role } from '~/domain/organizations/roles';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { activateMembership } from '~/use-cases/organizations/activate-membership.server';
import { addGroupMembers } from '~/use-cases/organizations/add-group-members.server';
import { createGroup } from '~/use-cases/organizations/create-group.server';
import { inviteMember } from '~/use-cases/organizations/invite-member.server';
import people from './course/people.json';
import { demoPassword } from './organization';

export type Pace = { startedWeeksAgo: number; lessonsDone: number; style: 'regular' | 'burst' | 'late' };
export type DemoPerson = {
  email: string;
  actor: ActorOf<'member'>;
  pace: Pace | null;
  /** The client whose employee they are, where one sent them. */
  soldTo: string | null;
};

/** Invites everybody but the owner, lets each accept, and puts the learners into a group. */
export async function registerDemoPeople(owner: ActorOf<'member'>, now: Date): Promise<DemoPerson[]> {
  const registered: DemoPerson[] = [];
  for (const { email, firstName, lastName, role, ...rest } of people.people) {
    if (role === 'owner') continue;
    const person = { email, firstName, lastName, role: role as Role, groupIds: [] };
    const { membershipId } = await inviteMember(owner, person, { now });
    const actor = await accept(owner.organizationId, membershipId, person, now);
    const pace = 'pace' in rest ? (rest.pace as Pace) : null;
    registered.push({ email, actor, pace, soldTo: 'soldTo' in rest ? (rest.soldTo as string) : null });
  }
  const { groupId } = await createGroup(owner, { name: 'Promotion d’automne' }, { now });
  const membershipIds = registered
    .filter(({ actor }) => actor.role === 'learner')
    .map(({ actor }) => actor.membershipId);
  await addGroupMembers(owner, { groupId, membershipIds }, { now });
  return registered;
}

type Person = { email: string; firstName: string; lastName: string; role: Role };

async function accept(
  organizationId: string,
  membershipId: string,
  { email, firstName, lastName, role }: Person,
  now: Date,
): Promise<ActorOf<'member'>> {
  const message = await forAccounts().outboxMessage.findFirstOrThrow({
    where: { kind: 'email', payload: { path: ['to'], equals: email } },
    orderBy: { createdAt: 'desc' },
  });
  const { url } = (message.payload as { values: { url: string } }).values;
  const token = url.slice(url.lastIndexOf('/') + 1);
  const account = { firstName, lastName, password: demoPassword, language: 'fr' as const };
  await activateMembership(token, account, { now, address: '127.0.0.1', device: 'demo' });
  const member = await forOrganization(organizationId).membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: { userId: true },
  });
  const userId = member.userId ?? '';
  await forAccounts().session.deleteMany({ where: { userId } });
  return { kind: 'member', userId, membershipId, organizationId, role };
}
