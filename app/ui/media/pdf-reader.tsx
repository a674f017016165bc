import { ChevronDown, ChevronUp, Download, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pageReadMs } from '~/domain/learning/believable-coverage';
import { rangesLength } from '~/domain/learning/coverage';
import { Button } from '../primitives/button';
import { Callout } from '../primitives/callout';
import { IconButton } from '../primitives/icon-button';
import { SkeletonLines } from '../primitives/skeleton-lines';
import type { FollowedProps } from './followed-props';
import { FollowedSoFar } from './followed-so-far';
import { PageField } from './page-field';
import { PdfPage } from './pdf-page';
import { usePagesRead } from './use-pages-read';
import { goToPage, usePdf, useResumeReading, useWidth } from './use-pdf';

const zooms = { least: 0.5, most: 4, step: 1.25 } as const;

export type PdfReaderProps = FollowedProps & {
  /** Where the file is read from, and from where it is saved. */
  address: string;
  download: string;
  pageCount: number;
  title: string;
  onReady: (ready: boolean) => void;
};

/** A PDF in the page; which of its pages were read is counted. Loaded only where there is one. */
export default function PdfReader(props: PdfReaderProps) {
  const { address, download, pageCount, title, known, position, needed, told, timeZone, onReady } = props;
  const { t } = useTranslation('media');
  const [attempt, setAttempt] = useState(0);
  const { opened, failed } = usePdf(address, attempt);
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const paneWidth = useWidth(pane);
  const [zoom, setZoom] = useState(1);
  const read = usePagesRead(opened ? pane : null, { pages: pageCount, known, told });
  useResumeReading(opened ? pane : null, Math.floor(position * pageCount) + 1);
  useEffect(() => {
    onReady(true);
    return () => onReady(false);
  }, [onReady]);

  const scaled = (factor: number) =>
    setZoom((now) => Math.min(zooms.most, Math.max(zooms.least, now * factor)));
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') scaled(zooms.step);
    if (event.key === '-') scaled(1 / zooms.step);
  };
  const go = (page: number) => goToPage(pane, page);
  const count = opened?.document.numPages ?? pageCount;
  const isRead = (page: number) => read.ranges.some(([from, to]) => from <= page && page < to);
  const done = Math.min(pageCount, rangesLength(read.ranges));
  return (
    <div className="flex flex-col gap-3">
      <div className="overflow-hidden rounded-lg border bg-sunken" role="group" aria-label={title}>
        <div className="flex flex-wrap items-center gap-1 border-b bg-surface px-2 py-1">
          <IconButton
            label={t('document.previous')}
            icon={<ChevronUp aria-hidden="true" />}
            disabled={!opened || read.current <= 1}
            onClick={() => go(read.current - 1)}
          />
          <IconButton
            label={t('document.next')}
            icon={<ChevronDown aria-hidden="true" />}
            disabled={!opened || read.current >= count}
            onClick={() => go(read.current + 1)}
          />
          <PageField current={read.current} count={count} onGo={go} />
          <span className="ml-auto flex items-center gap-1">
            <IconButton
              label={t('document.zoomOut')}
              icon={<ZoomOut aria-hidden="true" />}
              disabled={zoom <= zooms.least}
              onClick={() => scaled(1 / zooms.step)}
            />
            <IconButton
              label={t('document.zoomIn')}
              icon={<ZoomIn aria-hidden="true" />}
              disabled={zoom >= zooms.most}
              onClick={() => scaled(zooms.step)}
            />
            <IconButton
              label={t('document.fit')}
              icon={<MoveHorizontal aria-hidden="true" />}
              onClick={() => setZoom(1)}
            />
            <a
              href={download}
              download
              aria-label={t('document.download')}
              title={t('document.download')}
              className="inline-flex size-11 items-center justify-center rounded-md text-ink-soft hover:bg-ink/6 hover:text-ink"
            >
              <Download aria-hidden="true" className="size-[1.125rem]" />
            </a>
          </span>
        </div>
        <div
          ref={setPane}
          className="pdf-pane"
          tabIndex={0}
          role="region"
          aria-label={t('document.pages')}
          onKeyDown={keys}
        >
          {failed && (
            <Callout tone="warning" live="alert">
              <p>{t('document.failed')}</p>
              <Button
                className="mt-3"
                variant="secondary"
                size="small"
                onClick={() => setAttempt((now) => now + 1)}
              >
                {t('document.retry')}
              </Button>
            </Callout>
          )}
          {!opened && !failed && (
            <div className="p-8" role="status" aria-label={t('document.loading')}>
              <SkeletonLines lines={6} />
            </div>
          )}
          {opened &&
            pane &&
            paneWidth > 0 &&
            Array.from({ length: count }, (_one, index) => (
              <PdfPage
                key={index}
                document={opened.document}
                number={index + 1}
                width={Math.floor((paneWidth - 32) * zoom)}
                ratio={opened.ratio}
                read={isRead(index)}
                root={pane}
              />
            ))}
        </div>
      </div>
      {told && (
        <FollowedSoFar {...read} timeZone={timeZone} waits={t('document.waits')}>
          {t('document.readSoFar', { count: done, total: pageCount })}
          {needed !== null &&
            done * 100 < needed * pageCount &&
            ` · ${t('document.readSoFarNeeded', { needed: Math.ceil((pageCount * needed) / 100) })}`}
        </FollowedSoFar>
      )}
      {told && needed !== null && (
        <p className="text-sm text-ink-faint">{t('document.how', { count: pageReadMs / 1000 })}</p>
      )}
    </div>
  );
}
