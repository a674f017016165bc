import { agreementsInForce } from '~/domain/funding/agreements-in-force';
import { orderContentSchema, type OrderContent } from '~/domain/funding/order-content';
import type { OrderFacts, OrderLesson } from '~/domain/funding/order-facts';
import { trainingPrice } from '~/domain/funding/order-price';
import { soldHalfDays, soldIn } from '~/domain/funding/sold-half-days';
import { dayIn } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';
import { readRegisters, type SessionRegister } from '~/records/attendance/read-register.server';
import { orderHalfDays } from '~/records/funding/order-half-days.server';
import { orderParticipants, recordedAgreements } from '~/records/funding/order-people.server';
import {
  readOrderRows,
  type CompletionRow,
  type OrderPersonRow,
  type OrderRow,
} from '~/records/funding/read-order-rows.server';
import {
  readPublishedVersions,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';

/** An accepted order with all that its settlement follows from, and the records behind that. */
export type OrderReading = {
  order: OrderRow;
  content: OrderContent;
  version: PublishedVersion;
  facts: OrderFacts;
  registers: SessionRegister[];
  /** An OPCO is to pay part of it, or agreed to. */
  funded: boolean;
};

/**
 * What orders settle by, as it stood at `asOf`: the version in force, who held a place, the register, lessons done,
 * agreements received and changes acknowledged by then. Each order by its id; `reading` is left out before an order's
 * acceptance. Four queries, however many orders, and a version that this process has not read yet.
 */
export async function readOrderFacts(
  tx: Tx,
  organizationId: string,
  orderIds: readonly string[],
  { asOf, now }: { asOf: Date; now: Date },
): Promise<Map<string, { order: OrderRow; reading: OrderReading | null }>> {
  const until = asOf < now ? asOf : now;
  const rows = await readOrderRows(tx, organizationId, orderIds, until, { completions: true });
  const accepted = rows.flatMap((order) => {
    if (!order.acceptedAt || !order.courseVersionId || order.content === null) return [];
    return [{ order, content: orderContentSchema.parse(order.content), versionId: order.courseVersionId }];
  });
  const versions = await readPublishedVersions(
    tx,
    organizationId,
    accepted.map(({ versionId }) => versionId),
  );
  const sessionIds = accepted.flatMap(({ content }) => content.sessionIds);
  const { registers } = await readRegisters(
    ...[tx, organizationId, [...new Set(sessionIds)], now],
    accepted.flatMap(({ order }) => order.people.flatMap((one) => Object.values(one.participations))),
  );
  const readings = new Map(
    accepted.map(({ order, content, versionId }): [string, OrderReading] => {
      const version = versions.get(versionId);
      if (!version) throw new Error('the version of an order does not exist');
      const own = content.sessionIds.flatMap((id) => registers.get(id) ?? []);
      const facts = factsOf(order, content, { version, registers: own, until, now });
      const funded = content.funding.kind === 'opco' || facts.agreements.length > 0;
      return [order.id, { order, content, version, facts, registers: own, funded }];
    }),
  );
  return new Map(rows.map((order) => [order.id, { order, reading: readings.get(order.id) ?? null }]));
}

type Sources = {
  version: PublishedVersion;
  registers: readonly SessionRegister[];
  until: Date;
  now: Date;
};

function factsOf(order: OrderRow, content: OrderContent, sources: Sources): OrderFacts {
  const { version, registers, until } = sources;
  const { timeZone, policy, priceBasis, places } = content;
  const people = order.people.filter((person) => isOfOrder(person, order, until));
  const ended = order.cancelledAt !== null && order.cancelledAt <= until ? order.cancelledAt : null;
  const lastDay = ended === null ? content.endsOn : dayIn(ended, timeZone);
  return {
    ...{ startsOn: content.startsOn, timeZone, policy, priceBasis, places },
    endsOn: lastDay < content.endsOn ? lastDay : content.endsOn,
    price: { cents: trainingPrice(content.lines), currency: content.currency },
    participants: orderParticipants(people, until),
    halfDays: soldHalfDays(
      soldIn(content),
      orderHalfDays(registers, people, { until, past: until < sources.now, ended }),
    ),
    lessons: lessonsOf(content, version, order.completions, new Set(people.map((one) => one.enrolmentId))),
    agreements: agreementsInForce(recordedAgreements(order), until),
  };
}

/** Whether somebody held a place of it by then; who left before the order was accepted held none of what was sold. */
function isOfOrder(
  { namedWithOrder, joinedAt, leftAt }: OrderPersonRow,
  { acceptedAt }: OrderRow,
  until: Date,
): boolean {
  if (leftAt !== null && acceptedAt !== null && new Date(leftAt) < acceptedAt) return false;
  return namedWithOrder || new Date(joinedAt) <= until;
}

/**
 * The lessons of the modules sold, as in the version sold; steps that are sessions count as these, and a module is due
 * as the order says (K15).
 */
function lessonsOf(
  { modules }: OrderContent,
  { outline }: PublishedVersion,
  completions: readonly CompletionRow[],
  people: ReadonlySet<string>,
): OrderLesson[] {
  const dueBefore = new Map(
    modules.map(({ moduleId, dueBeforeSessionId }) => [moduleId, dueBeforeSessionId]),
  );
  const doneOf = new Map(completions.map(({ lessonId, done }) => [lessonId, done]));
  const sold = outline.modules.filter(({ id }) => dueBefore.has(id));
  return sold.flatMap(({ id: moduleId, lessons }) =>
    lessons
      .filter(({ kind }) => kind !== 'session')
      .map(({ id, minutes }) => ({
        ...{ id, moduleId, minutes, dueBeforeSessionId: dueBefore.get(moduleId) ?? null },
        completions: (doneOf.get(id) ?? [])
          .filter(([enrolmentId]) => people.has(enrolmentId))
          .map(([enrolmentId, at]) => ({ enrolmentId, at: new Date(at) })),
      })),
  );
}
