import { plansOn, type Plan } from '~/domain/billing/plans';
import { dayIn } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';
import { readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';

/** The plans as the platform offers them at an instant, by the day in Paris: those that a refusal may name. */
export async function readPlansOffered(client: Tx, now: Date): Promise<Plan[]> {
  return plansOn(dayIn(now, 'Europe/Paris'), await readPlanCatalogue(client));
}
