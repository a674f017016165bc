import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';

/** What every page of a learner does beside showing itself: `/` leads to the search, and the page can be installed. */
export function useLearnerSpace(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (key !== '/' || ctrlKey || metaKey || altKey || defaultPrevented) return;
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog'))
        return;
      event.preventDefault();
      navigate('/learn/search');
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [navigate]);
  useEffect(() => {
    // A browser that has none, or forbids it (a private window), does without.
    void navigator.serviceWorker?.register('/service-worker.js', { scope: '/learn' }).catch(() => undefined);
  }, []);
}
