import type { OrderIndex, OrderPerson } from '~/domain/funding/order-index';
import { settlementLines } from '~/domain/funding/settlement-lines';
import type { SettlementLine } from '~/domain/funding/settlement-line';
import { amountsOf } from '~/domain/funding/settlement-sums';
import { sum } from '~/domain/money';

/** What an OPCO does not pay for, or will not unless somebody still acts: each worth something, counted by person. */
export type ForecastCauses = {
  /** Half-days over that somebody missed, or was there for too short a time to be accepted (K14). */
  halfDaysMissed: number;
  /** Half-days that somebody was there for a part of. */
  halfDaysPartial: number;
  /** Half-days in person that are over and neither signed nor counter-signed, and count nothing until then. */
  halfDaysUnsigned: number;
  /** Modules with lessons not done or late. */
  modulesNotDone: number;
};

/**
 * Names what an order lacks between what is borne had everybody done `everything` in time, and what is borne if people do
 * no more than come to what is left (`rest`). What no paying agreement would have borne costs nothing and is not named:
 * people outside the agreement, named too late or gone, and minutes that others of the same person make up for.
 */
export function forecastCauses(everything: OrderIndex, rest: OrderIndex): ForecastCauses {
  const causes = { halfDaysMissed: 0, halfDaysPartial: 0, halfDaysUnsigned: 0, modulesNotDone: 0 };
  const paying = new Set(
    everything.agreements
      .filter(
        ({ agreement: { hourlyRate, cap }, reasons }) => hourlyRate > 0 && cap > 0 && reasons.length === 0,
      )
      .map(({ agreement }) => agreement.id),
  );
  const most = new Map(everything.people.map((person) => [person.participant.enrolmentId, person]));
  for (const person of rest.people) {
    const best = most.get(person.participant.enrolmentId);
    const could = best && paidLines(everything, best, paying);
    const modules = new Set<string | null>();
    for (const line of could ? lackingLines(could, paidLines(rest, person, paying)) : []) {
      const cause = causeOf(line);
      if (cause === 'module') modules.add(line.moduleId);
      else if (cause !== null) causes[cause] += 1;
    }
    causes.modulesNotDone += modules.size;
  }
  return causes;
}

type PaidLines = ReturnType<typeof paidLines>;

/** Of somebody's lines those that less is paid of than could be, where the others do not make up for it. */
function lackingLines(could: PaidLines, will: PaidLines): SettlementLine[] {
  if (will.amount >= could.amount) return [];
  const most = new Map(could.lines.map((line) => [keyOf(line), could.minutesOf(line)]));
  return will.lines.filter((line) => will.minutesOf(line) < (most.get(keyOf(line)) ?? 0));
}

/** Somebody's lines, with what agreements that pay bear of them. */
function paidLines(order: OrderIndex, person: OrderPerson, paying: ReadonlySet<string>) {
  const lines = settlementLines(order, [person]);
  const amounts = amountsOf(order, [person.participant], lines);
  return {
    lines,
    amount: sum(amounts.map(({ agreementId, amount }) => (paying.has(agreementId) ? amount : 0))),
    minutesOf: ({ borneBy }: SettlementLine) =>
      borneBy.reduce((all, { agreementId, minutes }) => all + (paying.has(agreementId) ? minutes : 0), 0),
  };
}

const keyOf = ({ kind, id }: SettlementLine) => `${kind} ${id}`;

function causeOf({ kind, reason, fundableMinutes }: SettlementLine) {
  if (kind === 'lesson') return reason === 'lesson-not-done' || reason === 'lesson-late' ? 'module' : null;
  if (reason === 'absent' || reason === 'below-policy') return 'halfDaysMissed';
  if (reason === 'partial-presence') return 'halfDaysPartial';
  if (reason !== 'not-signed') return null;
  return fundableMinutes > 0 ? 'halfDaysPartial' : 'halfDaysUnsigned';
}
