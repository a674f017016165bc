import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { organizationState } from '~/domain/lifecycle/contract-state';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

const shown = 100;
const actsShown = 30;

/**
 * What happened to an organization's contract, what it was told and by how many e-mails, and its last administrative
 * acts, the latest first. Refuses with `not-found`.
 */
export async function getOrganizationHistory(
  _actor: ActorOf<'operator'>,
  { organizationId }: { organizationId: string },
  { now }: { now: Date },
) {
  if (!idSchema.safeParse(organizationId).success) throw new Refusal('not-found');
  const database = forOrganization(organizationId);
  const organization = await database.organization.findUnique({
    where: { id: organizationId },
    select: { id: true, name: true, timeZone: true, state: true, planEndsAt: true },
  });
  if (!organization) throw new Refusal('not-found');
  const { state, planEndsAt, ...known } = organization;
  const events = await database.contractEvent.findMany({
    where: { organizationId },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take: shown,
    select: { id: true, kind: true, payload: true, actorKind: true, occurredAt: true },
  });
  const notices = await database.notice.findMany({
    where: { organizationId },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: shown,
    select: { id: true, kind: true, channel: true, recipients: true, sentAt: true },
  });
  const acts = await database.auditEntry.findMany({
    where: { organizationId },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take: actsShown,
    select: {
      ...{ id: true, action: true, actorKind: true, actorName: true, subjectName: true },
      occurredAt: true,
    },
  });
  return {
    ...known,
    state: organizationState({ state, planEndsAt }, now),
    events: events.map(({ payload, occurredAt, ...event }) => {
      const { terms, endsAt, appliesOn } = payload as Partial<Record<string, unknown>>;
      const plan = (terms as { code?: string } | undefined)?.code;
      return {
        ...event,
        plan: plan ?? null,
        until: typeof endsAt === 'string' ? endsAt : null,
        on: typeof appliesOn === 'string' ? appliesOn : null,
        occurredAt: occurredAt.toISOString(),
      };
    }),
    notices: notices.map(({ recipients, sentAt, ...notice }) => ({
      ...notice,
      recipients: Array.isArray(recipients) ? recipients.length : 0,
      sentAt: sentAt.toISOString(),
    })),
    acts: acts.map(({ occurredAt, ...act }) => ({ ...act, occurredAt: occurredAt.toISOString() })),
  };
}

export type OrganizationHistory = Awaited<ReturnType<typeof getOrganizationHistory>>;
