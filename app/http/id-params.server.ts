import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';

type Params = Readonly<Record<string, string | undefined>>;

/** The ids that an address names; what is none leads nowhere. Refuses with `not-found`. */
export function idParams<Name extends string>(params: Params, names: readonly Name[]): Record<Name, string> {
  const ids = names.map((name) => [name, idSchema.safeParse(params[name])] as const);
  if (ids.some(([, id]) => !id.success)) throw new Refusal('not-found');
  return Object.fromEntries(ids.map(([name, id]) => [name, id.data])) as Record<Name, string>;
}
