import type { ActorOf } from '~/domain/actor';
import { keptSettlement, type KeptSettlement } from '~/domain/funding/kept-settlement';
import { settle, type Settlement } from '~/domain/funding/settlement';
import type { LineReason } from '~/domain/funding/settlement-line';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { lineKey, readLineEvidence } from '~/records/funding/read-line-evidence.server';
import type { OrderReading } from '~/records/funding/read-order-facts.server';
import { readOneOrderFacts } from '~/records/funding/read-one-order-facts.server';
import { halfDaysOf, namesOf } from '~/records/funding/tell-tasks.server';

/** One half-day or lesson of somebody: minutes, and amounts in cents without VAT. */
export type ToldLine = {
  enrolmentId: string;
  name: string;
  kind: 'half-day' | 'lesson';
  id: string;
  title: string;
  /** Of a lesson. */
  module: string | null;
  /** Of a half-day: when it is, its session, whose register is behind it, and the person there. */
  halfDay: { id: string; sessionId: string; startsAt: string; endsAt: string } | null;
  participantId: string | null;
  /** When a lesson was completed. */
  completedAt: string | null;
  planned: number;
  delivered: number;
  fundable: number;
  deliveredCents: number;
  opcoCents: number;
  /** Numbers of the agreements that bear it. */
  agreements: string[];
  reason: LineReason;
  provisional: boolean;
  /** The evidence behind it by its ids, where it was asked for. */
  evidence: string[];
};

export type SettlementLines = {
  name: string;
  number: string;
  currency: string;
  timeZone: string;
  /** What had happened by then. */
  asOf: string;
  /** The settlement kept last, of which these lines may differ. */
  kept: KeptSettlement | null;
  /** An OPCO is to pay part of it, or agreed to. */
  funded: boolean;
  /** Whether the reader may open the records behind the lines. */
  mayFollow: boolean;
  lines: ToldLine[];
};

/**
 * The lines of an order's settlement as it stands, of one person or all, in the order of the programme; with the evidence
 * behind each where `evidence` asks for it and the reader may open it. Refuses with `not-allowed`, `not-found` (the person
 * too) and `order-not-accepted`.
 */
export async function getSettlementLines(
  actor: ActorOf<'member'>,
  { orderId, enrolmentId, evidence = false }: { orderId: string; enrolmentId?: string; evidence?: boolean },
  { now }: { now: Date },
): Promise<SettlementLines> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const reading = await readOneOrderFacts(db, organizationId, { orderId }, { asOf: now, now });
  const name = enrolmentId === undefined ? '' : namesOf(reading).get(enrolmentId);
  if (name === undefined) throw new Refusal('not-found');
  const { facts, order, funded } = reading;
  const mayFollow = can(actor, 'evidence.read');
  const standing = settle(facts, now);
  const behind = evidence && mayFollow ? await readLineEvidence(db, organizationId, reading, now) : null;
  return {
    ...{ name, number: order.number, currency: facts.price.currency, timeZone: facts.timeZone },
    ...{ asOf: now.toISOString(), kept: keptSettlement(order.kept, standing), funded, mayFollow },
    lines: linesOf(reading, standing, behind).filter(
      (line) => !enrolmentId || line.enrolmentId === enrolmentId,
    ),
  };
}

function linesOf(
  reading: OrderReading,
  standing: Settlement,
  evidence: ReadonlyMap<string, string[]> | null,
): ToldLine[] {
  const names = namesOf(reading);
  const halfDays = halfDaysOf(reading);
  const { lessons, outline } = reading.version;
  const agreed = new Map(reading.order.agreements.map(({ id, number }) => [id, number]));
  const participations = new Map(
    reading.order.people.map(({ enrolmentId, participations: own }) => [enrolmentId, own]),
  );
  const modules = new Map(outline.modules.map(({ id, title }) => [id, title]));
  return standing.lines.map((line) => {
    const halfDay = line.kind === 'half-day' ? (halfDays.get(line.id) ?? null) : null;
    const done = line.kind === 'lesson' ? line.at : null;
    return {
      ...{ enrolmentId: line.enrolmentId, name: names.get(line.enrolmentId) ?? '', kind: line.kind },
      ...{ id: line.id, title: halfDay?.title ?? lessons.get(line.id)?.title ?? '', halfDay },
      module: line.moduleId === null ? null : (modules.get(line.moduleId) ?? null),
      completedAt: done?.toISOString() ?? null,
      ...{ planned: line.plannedMinutes, delivered: line.deliveredMinutes, fundable: line.fundableMinutes },
      ...{ deliveredCents: line.delivered, opcoCents: line.opco },
      participantId: halfDay ? (participations.get(line.enrolmentId)?.[halfDay.sessionId] ?? null) : null,
      agreements: line.borneBy.map(({ agreementId }) => agreed.get(agreementId) ?? ''),
      ...{ reason: line.reason, provisional: line.provisional },
      evidence: evidence?.get(lineKey(line)) ?? [],
    };
  });
}
