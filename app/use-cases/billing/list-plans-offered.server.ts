import { announcedPrices } from '~/domain/billing/plan-version';
import { plansOn, type Plan } from '~/domain/billing/plans';
import { dayIn } from '~/domain/calendar';
import { forAccounts } from '~/platform/tenancy.server';
import { readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';

/**
 * The four plans as offered today in a time zone, in the order of the pricing page, and the next version of each whose
 * price changes. For everybody.
 */
export async function listPlansOffered(
  { timeZone }: { timeZone: string },
  { now }: { now: Date },
): Promise<{ plans: Plan[]; announced: Plan[] }> {
  const catalogue = await readPlanCatalogue(forAccounts());
  const today = dayIn(now, timeZone);
  return { plans: plansOn(today, catalogue), announced: announcedPrices(today, catalogue) };
}
