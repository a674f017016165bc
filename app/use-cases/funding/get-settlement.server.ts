import { setImmediate } from 'node:timers/promises';
import type { ActorOf } from '~/domain/actor';
import type { FundingTask } from '~/domain/funding/funding-task';
import { fundingTasks } from '~/domain/funding/funding-tasks';
import type { SettledLine, Settlement } from '~/domain/funding/settlement';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { lineKey, readLineEvidence } from '~/records/funding/read-line-evidence.server';
import { readOneOrderFacts } from '~/records/funding/read-one-order-facts.server';
import { standingSettlement, type StandingSettlement } from '~/records/funding/standing-settlement.server';

/** A line with the session of its half-day, and the evidence behind it by its ids. */
export type ProvenLine = SettledLine & { sessionId: string | null; evidence: string[] };

export type OrderSettlement = Omit<Settlement, 'lines'> &
  Pick<StandingSettlement, 'kept' | 'forecast'> & {
    orderId: string;
    asOf: Date;
    lines: ProvenLine[];
    tasks: FundingTask[];
  };

/**
 * Who pays what of an order by what had happened at `asOf`, now at the latest, with what is at risk, what can still be
 * saved and, for who may read evidence, the records behind each line: amounts in cents without VAT. Eight queries at most.
 * Refuses with `not-allowed`, `not-found` and `order-not-accepted`.
 */
export async function getSettlement(
  actor: ActorOf<'member'>,
  { orderId, asOf: wished }: { orderId: string; asOf?: Date | undefined },
  { now }: { now: Date },
): Promise<OrderSettlement> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const asOf = wished && wished < now ? wished : now;
  const db = forOrganization(organizationId);
  const reading = await readOneOrderFacts(db, organizationId, { orderId }, { asOf, now });
  const { facts, content } = reading;
  const evidence = can(actor, 'evidence.read')
    ? await readLineEvidence(db, organizationId, reading, asOf)
    : new Map<string, string[]>();
  const { standing, kept, forecast } = await standingSettlement(reading, asOf);
  const { lines, ...settled } = standing;
  const tasks = fundingTasks(facts, content.funding.kind === 'opco', asOf);
  // Some of these orders have tens of thousands of lines: others are answered in between.
  await setImmediate();
  const sessions = new Map(facts.halfDays.map(({ id, sessionId }) => [id, sessionId]));
  return {
    ...{ orderId, asOf, ...settled },
    lines: lines.map((line) => ({
      ...line,
      sessionId: line.kind === 'half-day' ? (sessions.get(line.id) ?? null) : null,
      evidence: evidence.get(lineKey(line)) ?? [],
    })),
    ...{ kept, forecast, tasks },
  };
}
