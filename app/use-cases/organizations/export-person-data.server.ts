import type { ActorOf } from '~/domain/actor';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import {
  erasedOfEnrolments,
  erasedOfPerson,
  erasedWithName,
  type ErasureStep,
} from '~/domain/organizations/erasure-plan';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { readNamedRows } from '~/platform/erase-rows.server';
import { forOrganization } from '~/platform/tenancy.server';

// What rooms exchange while somebody is in them.
const passing = ['RoomPeer'];

/** A person's data by table, as they are stored, with the chains of what they did. */
export type PersonData = { at: string; organization: string; tables: Record<string, unknown[]> };

/**
 * Everything that an organization keeps about a member (GDPR, articles 15 and 20): the tables that an erasure would go
 * through, and the evidence behind them. Members take their own; who may export takes anybody's, without the notes that
 * learners write for themselves alone. Refuses with `not-allowed` and `not-found`, also whose data were erased.
 */
export async function exportPersonData(
  actor: ActorOf<'member'>,
  { membershipId }: { membershipId: string },
  { now }: { now: Date },
): Promise<PersonData> {
  const own = actor.membershipId === membershipId;
  if (!own && !can(actor, 'exports.make')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const member = await db.membership.findUnique({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: {
      ...{ id: true, email: true, firstName: true, lastName: true, role: true, status: true, language: true },
      ...{ registeredAt: true, invitedAt: true, activatedAt: true, archivedAt: true, erasedAt: true },
      enrolments: { select: { id: true } },
      organization: { select: { name: true } },
    },
  });
  if (!member || member.erasedAt) throw new Refusal('not-found');
  const { enrolments, organization, erasedAt: _, ...facts } = member;
  const enrolmentIds = enrolments.map(({ id }) => id);
  const tables: Record<string, unknown[]> = { Membership: [facts] };
  const read = async (steps: readonly ErasureStep[], ids: readonly string[]) => {
    for (const step of steps) {
      if (passing.includes(step.table) || (step.table === 'LessonNote' && !own)) continue;
      const rows = await readNamedRows(db, step, organizationId, ids);
      if (rows.length > 0) tables[step.table] = [...(tables[step.table] ?? []), ...rows.map(withoutSeed)];
    }
  };
  await read([...erasedOfPerson, ...erasedWithName], [membershipId]);
  await read(erasedOfEnrolments, enrolmentIds);
  const records = await db.evidenceRecord.findMany({
    where: { organizationId, stream: { in: enrolmentIds.map(enrolmentStream) } },
    orderBy: [{ stream: 'asc' }, { sequence: 'asc' }],
  });
  if (records.length > 0) tables.EvidenceRecord = records;
  return { at: now.toISOString(), organization: organization.name, tables };
}

/** By what a quiz draws its questions is nobody's data. */
const withoutSeed = ({ seed: _, ...row }: Record<string, unknown>) => row;
