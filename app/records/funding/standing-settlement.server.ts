import { fundingForecast, type FundingForecast } from '~/domain/funding/funding-forecast';
import { keptSettlement, type KeptSettlement } from '~/domain/funding/kept-settlement';
import { settle, type Settlement } from '~/domain/funding/settlement';
import type { OrderReading } from '~/records/funding/read-order-facts.server';

/** An order's settlement as it stands, beside the one kept last, with what is at risk where an OPCO pays. */
export type StandingSettlement = {
  standing: Settlement;
  kept: KeptSettlement | null;
  forecast: Omit<FundingForecast, 'standing'> | null;
};

/** Settles an order that has been read by what had happened at an instant. */
export function standingSettlement({ facts, funded, order }: OrderReading, asOf: Date): StandingSettlement {
  if (!funded) {
    const standing = settle(facts, asOf);
    return { standing, kept: keptSettlement(order.kept, standing), forecast: null };
  }
  const { standing, ...forecast } = fundingForecast(facts, asOf);
  return { standing, kept: keptSettlement(order.kept, standing), forecast };
}
