import { useEffect, useRef } from 'react';

/**
 * For a row that scrolls sideways: `data-before` and `data-after` on it while something is hidden there, for
 * `.scroll-edges` (components.css) to fade. `shown` brings what it names into sight whenever it changes.
 */
export function useScrollEdges<Row extends HTMLElement>(shown: { selector: string; when: string }) {
  const row = useRef<Row>(null);
  const { selector, when } = shown;

  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const mark = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      element.toggleAttribute('data-before', scrollLeft > 1);
      element.toggleAttribute('data-after', scrollLeft + clientWidth < scrollWidth - 1);
    };
    mark();
    element.addEventListener('scroll', mark, { passive: true });
    const sizes = new ResizeObserver(mark);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', mark);
      sizes.disconnect();
    };
  }, []);

  useEffect(() => {
    const element = row.current;
    const target = element?.querySelector<HTMLElement>(selector);
    if (!element || !target) return;
    element.scrollLeft = target.offsetLeft - (element.clientWidth - target.offsetWidth) / 2;
  }, [selector, when]);

  return row;
}
