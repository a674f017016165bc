import { setImmediate } from 'node:timers/promises';
import { fundingForecast, type FundingForecast } from '~/domain/funding/funding-forecast';
import { keptSettlement, type KeptSettlement } from '~/domain/funding/kept-settlement';
import { settle, type Settlement } from '~/domain/funding/settlement';
import type { OrderReading } from '~/records/funding/read-order-facts.server';

/** An order's settlement as it stands, beside the one kept last, with what is at risk where an OPCO pays. */
export type StandingSettlement = {
  standing: Settlement;
  kept: KeptSettlement | null;
  forecast: FundingForecast | null;
};

/**
 * Settles an order that has been read by what had happened at an instant. An order of hundreds of people takes a tenth of a
 * second or two for each of these and for what follows: others are answered in between.
 */
export async function standingSettlement(
  { facts, funded, order }: OrderReading,
  asOf: Date,
): Promise<StandingSettlement> {
  await setImmediate();
  const standing = settle(facts, asOf);
  await setImmediate();
  const forecast = funded ? fundingForecast(facts, asOf) : null;
  await setImmediate();
  return { standing, kept: keptSettlement(order.kept, standing), forecast };
}
