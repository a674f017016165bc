import { Check } from 'lucide-react';
import { TextLayer, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PDFDocumentProxy } from './open-pdf';

const mostPixels = 16_000_000;

type PdfPageProps = {
  document: PDFDocumentProxy;
  /** From 1. */
  number: number;
  /** In pixels of the page. */
  width: number;
  /** Height over width of the first page, until this one is known. */
  ratio: number;
  read: boolean;
  /** Where it scrolls: pages far from what is seen are not drawn. */
  root: HTMLElement;
};

/** One page of a PDF: drawn when it comes near, with its text over it, to select and to be read aloud. */
export function PdfPage({ document, number, width, ratio, read, root }: PdfPageProps) {
  const { t } = useTranslation('media');
  const sheet = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    const watcher = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? false),
      { root, rootMargin: '100% 0px' }, // a window before and a window after
    );
    if (sheet.current) watcher.observe(sheet.current);
    return () => watcher.disconnect();
  }, [root]);

  useEffect(() => {
    if (!near || page) return;
    let left = false;
    document.getPage(number).then(
      (found) => !left && setPage(found),
      () => undefined, // the document was closed meanwhile
    );
    return () => {
      left = true;
    };
  }, [near, page, document, number]);

  useEffect(() => {
    const [surface, layer] = [canvas.current, text.current];
    if (!page || !near || !surface || !layer) return;
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: width / natural.width });
    const dense = Math.min(
      window.devicePixelRatio || 1,
      Math.sqrt(mostPixels / (viewport.width * viewport.height)),
    );
    surface.width = Math.floor(viewport.width * dense);
    surface.height = Math.floor(viewport.height * dense);
    const transform = [dense, 0, 0, dense, 0, 0];
    const drawing = page.render({ canvas: surface, viewport, transform });
    layer.style.setProperty('--total-scale-factor', String(viewport.scale));
    const words = new TextLayer({
      ...{ textContentSource: page.streamTextContent(), container: layer, viewport },
    });
    drawing.promise.then(
      () => setDrawn(true),
      () => undefined, // given up for another size
    );
    words.render().catch(() => undefined);
    return () => {
      drawing.cancel();
      words.cancel();
      layer.replaceChildren();
      setDrawn(false);
    };
  }, [page, near, width]);

  const natural = page?.getViewport({ scale: 1 });
  const height = Math.round(width * (natural ? natural.height / natural.width : ratio));
  const label = read
    ? t('document.read', { page: number })
    : t('document.pageLabel', { page: number, count: document.numPages });
  return (
    <section
      ref={sheet}
      aria-label={label}
      data-page={number}
      data-drawn={drawn || undefined}
      className="pdf-page"
      style={{ width, height }}
    >
      {near && <canvas ref={canvas} aria-hidden="true" />}
      <div ref={text} className="pdf-text" />
      {read && (
        <span aria-hidden="true" className="pdf-read">
          <Check className="size-4" />
        </span>
      )}
    </section>
  );
}
