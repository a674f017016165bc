import { useEffect, useState } from 'react';
import { fetchResults, type SearchResult } from './search-results';

export type SearchState =
  { state: 'idle' | 'searching' | 'failed' } | { state: 'found'; results: readonly SearchResult[] };

/** Searches as one types, from two letters on, a moment after the last; an answer that comes late is dropped. */
export function useSearchResults(query: string): SearchState {
  const [search, setSearch] = useState<SearchState>({ state: 'idle' });
  const asked = query.trim();

  useEffect(() => {
    if (asked.length < 2) {
      setSearch({ state: 'idle' });
      return;
    }
    const abort = new AbortController();
    setSearch((now) => (now.state === 'found' ? now : { state: 'searching' }));
    const timer = setTimeout(() => {
      fetchResults(asked, abort.signal).then(
        (results) => setSearch({ state: 'found', results }),
        () => abort.signal.aborted || setSearch({ state: 'failed' }),
      );
    }, 160);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked]);

  return search;
}
