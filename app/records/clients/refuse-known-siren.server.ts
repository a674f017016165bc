import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** Refuses with `client-exists` a SIREN that another client has, archived or not. The organization is locked. */
export async function refuseKnownSiren(
  tx: Tx,
  organizationId: string,
  siren: string | null,
  exceptId?: string,
): Promise<void> {
  if (siren === null) return;
  const known = await tx.clientCompany.findFirst({
    where: { organizationId, siren, ...(exceptId && { id: { not: exceptId } }) },
    select: { id: true, name: true },
  });
  if (known) throw new Refusal('client-exists', { name: known.name });
}
