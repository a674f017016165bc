import { setImmediate } from 'node:timers/promises';
import type { ActorOf } from '~/domain/actor';
import { addDays, dayIn, dayToDatabase } from '~/domain/calendar';
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
  tasks: ToldTask[];
  moreTasks: number;
};

const ordersShown = 20;
const tasksShown = 30;
const daysAfter = 60;

/**
 * What whoever teaches can still save of orders: those of the courses they made, published or lead sessions of, all for
 * whoever administers; accepted and not settled yet, by their last day, those over for more than 60 days last. Eight
 * queries.
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
  const items: OrderTasks[] = [];
  for (const id of ids) {
    const reading = known.get(id)?.reading;
    if (!reading) continue;
    const { order, facts } = reading;
    await setImmediate();
    const tasks = tellTasks(reading, now);
    items.push({
      ...{ orderId: id, number: order.number, title: order.title, clientName: order.clientName },
      ...{ courseId: order.courseId, endsOn: facts.endsOn, timeZone: facts.timeZone },
      currency: facts.price.currency,
      ...{ tasks: tasks.slice(0, tasksShown), moreTasks: Math.max(0, tasks.length - tasksShown) },
    });
  }
  return {
    items,
    next: last ? encodeCursor(last.endsOn.toISOString().slice(0, 10), last.id) : null,
  };
}

/**
 * Those that go on or ended of late, by their last day, then those that were never settled since: neither hides the other.
 * Two queries at most.
 */
async function findOrders(
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
  const find = (endsOn: { gte: Date } | { lt: Date }, last: Date | null, take: number) =>
    db.trainingOrder.findMany({
      where: {
        ...{ organizationId, status: 'accepted', settledAt: null, endsOn },
        ...(courseIds && { courseId: { in: courseIds } }),
        ...(last && { OR: [{ endsOn: { gt: last } }, { endsOn: last, id: { gt: id } }] }),
      },
      orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
      take,
      select: { id: true, endsOn: true },
    });
  const among = from && from < since ? [] : await find({ gte: since }, from, ordersShown + 1);
  const room = ordersShown + 1 - among.length;
  return room === 0
    ? among
    : [...among, ...(await find({ lt: since }, from && from < since ? from : null, room))];
}
