import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { acrossOrganizations } from '~/platform/tenancy.server';

/**
 * The organizations that lines name by id, SIREN or whole name, whatever its case; null where nothing is said, which
 * means all. Refuses with `invalid-input` for a line that names none or several.
 */
export async function resolveOrganizations(names: readonly string[]): Promise<string[] | null> {
  if (names.length === 0) return null;
  const ids: string[] = [];
  const database = acrossOrganizations('those that an operator names as concerned');
  for (const name of names) {
    const found = await database.organization.findMany({
      where: idSchema.safeParse(name).success
        ? { id: name }
        : {
            OR: [{ siren: name.replace(/\s/g, '') }, { name: { equals: name, mode: 'insensitive' } }],
          },
      take: 2,
      select: { id: true },
    });
    const [one] = found;
    if (!one || found.length > 1) {
      throw new Refusal('invalid-input', {
        errors: [{ path: 'organizations', problem: 'organization-unknown' }],
      });
    }
    ids.push(one.id);
  }
  return [...new Set(ids)].sort();
}
