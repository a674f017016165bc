import { useEffect, useState } from 'react';

/** The questions to look at again, kept in this browser alone. */
export function useFlags(attemptId: string) {
  const key = `assidu-flags:${attemptId}`;
  const [flags, setFlags] = useState<readonly string[]>([]);
  useEffect(() => {
    try {
      const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
      if (Array.isArray(kept)) setFlags(kept.map(String));
    } catch {
      // Without storage flags last as long as the page.
    }
  }, [key]);
  function toggle(questionId: string) {
    const next = flags.includes(questionId)
      ? flags.filter((id) => id !== questionId)
      : [...flags, questionId];
    setFlags(next);
    try {
      window.localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // As above.
    }
  }
  return { isFlagged: (questionId: string) => flags.includes(questionId), toggle };
}
