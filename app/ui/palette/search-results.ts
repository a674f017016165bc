/** What `/search?q=` answers: things to go to, of any kind. */
export type SearchResult = { kind: string; label: string; detail?: string; to: string };

export const searchKinds = ['person', 'course', 'group', 'order', 'invoice', 'organization'] as const;

export type SearchKind = (typeof searchKinds)[number] | 'other';

function isResult(value: unknown): value is SearchResult {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    typeof value.kind === 'string' &&
    'label' in value &&
    typeof value.label === 'string' &&
    'to' in value &&
    typeof value.to === 'string'
  );
}

/** Asks the server; rejects when it does not answer as it should. */
export async function fetchResults(query: string, signal: AbortSignal): Promise<readonly SearchResult[]> {
  const answer = await fetch(`/search?q=${encodeURIComponent(query)}`, {
    signal,
    headers: { accept: 'application/json' },
  });
  if (!answer.ok) throw new Error(`search answered ${answer.status}`);
  const body: unknown = await answer.json();
  const items = typeof body === 'object' && body !== null && 'items' in body ? body.items : null;
  if (!Array.isArray(items)) throw new Error('search answered no items');
  return items.filter(isResult);
}

/** The results by kind, in the order of searchKinds; kinds this page does not know come last, together. */
export function groupResults(results: readonly SearchResult[]): [SearchKind, SearchResult[]][] {
  const kindOf = (result: SearchResult): SearchKind =>
    searchKinds.find((kind) => kind === result.kind) ?? 'other';
  const groups = [...searchKinds, 'other' as const].map((kind): [SearchKind, SearchResult[]] => [
    kind,
    results.filter((result) => kindOf(result) === kind),
  ]);
  return groups.filter(([, found]) => found.length > 0);
}
