import { useEffect, useRef, useState } from 'react';
import { openPdf, type PDFDocumentProxy } from './open-pdf';

type Opened = { document: PDFDocumentProxy; ratio: number };

/** A PDF, opened; another `attempt` opens it anew. */
export function usePdf(address: string, attempt: number): { opened: Opened | null; failed: boolean } {
  const [state, setState] = useState<{ opened: Opened | null; failed: boolean }>({
    opened: null,
    failed: false,
  });
  useEffect(() => {
    let left = false;
    setState({ opened: null, failed: false });
    const task = openPdf(address);
    const open = async () => {
      const document = await task.promise;
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
      if (!left) setState({ opened: { document, ratio: height / width }, failed: false });
    };
    open().catch(() => !left && setState({ opened: null, failed: true }));
    return () => {
      left = true;
      void task.destroy();
    };
  }, [address, attempt]);
  return state;
}

/** The width of an element within its borders, in pixels. */
export function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return;
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [element]);
  return width;
}

/** Goes, once, to the page where reading stopped. */
export function useResumeReading(pane: HTMLElement | null, page: number): void {
  const to = useRef(page);
  useEffect(() => {
    if (!pane || to.current <= 1) return;
    const frame = requestAnimationFrame(() => goToPage(pane, to.current));
    return () => cancelAnimationFrame(frame);
  }, [pane]);
}

/** Scrolls to a page, counted from 1. */
export function goToPage(pane: HTMLElement | null, page: number): void {
  const sheet = pane?.querySelector<HTMLElement>(`[data-page="${page}"]`);
  if (pane && sheet) pane.scrollTop = sheet.offsetTop - 16;
}
