import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { richTextSchema } from '~/domain/courses/rich-text';
import { postJson } from '../post-json';
import { Autosave, type AutosaveState, type Draft, type Saved } from './autosave';

type Lesson = { id: string; courseId: string; revision: number; savedAt: string };

const mostBytesOnLeaving = 60_000; // browsers refuse more with keepalive; the copy in the browser then waits

/** An autosave for one lesson, tied to the page: it saves on leaving and warns while something is unsaved. */
export function useAutosave({ id, courseId, revision, savedAt }: Lesson): {
  autosave: Autosave;
  state: AutosaveState;
} {
  const [state, setState] = useState<AutosaveState>({
    saved: { state: 'saved', at: savedAt },
    problem: null,
    signedOut: false,
    conflict: null,
  });
  const created = useRef<Autosave>();
  created.current ??= new Autosave({
    revision,
    savedAt,
    drafts: draftsIn(`assidu:lesson:${id}`),
    onChange: setState,
    isOnline: () => navigator.onLine,
    send: (draft, leaving) => {
      const body = { courseId, lessonId: id, ...draft };
      const keepalive = leaving && JSON.stringify(body).length < mostBytesOnLeaving;
      return postJson<Saved>(`/teach/courses/${courseId}/lessons/${id}/content`, body, { keepalive });
    },
  });
  const autosave = created.current;

  useEffect(() => {
    const leave = () => void autosave.flush(true);
    const hide = () => document.visibilityState === 'hidden' && leave();
    const back = () => void autosave.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.isUnsaved) event.preventDefault();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', back);
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', back);
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
      leave();
      autosave.stop();
    };
  }, [autosave]);

  return { autosave, state };
}

const draftSchema = z.object({ revision: z.int(), content: richTextSchema });

/** The browser's storage; where it is full or forbidden, the page alone holds the text. */
function draftsIn(key: string) {
  return {
    read: (): Draft | null => {
      try {
        return draftSchema.parse(JSON.parse(localStorage.getItem(key) ?? 'null'));
      } catch {
        return null;
      }
    },
    write: (draft: Draft | null) => {
      try {
        if (draft) localStorage.setItem(key, JSON.stringify(draft));
        else localStorage.removeItem(key);
      } catch {
        return;
      }
    },
  };
}
