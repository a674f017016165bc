import type { ActorOf } from '~/domain/actor';
import type { PlanVersionInput } from '~/domain/billing/plan-inputs';
import { planOfInput, planProblems } from '~/domain/billing/plan-version';
import type { Plan } from '~/domain/billing/plans';
import { dayIn, dayToDatabase } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction, isUniqueViolation } from '~/platform/transaction.server';
import { forgetPlanCatalogue, readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';

const timeZone = 'Europe/Paris';

/**
 * Adds a version of a plan to the catalogue: offered to everybody from its day on; whoever accepted other terms keeps
 * them (P08). A version is never changed or removed. Refuses with `invalid-input` for what `planProblems` tells, and
 * with `plan-version-exists` when the plan has a version of that day.
 */
export async function addPlanVersion(
  actor: ActorOf<'operator'>,
  { reason, ...input }: PlanVersionInput,
  { now }: { now: Date },
): Promise<Plan> {
  const plan = planOfInput(input);
  const { code, effectiveOn } = plan;
  try {
    await inTransaction(forAccounts(), async (tx) => {
      forgetPlanCatalogue();
      const catalogue = await readPlanCatalogue(tx);
      const errors = planProblems(plan, catalogue, dayIn(now, timeZone));
      if (errors.length > 0) throw new Refusal('invalid-input', { errors });
      if (catalogue.some((known) => known.code === code && known.effectiveOn === effectiveOn)) {
        throw new Refusal('plan-version-exists');
      }
      await tx.planVersion.create({
        data: {
          ...{ id: createId(), code, effectiveOn: dayToDatabase(effectiveOn), terms: toJson(plan) },
          ...{ createdAt: now, createdBy: actor.userId },
        },
        select: { id: true },
      });
      const details = { code, effectiveOn };
      await appendOperatorAuditEntry(tx, actor, { action: 'plan.version-planned', reason, details }, now);
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('plan-version-exists');
    throw error;
  } finally {
    forgetPlanCatalogue();
  }
  return plan;
}
