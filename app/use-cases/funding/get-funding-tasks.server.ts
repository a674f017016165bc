import type { ActorOf } from '~/domain/actor';
import { addDays, dayIn, dayToDatabase } from '~/domain/calendar';
import { settle } from '~/domain/funding/settlement';
import type { ToldTask } from '~/domain/funding/told-task';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { decodeCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { readTaughtCourses } from '~/records/assistance/course-teachers.server';
import { readOrderFacts } from '~/records/funding/read-order-facts.server';
import { tellTasks } from '~/records/funding/tell-tasks.server';

/** An order with what can still be saved of it. */
export type OrderTasks = {
  orderId: string;
  number: string;
  title: string;
  clientName: string;
  courseId: string;
  endsOn: string;
  timeZone: string;
  currency: string;
  final: boolean;
  tasks: ToldTask[];
  moreTasks: number;
};

const ordersShown = 20;
const tasksShown = 30;
const daysAfter = 60;

/**
 * What whoever teaches can still save of orders: those of the courses they made, published or lead sessions of, all for
 * whoever administers; accepted, and over for no more than 60 days or not settled. By their last day; seven queries.
 * Refuses with `not-allowed` and `cursor-invalid`.
 */
export async function getFundingTasks(
  actor: ActorOf<'member'>,
  { after }: { after?: string | undefined },
  { now }: { now: Date },
): Promise<{ items: OrderTasks[]; next: string | null }> {
  if (!can(actor, 'orders.follow')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const db = forOrganization(organizationId);
  const courseIds = can(actor, 'orders.read')
    ? undefined
    : await readTaughtCourses(db, organizationId, membershipId);
  const page = await findOrders(db, organizationId, { courseIds, after }, now);
  const shown = page.slice(0, ordersShown);
  const ids = shown.map(({ id }) => id);
  const known = await readOrderFacts(db, organizationId, ids, { asOf: now, now });
  const last = page.length > ordersShown ? shown.at(-1) : undefined;
  return {
    items: ids.flatMap((id): OrderTasks[] => {
      const reading = known.get(id)?.reading;
      if (!reading) return [];
      const { order, facts } = reading;
      const tasks = tellTasks(reading, now);
      return [
        {
          ...{ orderId: id, number: order.number, title: order.title, clientName: order.clientName },
          ...{ courseId: order.courseId, endsOn: facts.endsOn, timeZone: facts.timeZone },
          ...{ currency: facts.price.currency, final: settle(facts, now).final },
          ...{ tasks: tasks.slice(0, tasksShown), moreTasks: Math.max(0, tasks.length - tasksShown) },
        },
      ];
    }),
    next: last ? encodeCursor(last.endsOn.toISOString().slice(0, 10), last.id) : null,
  };
}

function findOrders(
  db: Tx,
  organizationId: string,
  { courseIds, after }: { courseIds: string[] | undefined; after: string | undefined },
  now: Date,
) {
  const since = dayToDatabase(addDays(dayIn(now, 'Europe/Paris'), -daysAfter));
  const [day = '', id = ''] = decodeCursor(after, 2) ?? [];
  if (after !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^[0-9a-f-]{36}$/i.test(id)))
    throw new Refusal('cursor-invalid');
  const from = day === '' ? null : dayToDatabase(day);
  return db.trainingOrder.findMany({
    where: {
      ...{ organizationId, status: 'accepted' },
      ...(courseIds && { courseId: { in: courseIds } }),
      OR: [{ endsOn: { gte: since } }, { settledAt: null }],
      ...(from && {
        AND: { OR: [{ endsOn: { gt: from } }, { endsOn: from, id: { gt: id } }] },
      }),
    },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    take: ordersShown + 1,
    select: { id: true, endsOn: true },
  });
}
