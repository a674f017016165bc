import type { ActorOf } from '~/domain/actor';
import type { EnrolMembersInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { createEnrolments } from '~/records/learning/create-enrolments.server';
import { notifyLearners } from '~/records/learning/notify-learners.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

export type EnrolledMembers = {
  courseTitle: string;
  enrolments: { id: string; membershipId: string }[];
  /** Left as they are. */
  alreadyEnrolled: { id: string; membershipId: string; name: string }[];
  /** Members of the groups who are archived: not enrolled. */
  archived: { membershipId: string; name: string }[];
};

/**
 * Enrols the members named and those of the groups named in a published course, registered ones included; each gets
 * one e-mail. Who is enrolled already, and archived members of a group, are told and left out. Refuses with
 * `not-allowed`, `not-found`, `member-archived` (named one by one), `course-archived` or `course-not-published`.
 */
export async function enrolMembers(
  actor: ActorOf<'member'>,
  input: EnrolMembersInput,
  { now }: { now: Date },
): Promise<EnrolledMembers> {
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { courseId, opensOn, closesOn } = input;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const people = await peopleOf(tx, organizationId, input);
    const membershipIds = people.filter(({ archived }) => !archived).map(({ id }) => id);
    const wish = {
      courseId,
      membershipIds,
      opensOn,
      closesOn,
      by: actor.membershipId,
      source: 'workspace' as const,
    };
    const { version, created, alreadyEnrolled } = await createEnrolments(tx, organizationId, wish, now);
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const messages = created.map(({ id, membershipId, round }) => ({
      membershipId,
      deliveryKey: `enrolment:${round}`,
      values: {
        courseTitle: version.title,
        url: `${settings.APP_URL}/learn/courses/${id}`,
        minutes: version.minutes,
        opensOn,
        closesOn,
      },
    }));
    await notifyLearners(tx, organizationId, 'enrolment', messages);
    if (created.length > 0) {
      const subject = { kind: 'course', id: courseId, name: version.title };
      const names = created.slice(0, namesKept).map(({ membershipId }) => nameOf.get(membershipId) ?? '');
      const details = { people: created.length, names, opensOn, closesOn };
      await appendAuditEntry(
        tx,
        organizationId,
        actor,
        { action: 'enrolment.created', subject, details },
        now,
      );
    }
    return {
      courseTitle: version.title,
      enrolments: created.map(({ id, membershipId }) => ({ id, membershipId })),
      alreadyEnrolled: alreadyEnrolled.map((row) => ({ ...row, name: nameOf.get(row.membershipId) ?? '' })),
      archived: people.flatMap(({ id, name, archived }) => (archived ? [{ membershipId: id, name }] : [])),
    };
  });
}

/** Names that the log keeps of those enrolled by one act; the chains of evidence have them all. */
const namesKept = 3;

type Person = { id: string; name: string; archived: boolean };

async function peopleOf(tx: Tx, organizationId: string, input: EnrolMembersInput): Promise<Person[]> {
  const named = [...new Set(input.memberIds)];
  const groupIds = [...new Set(input.groupIds)];
  const groups = await tx.group.count({ where: { organizationId, id: { in: groupIds } } });
  if (groups !== groupIds.length) throw new Refusal('not-found');
  const rows = await tx.membership.findMany({
    where: {
      organizationId,
      OR: [{ id: { in: named } }, { groups: { some: { groupId: { in: groupIds } } } }],
    },
    select: { id: true, firstName: true, lastName: true, status: true },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }],
  });
  const people = rows.map(({ id, firstName, lastName, status }) => ({
    id,
    name: `${firstName} ${lastName}`,
    archived: status === 'archived',
  }));
  const found = new Map(people.map((person) => [person.id, person]));
  for (const id of named) {
    const person = found.get(id);
    if (!person) throw new Refusal('not-found');
    if (person.archived) throw new Refusal('member-archived');
  }
  return people;
}
