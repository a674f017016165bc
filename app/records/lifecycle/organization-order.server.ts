import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { decodeCursor } from '~/platform/cursor.server';
import type { Prisma } from '~/platform/generated/client';

type Row = { id: string; name: string; planEndsAt: Date | null };

type Order = {
  where: Prisma.OrganizationWhereInput;
  orderBy: Prisma.OrganizationOrderByWithRelationInput[];
  keysOf: (row: Row) => string[];
};

/** The order of a list of organizations and where a page begins in it: by key and id. Refuses with `cursor-invalid`. */
export function organizationOrder(sort: string, after: string | undefined): Order {
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const beyond = direction === 'desc' ? 'lt' : 'gt';
  const field = sort.replace('-', '');
  if (field === 'createdOn') {
    const [id] = readKeys(after, 1) ?? [];
    return {
      ...{ where: id ? { id: { [beyond]: id } } : {}, orderBy: [{ id: direction }] },
      keysOf: (row) => [row.id],
    };
  }
  const [key, id] = readKeys(after, 2) ?? [];
  if (field === 'name') {
    return {
      where: id ? { OR: [{ name: { [beyond]: key } }, { name: key ?? '', id: { [beyond]: id } }] } : {},
      orderBy: [{ name: direction }, { id: direction }],
      keysOf: (row) => [row.name, row.id],
    };
  }
  return {
    where: id ? afterEnd(key ?? '', id, beyond) : {},
    orderBy: [{ planEndsAt: { sort: direction, nulls: 'last' } }, { id: direction }],
    keysOf: (row) => [row.planEndsAt?.toISOString() ?? '', row.id],
  };
}

/** Plans without an end come last, in either direction. */
function afterEnd(key: string, id: string, beyond: 'lt' | 'gt'): Prisma.OrganizationWhereInput {
  const sameEnd = { id: { [beyond]: id } };
  if (key === '') return { planEndsAt: null, ...sameEnd };
  const endsAt = new Date(key);
  if (Number.isNaN(endsAt.getTime())) throw new Refusal('cursor-invalid');
  return {
    OR: [{ planEndsAt: { [beyond]: endsAt } }, { planEndsAt: endsAt, ...sameEnd }, { planEndsAt: null }],
  };
}

function readKeys(after: string | undefined, count: number): string[] | null {
  const keys = decodeCursor(after, count);
  if (keys && !idSchema.safeParse(keys.at(-1)).success) throw new Refusal('cursor-invalid');
  return keys;
}
