import type { ActorOf } from '~/domain/actor';
import type { AgreementReason } from '~/domain/funding/agreement-standing';
import { orderEnd } from '~/domain/funding/order-moments';
import { opcoName, type Opco } from '~/domain/funding/opcos';
import type { SettledLine, Settlement } from '~/domain/funding/settlement';
import { reasonsOfFunding, type LineReason } from '~/domain/funding/settlement-line';
import { groupBy } from '~/domain/group-by';
import { sum } from '~/domain/money';
import type { ToldTask } from '~/domain/funding/told-task';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readOrderFacts, type OrderReading } from '~/records/funding/read-order-facts.server';
import { standingSettlement, type StandingSettlement } from '~/records/funding/standing-settlement.server';
import { namesOf, tellTasks } from '~/records/funding/tell-tasks.server';

/** Minutes, and amounts in cents without VAT. */
export type SettledPerson = {
  enrolmentId: string;
  name: string;
  left: boolean;
  replaces: string | null;
  planned: number;
  delivered: number;
  fundable: number;
  deliveredCents: number;
  opcoCents: number;
  /** Other than funded or to come, most frequent first. */
  reasons: { reason: LineReason; count: number }[];
};

export type SettlementPage = Pick<
  Settlement,
  'final' | 'price' | 'opco' | 'clientTraining' | 'indemnity' | 'currency' | 'reasons'
> &
  Pick<StandingSettlement, 'kept' | 'forecast'> & {
    asOf: string;
    timeZone: string;
    /** Its last day is over, and it was not cancelled. */
    over: boolean;
    /** Half-days of somebody that wait for a signature, a counter-signature or what explains that there is none. */
    waiting: number;
    /** An OPCO is to pay part of it, or agreed to. */
    funded: boolean;
    /** The convention provides for what is not delivered (F1). */
    indemnityAgreed: boolean;
    subrogationFrom: number;
    agreements: {
      id: string;
      number: string;
      opco: string;
      claimable: number;
      opcoCents: number;
      reasons: readonly AgreementReason[];
    }[];
    people: SettledPerson[];
    tasks: ToldTask[];
    moreTasks: number;
  };

const tasksShown = 40;

/**
 * Who pays what of an order as it stands, by person, with what is at risk of its funding and what can still be saved;
 * null before the order is accepted. Four queries. Refuses with `not-allowed` and `not-found`.
 */
export async function getSettlementPage(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<SettlementPage | null> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const known = (await readOrderFacts(db, organizationId, [orderId], { asOf: now, now })).get(orderId);
  if (!known) throw new Refusal('not-found');
  return known.reading && (await settlementPageOf(known.reading, now));
}

/** The page of an order that has been read. */
async function settlementPageOf(reading: OrderReading, now: Date): Promise<SettlementPage> {
  const { facts, content, order, funded } = reading;
  const { standing, kept, forecast } = await standingSettlement(reading, now);
  const { final, price, opco, clientTraining, indemnity, currency, reasons } = standing;
  const tasks = tellTasks(reading, now);
  const agreed = new Map(order.agreements.map((one) => [one.id, one]));
  return {
    ...{ final, price, opco, clientTraining, indemnity, currency },
    reasons: funded ? reasons : [],
    ...{ asOf: now.toISOString(), timeZone: facts.timeZone, funded, forecast },
    kept,
    over: order.status === 'accepted' && now >= orderEnd(facts),
    waiting: standing.lines.filter(({ provisional }) => provisional).length,
    indemnityAgreed: content.indemnity,
    subrogationFrom: facts.policy.subrogationFrom,
    agreements: standing.agreements.map(({ agreementId, claimable, opco: opcoCents, reasons: why }) => {
      const one = agreed.get(agreementId);
      const name = one ? opcoName(one.opco as Opco, one.opcoName) : '';
      return { id: agreementId, number: one?.number ?? '', opco: name, claimable, opcoCents, reasons: why };
    }),
    people: peopleOf(reading, standing.lines, funded),
    tasks: tasks.slice(0, tasksShown),
    moreTasks: Math.max(0, tasks.length - tasksShown),
  };
}

function peopleOf(reading: OrderReading, lines: readonly SettledLine[], funded: boolean): SettledPerson[] {
  const names = namesOf(reading);
  const linesOf = groupBy(lines, ({ enrolmentId }) => enrolmentId);
  return reading.facts.participants
    .map(({ enrolmentId, leftAt, replaces }) => {
      const own = linesOf.get(enrolmentId) ?? [];
      const counts = groupBy(
        own.filter(({ reason }) => reason !== 'funded' && reason !== 'upcoming'),
        ({ reason }) => reason,
      );
      return {
        ...{ enrolmentId, name: names.get(enrolmentId) ?? '', left: leftAt !== null },
        replaces: replaces === null ? null : (names.get(replaces) ?? null),
        planned: sum(own.map((line) => line.plannedMinutes)),
        delivered: sum(own.map((line) => line.deliveredMinutes)),
        fundable: sum(own.map((line) => line.fundableMinutes)),
        deliveredCents: sum(own.map((line) => line.delivered)),
        opcoCents: sum(own.map((line) => line.opco)),
        reasons: [...counts]
          .filter(([reason]) => funded || !reasonsOfFunding.includes(reason))
          .map(([reason, all]) => ({ reason, count: all.length }))
          .sort((one, other) => other.count - one.count),
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}
