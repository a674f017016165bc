import { sirenOf } from '~/domain/organizations/siren';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/**
 * A SIRET of a client's place begins with the client's SIREN and names that place alone. Refuses with `invalid-input`
 * and `establishment-exists`. The organization is locked.
 */
export async function checkEstablishment(
  tx: Tx,
  organizationId: string,
  client: { id: string; siren: string | null },
  { siret, exceptId }: { siret: string | null; exceptId?: string },
): Promise<void> {
  if (siret === null) return;
  if (sirenOf(siret) !== client.siren)
    throw new Refusal('invalid-input', { errors: [{ path: 'siret', problem: 'siret-of-another' }] });
  const known = await tx.establishment.findFirst({
    where: { organizationId, clientId: client.id, siret, ...(exceptId && { id: { not: exceptId } }) },
    select: { id: true },
  });
  if (known) throw new Refusal('establishment-exists');
}
