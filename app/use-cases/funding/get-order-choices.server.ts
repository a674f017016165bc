import type { ActorOf } from '~/domain/actor';
import { addDays, dayIn } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type OrderChoices = {
  clients: { id: string; name: string }[];
  courses: { id: string; title: string }[];
  today: string;
  /** A month from now. */
  later: string;
};

const most = 500;

/** Clients and published courses that an order may be of, by name. Refuses with `not-allowed`. */
export async function getOrderChoices(
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<OrderChoices> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const { timeZone } = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { timeZone: true },
  });
  const clients = await db.clientCompany.findMany({
    where: { organizationId, archivedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, name: true },
  });
  const courses = await db.course.findMany({
    where: { organizationId, archivedAt: null, currentVersionId: { not: null }, isTemplate: false },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, title: true },
  });
  const today = dayIn(now, timeZone);
  return { clients, courses, today, later: addDays(today, 30) };
}
