import { useNavigate } from '@remix-run/react';
import { useCallback, useState } from 'react';
import type { AnswerBook } from './answer-book';
import type { HandInState } from './hand-in-panel';

/**
 * Hands the attempt in once every answer is with the server. Where the network is down it says so and nothing is lost:
 * neither is the attempt thought to be handed in, nor the page left.
 */
export function useHandIn(options: {
  address: string;
  book: AnswerBook | null;
  /** Sends what is still being typed. */
  commit: () => void;
  timesNow: () => Record<string, number>;
}) {
  const { address, book, commit, timesNow } = options;
  const navigate = useNavigate();
  const [state, setState] = useState<HandInState>({ busy: false, problem: null });
  const handIn = useCallback(
    async (whatever = false) => {
      setState({ busy: true, problem: null });
      commit();
      const settled = (await book?.settle()) ?? true;
      if (!settled && !whatever) return setState({ busy: false, problem: 'offline' });
      const spent = Object.entries(timesNow()).map(([id, ms]) => [`spent:${id}`, String(ms)]);
      const answer = await fetch(`${address}/hand-in`, {
        method: 'POST',
        body: new URLSearchParams(spent),
        redirect: 'manual',
      }).catch(() => null);
      if (!answer) return setState({ busy: false, problem: 'offline' });
      if (answer.type !== 'opaqueredirect') return setState({ busy: false, problem: 'failed' });
      navigate(`${address}/review`, { replace: true });
    },
    [address, book, commit, timesNow, navigate],
  );
  return { ...state, handIn };
}
