/** A list with one of its items replaced, without it, or with it at another place. */
export const replaced = <Item>(list: readonly Item[], at: number, item: Item): Item[] =>
  list.map((one, place) => (place === at ? item : one));

export const without = <Item>(list: readonly Item[], at: number): Item[] =>
  list.filter((_one, place) => place !== at);

export function movedTo<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = without(list, from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
