import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import type { RouteArgs } from '~/http/guards.server';

/** The id in the address; anything else leads nowhere. Refuses with `not-found`. */
export function idParam({ params }: RouteArgs, name = 'id'): string {
  const id = idSchema.safeParse(params[name]);
  if (!id.success) throw new Refusal('not-found');
  return id.data.toLowerCase();
}

/** As {@link idParam}, where the address names several. */
export function idParams<Name extends string>(args: RouteArgs, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, idParam(args, name)])) as Record<Name, string>;
}
