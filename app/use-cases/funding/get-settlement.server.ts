import type { ActorOf } from '~/domain/actor';
import { fundingForecast } from '~/domain/funding/funding-forecast';
import type { FundingTask } from '~/domain/funding/funding-task';
import { fundingTasks } from '~/domain/funding/funding-tasks';
import { settle, type SettledLine, type Settlement } from '~/domain/funding/settlement';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { lineKey, readLineEvidence } from '~/records/funding/read-line-evidence.server';
import type { OrderReading } from '~/records/funding/read-order-facts.server';
import { readOneOrderFacts } from '~/records/funding/read-one-order-facts.server';

/** A line with the session of its half-day, and the evidence behind it by its ids. */
export type ProvenLine = SettledLine & { sessionId: string | null; evidence: string[] };

export type OrderSettlement = Omit<Settlement, 'lines'> & {
  orderId: string;
  asOf: Date;
  lines: ProvenLine[];
  /** The one settled on last. */
  kept: { settledAt: string; hash: string; opco: number; clientTraining: number; indemnity: number } | null;
  /** Null where no OPCO is to pay. */
  forecast: ReturnType<typeof forecastOf> | null;
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
  const { facts, content, order, funded } = reading;
  const evidence = can(actor, 'evidence.read')
    ? await readLineEvidence(db, organizationId, reading, asOf)
    : new Map<string, string[]>();
  const { lines, ...settled } = settle(facts, asOf);
  const sessions = new Map(facts.halfDays.map(({ id, sessionId }) => [id, sessionId]));
  return {
    ...{ orderId, asOf, ...settled },
    lines: lines.map((line) => ({
      ...line,
      sessionId: line.kind === 'half-day' ? (sessions.get(line.id) ?? null) : null,
      evidence: evidence.get(lineKey(line)) ?? [],
    })),
    kept: keptOf(order),
    forecast: funded ? forecastOf(reading, asOf) : null,
    tasks: fundingTasks(facts, content.funding.kind === 'opco', asOf),
  };
}

function keptOf({ kept }: OrderReading['order']): OrderSettlement['kept'] {
  if (!kept) return null;
  const { at, hash, opco, clientTraining, indemnity } = kept;
  return { settledAt: new Date(at).toISOString(), hash, opco, clientTraining, indemnity };
}

function forecastOf({ facts }: OrderReading, asOf: Date) {
  const { standing: _standing, ...forecast } = fundingForecast(facts, asOf);
  return forecast;
}
