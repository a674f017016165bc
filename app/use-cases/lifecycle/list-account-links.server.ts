import type { ActorOf } from '~/domain/actor';
import type { PlanCode } from '~/domain/billing/plan-codes';
import type { LinkKind } from '~/domain/lifecycle/contract-act-inputs';
import { organizationState, type ContractState } from '~/domain/lifecycle/contract-state';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { acrossOrganizations } from '~/platform/tenancy.server';
import { readSharedMethods, type SharedMethod } from '~/records/lifecycle/read-shared-methods.server';
import { readAccountMarks, type AccountMark } from '~/records/lifecycle/read-account-marks.server';

export type LinkedAccount = {
  id: string;
  name: string;
  plan: PlanCode;
  state: ContractState;
  marks: AccountMark[];
  decision: { decision: 'cleared' | 'refused'; reason: string | null; at: string } | null;
};

export type LinkedAccounts = {
  kind: LinkKind;
  value: string;
  /** The payment method they share, where it is one. */
  method: SharedMethod | null;
  accounts: LinkedAccount[];
  toReview: boolean;
};

const groupsAtMost = 200;

/**
 * Groups of accounts that share a SIREN, a payment method or a domain of their own, where at least one of them led to a
 * refund, a charge-back, a suspension or a formal notice (P18). Those with an account nobody has decided on come first.
 */
export async function listAccountLinks(
  _actor: ActorOf<'operator'>,
  { now }: { now: Date },
): Promise<LinkedAccounts[]> {
  const database = acrossOrganizations('accounts that share a SIREN, a payment method or a domain');
  const links = await queryRaw<{ kind: LinkKind; value: string; organizationIds: string[] }>(
    database,
    sql`SELECT "kind", "value", array_agg("organizationId"::text ORDER BY "createdAt") AS "organizationIds"
        FROM "AccountLink" GROUP BY "kind", "value" HAVING count(*) > 1`,
  );
  const ids = [...new Set(links.flatMap(({ organizationIds }) => organizationIds))];
  const marks = await readAccountMarks(database, ids);
  const marked = links.filter((link) => link.organizationIds.some((id) => marks.has(id)));
  const concerned = [...new Set(marked.flatMap(({ organizationIds }) => organizationIds))];
  const organizations = await database.organization.findMany({
    where: { id: { in: concerned } },
    select: { id: true, name: true, plan: true, state: true, planEndsAt: true },
  });
  const decisions = await database.operatorAuditEntry.findMany({
    where: {
      organizationId: { in: concerned },
      action: { in: ['account-link.cleared', 'account-link.refused'] },
    },
    orderBy: { id: 'asc' },
    select: { organizationId: true, action: true, reason: true, details: true, occurredAt: true },
  });
  const methods = await readSharedMethods(database, marked);
  const known = new Map(organizations.map((organization) => [organization.id, organization]));
  const decided = new Map<string, LinkedAccount['decision']>();
  for (const { organizationId, action, reason, details, occurredAt } of decisions) {
    const { kind, value } = details as { kind: string; value: string };
    const decision = action === 'account-link.cleared' ? 'cleared' : 'refused';
    decided.set(`${kind} ${value} ${organizationId}`, { decision, reason, at: occurredAt.toISOString() });
  }
  const groups = marked.map(({ kind, value, organizationIds }): LinkedAccounts => {
    const accounts = organizationIds.flatMap((id): LinkedAccount[] => {
      const organization = known.get(id);
      if (!organization) return [];
      const { name, plan } = organization;
      const state = organizationState(organization, now);
      const decision = decided.get(`${kind} ${value} ${id}`) ?? null;
      return [{ id, name, plan: plan as PlanCode, state, marks: marks.get(id) ?? [], decision }];
    });
    const live = accounts.filter(({ state }) => !['ended', 'purging', 'purged'].includes(state));
    const method = (kind === 'fingerprint' && methods.get(value)) || null;
    return { kind, value, method, accounts, toReview: live.some(({ decision }) => !decision) };
  });
  return groups
    .sort((one, other) => Number(other.toReview) - Number(one.toReview) || (one.value < other.value ? -1 : 1))
    .slice(0, groupsAtMost);
}
