import { beforeEach, expect, test } from 'vitest';
import { changeSessionInput } from '~/domain/attendance/session-inputs';
import { firstSessionStart } from '~/domain/funding/order-moments';
import { settle } from '~/domain/funding/settlement';
import { minutesOfPlace } from '~/domain/funding/settlement-sums';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readOneOrderFacts } from '~/records/funding/read-one-order-facts.server';
import { readSaleSituation } from '~/records/sales/read-sale-situation.server';
import { cancelSession } from '~/use-cases/attendance/cancel-session.server';
import { changeSession } from '~/use-cases/attendance/change-session.server';
import { getSession } from '~/use-cases/attendance/get-session.server';
import { getOrderPeople } from '~/use-cases/funding/get-order-people.server';
import { getSessionChanges } from '~/use-cases/funding/get-session-changes.server';
import { getSettlementLines } from '~/use-cases/funding/get-settlement-lines.server';
import { createAcceptedOrder, type AcceptedOrder } from '../../../tests/factories/order';

const now = new Date('2026-11-12T09:00:00.000Z');
const day = 86_400_000;
type Shown = { id: string; startsAt: string; endsAt: string; plannedMinutes: number };
let sold: AcceptedOrder;

/** The trainer gives the session other half-days. */
async function change(halfDaysOf: (shown: Shown[]) => Partial<Shown>[]) {
  const { session } = sold;
  const { halfDays, trainers, ...facts } = await getSession(session.trainer, session, { now });
  const shown = halfDays.map(({ id, startsAt, endsAt, plannedMinutes }) => ({
    ...{ id, startsAt, endsAt, plannedMinutes },
  }));
  const input = changeSessionInput.parse({
    ...{ ...facts, sessionId: session.sessionId, reason: 'Grève', halfDays: halfDaysOf(shown) },
    trainerIds: trainers.map(({ membershipId }) => membershipId),
  });
  await changeSession(session.trainer, input, { now });
}

const later = ({ id, startsAt, endsAt, plannedMinutes }: Shown, ms: number) => ({
  ...{ id, plannedMinutes, startsAt: new Date(new Date(startsAt).getTime() + ms).toISOString() },
  endsAt: new Date(new Date(endsAt).getTime() + ms).toISOString(),
});

const readFacts = async (at: Date) => {
  const { organizationId, orderId } = sold;
  const db = forOrganization(organizationId);
  return (await readOneOrderFacts(db, organizationId, { orderId }, { asOf: at, now: at })).facts;
};

async function dues() {
  const { organizationId, orderId } = sold;
  const rows = await forOrganization(organizationId).fundingAgenda.findMany({
    where: { organizationId, subjectId: orderId },
  });
  return Object.fromEntries(rows.map(({ kind, dueAt }) => [kind, dueAt.toISOString()]));
}

beforeEach(async () => {
  sold = await createAcceptedOrder({ funded: true });
});

test('a half-day that a trainer takes off a sold session stays planned, and is told as not held', async () => {
  const { admin, orderId, session } = sold;
  const planned = minutesOfPlace(await readFacts(now));
  await change(([first]) => [first!]);
  expect(minutesOfPlace(await readFacts(now))).toBe(planned);
  const { lines } = await getSettlementLines(admin, { orderId }, { now });
  const lost = lines.filter(({ reason }) => reason === 'not-held');
  expect(lost).toHaveLength(2);
  expect(lost[0]).toMatchObject({
    planned: 195,
    halfDay: { sessionId: session.sessionId, startsAt: session.halfDays[1]?.startsAt.toISOString() },
  });
  expect(await getSessionChanges(admin, { orderId })).toMatchObject([
    { sessionId: session.sessionId, changes: ['moved', 'shorter'], minutes: -195 },
  ]);
});

test('a half-day added to a sold session changes nothing of what its price is for', async () => {
  const before = await readFacts(now);
  await change((shown) => [...shown, { ...later(shown[0]!, 7 * day), id: undefined as unknown as string }]);
  const after = await readFacts(now);
  expect(after.halfDays.map(({ id }) => id)).toEqual(before.halfDays.map(({ id }) => id));
  expect(minutesOfPlace(after)).toBe(minutesOfPlace(before));
  const [differs] = await getSessionChanges(sold.admin, { orderId: sold.orderId });
  expect(differs).toMatchObject({ changes: ['moved', 'longer'], minutes: 195 });
});

test('an order whose sessions are as agreed shows no difference', async () => {
  expect(await getSessionChanges(sold.admin, { orderId: sold.orderId })).toEqual([]);
});

test('when a sold session moves or is cancelled its orders are looked at: reminders, invoices, the end', async () => {
  const { organizationId, orderId, session } = sold;
  const away = () =>
    forOrganization(organizationId).fundingAgenda.deleteMany({
      where: { organizationId, subjectId: orderId },
    });
  const end = '2026-12-24T23:00:00.000Z';
  await away();
  await change((shown) => shown.map((halfDay) => later(halfDay, -3 * day)));
  expect(await dues()).toEqual({ remind: now.toISOString(), invoice: now.toISOString(), settle: end });
  await away();
  const cancelled = { sessionId: session.sessionId, reason: 'Effectif' };
  await cancelSession(session.trainer, cancelled, { now });
  expect(await dues()).toEqual({ remind: now.toISOString(), invoice: now.toISOString(), settle: end });
  const [differs] = await getSessionChanges(sold.admin, { orderId });
  expect(differs?.changes).toContain('cancelled');
});

test('invoices, the settlement and the page of participants know the same first session, however it changed', async () => {
  const { organizationId, orderId, admin, session } = sold;
  const db = forOrganization(organizationId);
  const firstAt = async (at: Date) => {
    const settled = firstSessionStart(await readFacts(at));
    expect((await readSaleSituation(db, organizationId, orderId, at))?.situation.firstSessionAt).toEqual(
      settled,
    );
    const begun = [settled, new Date(settled.getTime() - 1)].map((instant) =>
      getOrderPeople(admin, { orderId }, { now: instant }),
    );
    expect((await Promise.all(begun)).map(({ late }) => late)).toEqual([true, false]);
    return settled.toISOString();
  };
  const [morning] = session.halfDays;
  await change((shown) => [{ ...later(shown[0]!, -7 * day), id: undefined as unknown as string }, ...shown]);
  expect(await firstAt(now)).toBe(morning?.startsAt.toISOString());
  await change((shown) => shown.slice(1).map((halfDay) => later(halfDay, -3 * day)));
  const moved = new Date((morning?.startsAt.getTime() ?? 0) - 3 * day);
  expect(await firstAt(now)).toBe(moved.toISOString());
  const during = new Date(moved.getTime() + 60_000);
  const cancelled = { sessionId: session.sessionId, reason: 'Alerte' };
  await cancelSession(session.trainer, cancelled, { now: during });
  expect(await firstAt(during)).toBe(moved.toISOString());
});

test('no indemnity is asked for a half-day that the organization took off', async () => {
  const { organizationId, orderId } = sold;
  await change(([first]) => [first!]);
  const over = new Date('2026-12-28T09:00:00.000Z');
  const settlement = settle(await readFacts(over), over);
  expect(settlement.indemnity).toBe(360_000);
  const db = forOrganization(organizationId);
  await db.orderSettlement.create({
    data: {
      ...{ organizationId, id: createId(), orderId, asOf: over, facts: {}, hash: '0'.repeat(64) },
      ...{ settlement: toJson(settlement), createdAt: over },
    },
    select: { id: true },
  });
  const reading = await readSaleSituation(db, organizationId, orderId, over);
  // 195 of the 420 minutes of each place were not held.
  expect(reading?.situation.settlement?.indemnity).toBe(360_000 - 167_143);
});
