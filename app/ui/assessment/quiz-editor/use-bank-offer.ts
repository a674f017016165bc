import { useCallback, useEffect, useState } from 'react';
import type { BankOffer, OfferedBank } from '~/use-cases/assessment/get-bank-facts.server';

export type Offer = {
  /** Null until they have come. */
  banks: BankOffer['banks'] | null;
  facts: readonly OfferedBank[];
  failed: boolean;
  /** Brings all of a bank, unless it is there. */
  load: (bankId: string) => void;
  retry: () => void;
};

/** What the quiz can take from banks: the names of all, and everything of those it names or looks into. */
export function useBankOffer(named: readonly string[]): Offer {
  const [banks, setBanks] = useState<BankOffer['banks'] | null>(null);
  const [facts, setFacts] = useState<readonly OfferedBank[]>([]);
  const [wanted, setWanted] = useState<readonly string[]>(named);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const asked = [...new Set([...named, ...wanted])].sort().join(' ');

  useEffect(() => {
    const abort = new AbortController();
    const query = new URLSearchParams(asked === '' ? [] : asked.split(' ').map((id) => ['bank', id]));
    fetch(`/teach/banks/facts?${query.toString()}`, {
      headers: { Accept: 'application/json' },
      signal: abort.signal,
    })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        const offer = (await response.json()) as BankOffer;
        setBanks(offer.banks);
        setFacts(offer.facts);
        setFailed(false);
      })
      .catch(() => !abort.signal.aborted && setFailed(true));
    return () => abort.abort();
  }, [asked, attempt]);

  const load = useCallback(
    (bankId: string) => setWanted((ids) => (ids.includes(bankId) ? ids : [...ids, bankId])),
    [],
  );
  return { banks, facts, failed, load, retry: () => setAttempt((count) => count + 1) };
}
