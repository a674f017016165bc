import { useEffect, useRef, useState } from 'react';
import { Autosave, type AutosaveState, type Draft, type Saved } from '../../courses/editor/autosave';
import { postJson } from '../../courses/post-json';

export type Work = { text: string; fileIds: string[] };

type Kept = {
  /** Of the assignment's page. */
  address: string;
  number: number;
  revision: number;
  savedAt: string | null;
  work: Work;
};

/** Between two visits that nothing was saved in, the epoch stands for "never". */
const never = new Date(0).toISOString();

/**
 * The draft of a work: saved by itself a second after each change, kept in the browser while the network is away, and
 * never written over what another page has saved.
 */
export function useWorkDraft({ address, number, revision, savedAt, work }: Kept) {
  const [state, setState] = useState<AutosaveState<Work>>({
    saved: savedAt ? { state: 'saved', at: savedAt } : { state: 'idle' },
    ...{ problem: null, signedOut: false, conflict: null },
  });
  const [current, setCurrent] = useState(revision);
  const [found, setFound] = useState<Work | null>(null);
  const created = useRef<Autosave<Work>>();
  created.current ??= new Autosave<Work>({
    ...{ revision, savedAt: savedAt ?? never, onChange: setState, isOnline: () => navigator.onLine },
    drafts: draftsIn(`assidu:work:${address}:${number}`),
    send: async ({ revision: from, content }, keepalive) => {
      const answer = await postJson<Saved>(
        `${address}/draft`,
        { number, revision: from, ...content },
        { keepalive: keepalive && content.text.length < 40_000 },
      );
      if (answer.ok) setCurrent(answer.body.revision);
      return answer;
    },
  });
  const autosave = created.current;

  const stored = useRef(work);
  useEffect(() => {
    const waiting = autosave.recover((kept) => same(kept, stored.current));
    if (waiting) setFound(waiting.content);
  }, [autosave]);

  useEffect(() => {
    const leave = () => void autosave.flush(true);
    const hide = () => document.visibilityState === 'hidden' && leave();
    const back = () => void autosave.flush();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', hide);
      leave();
      autosave.stop();
    };
  }, [autosave]);

  /** Takes up, or drops, what an earlier visit wrote and could not save. */
  function decide(content: Work | null) {
    setFound(null);
    autosave.resolve({ revision, savedAt: savedAt ?? never }, content);
  }

  return { autosave, state, revision: current, found, decide };
}

const same = (one: Work, other: Work) =>
  one.text === other.text && one.fileIds.join() === other.fileIds.join();

/** The browser's storage; where it is full or forbidden, the page alone holds the text. */
function draftsIn(key: string) {
  return {
    read: (): Draft<Work> | null => {
      try {
        const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Draft<Work>> | null;
        const { revision, content } = kept ?? {};
        const readable = typeof revision === 'number' && typeof content?.text === 'string';
        return readable && Array.isArray(content.fileIds) ? { revision, content } : null;
      } catch {
        return null;
      }
    },
    write: (draft: Draft<Work> | null) => {
      try {
        if (draft) localStorage.setItem(key, JSON.stringify(draft));
        else localStorage.removeItem(key);
      } catch {
        return;
      }
    },
  };
}
