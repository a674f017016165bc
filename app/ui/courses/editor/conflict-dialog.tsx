import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renderRichText } from '~/domain/courses/render-rich-text';
import { plainText } from '~/domain/courses/rich-text-facts';
import type { RichText } from '~/domain/courses/rich-text';
import { Button } from '../../primitives/button';
import { Callout } from '../../primitives/callout';
import { CopyButton } from '../../primitives/copy-button';
import { Dialog } from '../../primitives/dialog';
import { SkeletonLines } from '../../primitives/skeleton-lines';
import { useFormats } from '../../primitives/use-formats';
import { textSources } from './text-sources';

export type OtherText = {
  content: RichText;
  html: string;
  revision: number;
  savedAt: string;
  savedBy: string | null;
};

export type Choice = 'theirs' | 'mine' | 'both';

/** Two texts of one lesson, side by side, and what to do with them. Neither is lost while this is open. */
export function ConflictDialog(props: {
  address: string;
  mine: RichText;
  open: boolean;
  timeZone: string;
  onClose: () => void;
  onChoose: (choice: Choice, theirs: OtherText) => void;
}) {
  const { address, mine, open, timeZone, onClose, onChoose } = props;
  const { t, i18n } = useTranslation('teach');
  const formats = useFormats();
  const { theirs, failed, retry } = useOtherText(address, open);
  const by = theirs?.savedBy ?? t('courses.conflict.somebody');
  const choose = (choice: Choice) => theirs && onChoose(choice, theirs);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="large"
      title={t('courses.conflict.title')}
      description={theirs && t('courses.conflict.text', { by, time: formats.time(theirs.savedAt, timeZone) })}
      footer={
        theirs && (
          <>
            <Button variant="quiet" onClick={() => choose('theirs')}>
              {t('courses.conflict.keepTheirs')}
            </Button>
            <Button variant="secondary" onClick={() => choose('mine')}>
              {t('courses.conflict.keepMine')}
            </Button>
            <Button onClick={() => choose('both')}>{t('courses.conflict.keepBoth')}</Button>
          </>
        )
      }
    >
      {failed && (
        <Callout
          tone="warning"
          live="alert"
          actions={<Button onClick={retry}>{t('courses.conflict.retry')}</Button>}
        >
          {t('courses.conflict.failed')}
        </Callout>
      )}
      {!theirs && !failed && <SkeletonLines lines={6} />}
      {theirs && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Side title={t('courses.conflict.theirs', { by })} html={theirs.html} />
          <Side
            title={t('courses.conflict.mine')}
            html={renderRichText(mine, textSources(mine, i18n.language))}
          >
            <CopyButton text={plainText(mine)} label={t('courses.conflict.copyMine')} />
          </Side>
        </div>
      )}
      <p className="mt-4 text-sm text-ink-soft">{t('courses.conflict.choices')}</p>
    </Dialog>
  );
}

function Side({ title, html, children }: { title: string; html: string; children?: React.ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col rounded-lg shadow-sm">
      <header className="flex min-h-12 items-center justify-between gap-2 border-b px-4 py-1.5">
        <h3 className="text-sm font-[620]">{title}</h3>
        {children}
      </header>
      <div
        tabIndex={0}
        role="group"
        aria-label={title}
        className="prose max-h-72 overflow-y-auto px-4 py-3 text-[0.9375rem]!"
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </section>
  );
}

function useOtherText(address: string, open: boolean) {
  const [theirs, setTheirs] = useState<OtherText | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!open) return;
    const abort = new AbortController();
    setTheirs(null);
    setFailed(false);
    fetch(address, { headers: { Accept: 'application/json' }, signal: abort.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        setTheirs((await response.json()) as OtherText);
      })
      .catch(() => !abort.signal.aborted && setFailed(true));
    return () => abort.abort();
  }, [address, open, attempt]);

  return { theirs, failed, retry: () => setAttempt((count) => count + 1) };
}
