import type { Tx } from '~/platform/tenancy.server';

export type OrderReader = { name: string; email: string; language: string; space: 'client' | 'manage' };

/** Who is written to about an order: its client's contact, and those who administer the organization. */
export async function orderReaders(
  tx: Tx,
  organizationId: string,
  { contactId }: { contactId: string | null },
): Promise<OrderReader[]> {
  const select = { firstName: true, lastName: true, email: true, language: true } as const;
  const contact = contactId
    ? await tx.clientContact.findFirst({
        where: { organizationId, id: contactId, archivedAt: null },
        select,
      })
    : null;
  const admins = await tx.membership.findMany({
    where: { organizationId, role: { in: ['owner', 'admin'] }, status: 'active' },
    orderBy: { id: 'asc' },
    select,
  });
  const reader = (one: NonNullable<typeof contact>, space: OrderReader['space']): OrderReader => ({
    ...{ name: `${one.firstName} ${one.lastName}`, email: one.email, language: one.language, space },
  });
  return [...(contact ? [reader(contact, 'client')] : []), ...admins.map((admin) => reader(admin, 'manage'))];
}
