import { useEffect, useState } from 'react';
import { searchNonce } from '~/domain/organizations/proof-of-work';

/** Few enough that a slow phone answers a key press in between. */
const attemptsAtOnce = 1500;

/** Solves a challenge in the background, a little at a time; null until found. A new challenge starts over. */
export function useProofOfWork(challenge: string, bits: number): string | null {
  const [found, setFound] = useState<{ challenge: string; nonce: string } | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function goOn(from: number) {
      const search = searchNonce(challenge, bits, from, attemptsAtOnce);
      if (search.found) setFound({ challenge, nonce: search.nonce });
      else timer = setTimeout(() => goOn(search.next), 0);
    }
    timer = setTimeout(() => goOn(0), 0);
    return () => clearTimeout(timer);
  }, [challenge, bits]);

  return found?.challenge === challenge ? found.nonce : null;
}
