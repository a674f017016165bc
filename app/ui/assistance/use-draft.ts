import { useEffect, useRef, useState } from 'react';

const prefix = 'assidu-message:';

type Draft = { messageId: string; text: string };

/**
 * Keeps what is being written in this browser until the server has it, by the place and the person who writes.
 * `messageId` stays with the text: sent again after a lost answer, it is the same message. Put `ref` around the text area.
 */
export function useDraft(place: string, freshId: string) {
  const ref = useRef<HTMLDivElement>(null);
  const [messageId, setMessageId] = useState(freshId);
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    const kept = read(prefix + place);
    const area = ref.current?.querySelector('textarea');
    if (!kept || !area) return;
    setMessageId(kept.messageId);
    if (area.value.trim() !== '') return;
    area.value = kept.text;
    setRestored(true);
  }, [place]);

  return {
    ref,
    messageId,
    restored,
    keep(text: string) {
      setRestored(false);
      if (text.trim() === '') forget(prefix + place);
      else write(prefix + place, { messageId, text });
    },
  };
}

/** Drafts of messages that the server shows are sent. */
export function useForgetSent(messageIds: readonly string[]): void {
  const sent = messageIds.join(' ');
  useEffect(() => {
    for (const key of keys()) {
      const draft = key.startsWith(prefix) ? read(key) : null;
      if (draft && sent.includes(draft.messageId)) forget(key);
    }
  }, [sent]);
}

// A browser may refuse to keep anything: then nothing is kept.

function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function read(key: string): Draft | null {
  try {
    const { messageId, text } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>;
    return typeof messageId === 'string' && typeof text === 'string' ? { messageId, text } : null;
  } catch {
    return null;
  }
}

function write(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // nothing is kept
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
