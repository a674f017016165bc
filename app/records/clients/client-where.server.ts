import type { ListClientsInput } from '~/domain/clients/client-inputs';
import type { Tx } from '~/platform/tenancy.server';
import { findClientsByWords } from '~/records/clients/find-clients-by-words.server';

/** Which clients a list with these filters shows. */
export async function clientWhere(
  tx: Tx,
  organizationId: string,
  { search, status }: Pick<ListClientsInput, 'search' | 'status'>,
) {
  const found = search ? await findClientsByWords(tx, organizationId, search) : null;
  return {
    organizationId,
    ...(found && { id: { in: found } }),
    ...(status === 'open' && { archivedAt: null }),
    ...(status === 'archived' && { archivedAt: { not: null } }),
  };
}
