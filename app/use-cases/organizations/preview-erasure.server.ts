import type { ActorOf } from '~/domain/actor';
import type { IsoDay } from '~/domain/calendar';
import { mayHandleArchived } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { countPersonRows } from '~/records/organizations/erase-person-rows.server';
import { lastKeptDay, readErasureScope } from '~/records/organizations/erasure-scope.server';
import { refuseErasing } from '~/records/organizations/refuse-erasing.server';

/** What an erasure would do: what goes, counted, and what the law keeps, until when. */
export type ErasurePreview = {
  member: { id: string; name: string; email: string };
  /** Trainings that go wholly, and rows of everything. */
  trainings: number;
  rows: number;
  certificates: number;
  keptUntil: IsoDay | null;
  orders: { id: string; number: string; title: string; keptUntil: IsoDay }[];
  /** Why it cannot be done now; null where it can. */
  refusal: Refusal | null;
};

/**
 * Says what erasing a member's data would take and what stays (F14), and changes nothing. Refuses with `not-allowed` and
 * `not-found`, also where they are erased already; what else would be refused is told.
 */
export async function previewErasure(
  actor: ActorOf<'member'>,
  { membershipId }: { membershipId: string },
  { now }: { now: Date },
): Promise<ErasurePreview> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const scope = await readErasureScope(db, organizationId, membershipId, now);
  if (!scope || scope.erasedAt) throw new Refusal('not-found');
  const decision = mayHandleArchived(actor, scope);
  if (!decision.allowed) throw new Refusal(decision.reason);
  const counts = await countPersonRows(db, organizationId, scope);
  return {
    member: { id: membershipId, name: `${scope.firstName} ${scope.lastName}`, email: scope.email },
    trainings: scope.free.length,
    rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    certificates: counts.Certificate ?? 0,
    keptUntil: lastKeptDay(scope),
    orders: scope.keptOrders,
    refusal: refuseErasing(scope),
  };
}
