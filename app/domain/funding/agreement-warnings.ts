import { possibleFunding } from '~/domain/funding/funding-forecast';
import type { FundingAgreement, OrderFacts } from '~/domain/funding/order-facts';
import { firstSessionStart } from '~/domain/funding/order-moments';
import { sum } from '~/domain/money';

/** What is recorded all the same and said before. Amounts in cents. */
export type AgreementWarning =
  /** Received at the start of the first session or after (K20): what it no longer brings. */
  | { code: 'agreement-late'; worth: number }
  /** The net price is below that from which the OPCO pays the organization (K17). */
  | { code: 'below-threshold'; from: number }
  | { code: 'cap-zero' }
  | { code: 'rate-zero' }
  | { code: 'hours-zero' }
  /** More hours for each person than the order holds. */
  | { code: 'hours-above-order'; minutes: number; planned: number }
  | { code: 'outside-order-days' }
  /** Some of these people and days are borne by another agreement: each minute once. */
  | { code: 'borne-twice'; people: number }
  | { code: 'received-later' };

type Told = { agreement: FundingAgreement; amendsId: string | null };

/** What to say of an agreement of an order before it is recorded, or with it. Nothing of it keeps it from being recorded. */
export function agreementWarnings(
  facts: OrderFacts,
  { agreement: told, amendsId }: Told,
  now: Date,
): AgreementWarning[] {
  const agreement = asAmended(facts, told, amendsId);
  const { minutes, hourlyRate, cap, from, to } = agreement;
  const others = facts.agreements.filter(({ id }) => id !== amendsId && id !== agreement.id);
  const planned = sum([
    ...facts.halfDays.map((one) => one.plannedMinutes),
    ...facts.lessons.map((one) => one.minutes),
  ]);
  const warnings: AgreementWarning[] = [];
  const first = firstSessionStart(facts);
  if (agreement.receivedAt >= first) {
    const intime = { ...agreement, receivedAt: new Date(first.getTime() - 1) };
    const worth = possible(facts, others, intime) - possible(facts, others, agreement);
    warnings.push({ code: 'agreement-late', worth });
  }
  if (facts.price.cents < facts.policy.subrogationFrom && agreement.subrogation)
    warnings.push({ code: 'below-threshold', from: facts.policy.subrogationFrom });
  if (cap === 0) warnings.push({ code: 'cap-zero' });
  if (hourlyRate === 0) warnings.push({ code: 'rate-zero' });
  if (minutes === 0) warnings.push({ code: 'hours-zero' });
  if (minutes > planned) warnings.push({ code: 'hours-above-order', minutes, planned });
  if (from < facts.startsOn || to > facts.endsOn) warnings.push({ code: 'outside-order-days' });
  const twice = agreement.enrolmentIds.filter((id) =>
    others.some((one) => one.enrolmentIds.includes(id) && one.from <= to && from <= one.to),
  );
  if (twice.length > 0) warnings.push({ code: 'borne-twice', people: twice.length });
  if (told.receivedAt > now) warnings.push({ code: 'received-later' });
  return warnings;
}

/** What amends an agreement given in time is not late (K20). */
function asAmended(
  { agreements }: OrderFacts,
  told: FundingAgreement,
  amendsId: string | null,
): FundingAgreement {
  const amended = agreements.find(({ id }) => id === amendsId);
  if (!amended || amended.receivedAt >= told.receivedAt) return told;
  const { receivedAt, amendedAt, enrolmentIds, earlier = [] } = amended;
  const before = [{ receivedAt: amendedAt ?? receivedAt, enrolmentIds }, ...earlier];
  return { ...told, receivedAt, amendedAt: told.receivedAt, earlier: before };
}

function possible(
  facts: OrderFacts,
  others: readonly FundingAgreement[],
  agreement: FundingAgreement,
): number {
  return possibleFunding({ ...facts, agreements: [...others, agreement] });
}
