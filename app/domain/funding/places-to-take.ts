/** Somebody who holds or held a place of an order, and whose place it was before. */
export type PlaceHolder = { id: string; replacesId: string | null; leftAt: Date | null };

type Comer = {
  /** Their own row, of whoever had left. */
  ownId: string | null;
  /** Whose place they are told to take. */
  replacesId: string | null;
};

/**
 * Whose place each of those who come takes: the one that is told; their own where it is still free or comes back to them
 * (`returns`); else one that nobody ever held (null), then one that somebody left, the longest free first. Beyond
 * the places sold each is one more (null): only these are planned beside them.
 */
export function placesToTake(
  holders: readonly PlaceHolder[],
  comers: readonly Comer[],
  places: number,
): { replacesId: string | null; returns: boolean }[] {
  const byId = new Map(holders.map((holder) => [holder.id, holder]));
  const before = (id: string) => byId.get(id)?.replacesId ?? null;
  const followed = new Set(holders.flatMap(({ replacesId }) => replacesId ?? []));
  const comesBack = ({ ownId, replacesId }: Comer) => {
    if (ownId === null || !byId.has(ownId)) return false;
    return replacesId === null ? !followed.has(ownId) : leadsTo(replacesId, ownId, before);
  };
  const kept = new Set(comers.flatMap(({ ownId, replacesId }) => [ownId, replacesId]));
  const firsts = holders.filter(({ replacesId }) => replacesId === null || !byId.has(replacesId)).length;
  const left = holders
    .flatMap(({ id, leftAt }) => (leftAt && !followed.has(id) && !kept.has(id) ? [{ id, leftAt }] : []))
    .sort((one, other) => one.leftAt.getTime() - other.leftAt.getTime() || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
  const free: (string | null)[] = [...Array<null>(Math.max(0, places - firsts)).fill(null), ...left];
  return comers.map((comer) =>
    comesBack(comer)
      ? { replacesId: before(comer.ownId ?? ''), returns: true }
      : { replacesId: comer.replacesId ?? free.shift() ?? null, returns: false },
  );
}

function leadsTo(from: string, id: string, before: (id: string) => string | null): boolean {
  const seen = new Set<string>();
  for (let at: string | null = from; at !== null && !seen.has(at); at = before(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
