import type { OrderFacts } from '~/domain/funding/order-facts';
import type { SettlementParts } from '~/domain/funding/settlement';
import type { SettlementLine } from '~/domain/funding/settlement-line';

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
export function forecastCauses(
  facts: OrderFacts,
  everything: SettlementParts,
  rest: SettlementParts,
): ForecastCauses {
  const paying = new Set(
    facts.agreements
      .filter(({ hourlyRate, cap }) => hourlyRate > 0 && cap > 0)
      .map(({ id }) => id)
      .filter((id) =>
        everything.agreements.some((one) => one.agreementId === id && one.reasons.length === 0),
      ),
  );
  const most = new Map(everything.lines.map((line) => [keyOf(line), paidMinutes(line, paying)]));
  const [could, will] = [amountsByPerson(everything, paying), amountsByPerson(rest, paying)];
  const lacking = rest.lines.filter(
    (line) =>
      paidMinutes(line, paying) < (most.get(keyOf(line)) ?? 0) &&
      (will.get(line.enrolmentId) ?? 0) < (could.get(line.enrolmentId) ?? 0),
  );
  const halfDays = (...of: readonly ReturnType<typeof causeOf>[]) =>
    lacking.filter((line) => of.includes(causeOf(line))).length;
  const modules = lacking.filter((line) => causeOf(line) === 'module');
  return {
    halfDaysMissed: halfDays('missed'),
    halfDaysPartial: halfDays('partial'),
    halfDaysUnsigned: halfDays('unsigned'),
    modulesNotDone: new Set(modules.map(({ enrolmentId, moduleId }) => `${enrolmentId} ${moduleId}`)).size,
  };
}

const keyOf = ({ enrolmentId, kind, id }: SettlementLine) => `${enrolmentId} ${kind} ${id}`;

function paidMinutes({ borneBy }: SettlementLine, paying: ReadonlySet<string>): number {
  return borneBy.reduce((all, { agreementId, minutes }) => all + (paying.has(agreementId) ? minutes : 0), 0);
}

function amountsByPerson({ amounts }: SettlementParts, paying: ReadonlySet<string>): Map<string, number> {
  const people = new Map<string, number>();
  for (const { enrolmentId, agreementId, amount } of amounts) {
    if (paying.has(agreementId)) people.set(enrolmentId, (people.get(enrolmentId) ?? 0) + amount);
  }
  return people;
}

function causeOf({ kind, reason, fundableMinutes }: SettlementLine) {
  if (kind === 'lesson') return reason === 'lesson-not-done' || reason === 'lesson-late' ? 'module' : null;
  if (reason === 'absent' || reason === 'below-policy') return 'missed';
  if (reason === 'partial-presence') return 'partial';
  if (reason !== 'not-signed') return null;
  return fundableMinutes > 0 ? 'partial' : 'unsigned';
}
