import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { richTextSchema, type RichText } from '~/domain/courses/rich-text';
import { postJson, type PostAnswer } from '../post-json';
import { Autosave, type AutosaveState, type Draft, type Saved } from './autosave';

type Lesson = { id: string; courseId: string; revision: number; savedAt: string };

const mostBytesOnLeaving = 60_000; // browsers refuse more with keepalive; the copy in the browser then waits

/** The autosave of a lesson's text. */
export function useAutosave({ id, courseId, revision, savedAt }: Lesson) {
  return useKept<RichText>({
    ...{ revision, savedAt, draftKey: `assidu:lesson:${id}`, content: richTextSchema },
    send: (draft, keepalive) =>
      postJson(
        `/teach/courses/${courseId}/lessons/${id}/content`,
        { courseId, lessonId: id, ...draft },
        { keepalive },
      ),
  });
}

type Kept<Content> = {
  revision: number;
  savedAt: string;
  /** Under which name the browser keeps what is not saved yet. */
  draftKey: string;
  /** What a draft must be to be taken up again. */
  content: z.ZodType<Content>;
  send: (draft: Draft<Content>, keepalive: boolean) => Promise<PostAnswer<Saved>>;
};

/** An autosave tied to the page: it saves on leaving and warns while something is unsaved. */
export function useKept<Content>({ revision, savedAt, draftKey, content, send }: Kept<Content>): {
  autosave: Autosave<Content>;
  state: AutosaveState<Content>;
} {
  const [state, setState] = useState<AutosaveState<Content>>({
    saved: { state: 'saved', at: savedAt },
    problem: null,
    signedOut: false,
    conflict: null,
  });
  const created = useRef<Autosave<Content>>();
  created.current ??= new Autosave<Content>({
    revision,
    savedAt,
    drafts: draftsIn(draftKey, z.object({ revision: z.int(), content })),
    onChange: setState,
    isOnline: () => navigator.onLine,
    send: (draft, leaving) => send(draft, leaving && JSON.stringify(draft).length < mostBytesOnLeaving),
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

/** The browser's storage; where it is full or forbidden, the page alone holds the text. */
function draftsIn<Content>(key: string, schema: z.ZodType<Draft<Content>>) {
  return {
    read: (): Draft<Content> | null => {
      try {
        return schema.parse(JSON.parse(localStorage.getItem(key) ?? 'null'));
      } catch {
        return null;
      }
    },
    write: (draft: Draft<Content> | null) => {
      try {
        if (draft) localStorage.setItem(key, JSON.stringify(draft));
        else localStorage.removeItem(key);
      } catch {
        return;
      }
    },
  };
}
