import { Form, useActionData } from '@remix-run/react';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentPage } from '~/use-cases/assessment/get-assignment.server';
import { Button } from '../../primitives/button';
import { Callout } from '../../primitives/callout';
import { ConfirmDialog } from '../../primitives/confirm-dialog';
import { SavedIndicator } from '../../primitives/saved-indicator';
import { TextAreaField } from '../../primitives/text-area-field';
import { useWorkDraft, type Work } from './use-work-draft';
import { WorkFiles } from './work-files';

export type WorkFormProps = Pick<AssignmentPage, 'activity' | 'draft'> & {
  /** Whether what is handed in now is late. */
  overdue: boolean;
  number: number;
  /** What a further try begins from: the text of the one before. */
  before: string;
  address: string;
  timeZone: string;
};

/**
 * Where a work is written: a plain form that posts what it shows. With script every change is saved by itself, and it
 * is handed in only once the server has all of it.
 */
export function WorkForm({ activity, draft, number, before, overdue, address, timeZone }: WorkFormProps) {
  const { t } = useTranslation('assignment');
  const answer = useActionData<{ problem?: string }>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const [text, setText] = useState(draft?.text ?? before);
  const [kept, setKept] = useState(draft?.files ?? []);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [inBrowser, setInBrowser] = useState(false);
  const [handing, setHanding] = useState(false);
  const [stopped, setStopped] = useState(false);
  useEffect(() => setInBrowser(true), []);
  const work = { text: draft?.text ?? '', fileIds: (draft?.files ?? []).map(({ fileId }) => fileId) };
  const { autosave, state, revision, found, decide } = useWorkDraft({
    ...{ address, number, revision: draft?.revision ?? 0, savedAt: draft?.savedAt ?? null, work },
  });
  const fileIds = [...kept.map(({ fileId }) => fileId), ...added];
  const tooMany = fileIds.length > activity.maximumFiles;

  // Uploads end whenever they end: what they add is added to what is there then.
  const latest = useRef<Work>({ text, fileIds });
  function change(next: (now: Work) => Partial<Work>) {
    latest.current = { ...latest.current, ...next(latest.current) };
    setStopped(false);
    if (latest.current.fileIds.length <= activity.maximumFiles) autosave.change(latest.current);
  }

  useEffect(() => {
    if (!handing || state.saved.state === 'saving') return;
    setHanding(false);
    if (state.saved.state === 'saved') form.current?.requestSubmit();
    else setStopped(true);
  }, [handing, state.saved.state]);

  function handIn(event: FormEvent) {
    if (tooMany) return event.preventDefault();
    if (!autosave.isUnsaved) return;
    event.preventDefault();
    setHanding(true);
    void autosave.flush();
  }

  function decideOn(taken: typeof found) {
    if (taken) {
      latest.current = taken;
      setText(taken.text);
      setKept(kept.filter(({ fileId }) => taken.fileIds.includes(fileId)));
      setAdded(taken.fileIds.filter((one) => !kept.some(({ fileId }) => fileId === one)));
    }
    decide(taken);
  }

  return (
    <Form
      ref={form}
      id={id}
      method="post"
      encType={inBrowser ? undefined : 'multipart/form-data'}
      onSubmit={handIn}
      className="flex flex-col gap-6"
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="revision" value={revision} />
      {fileIds.map((fileId) => (
        <input key={fileId} type="hidden" name="fileIds" value={fileId} />
      ))}
      {found && (
        <Callout
          tone="warning"
          title={t('recovered.title')}
          actions={
            <>
              <Button size="small" variant="secondary" onClick={() => decideOn(found)}>
                {t('recovered.take')}
              </Button>
              <Button size="small" variant="quiet" onClick={() => decideOn(null)}>
                {t('recovered.drop')}
              </Button>
            </>
          }
        >
          {t('recovered.text', { start: found.text.slice(0, 80) })}
        </Callout>
      )}
      {activity.acceptsText && (
        <TextAreaField
          label={t('text')}
          hint={t('textHint')}
          name="text"
          rows={12}
          className="[&_textarea]:min-h-64"
          maxLength={100_000}
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            change(() => ({ text: value }));
          }}
        />
      )}
      {activity.acceptsFiles && (
        <WorkFiles
          maximum={activity.maximumFiles}
          {...{ kept, tooMany, inBrowser }}
          onDropped={(gone) => {
            setKept((now) => now.filter(({ fileId }) => fileId !== gone));
            change((now) => ({ fileIds: now.fileIds.filter((one) => one !== gone) }));
          }}
          onUploaded={(fileId) => {
            setAdded((now) => [...now, fileId]);
            change((now) => ({ fileIds: [...now.fileIds, fileId] }));
          }}
          onRemoved={(gone) => {
            setAdded((now) => now.filter((one) => one !== gone));
            change((now) => ({ fileIds: now.fileIds.filter((one) => one !== gone) }));
          }}
        />
      )}
      {state.conflict && !found && (
        <Callout
          tone="warning"
          live="alert"
          title={t('conflict.title')}
          actions={
            <Button size="small" variant="secondary" onClick={() => window.location.reload()}>
              {t('conflict.reload')}
            </Button>
          }
        >
          {t('conflict.text')}
        </Callout>
      )}
      {(stopped || answer?.problem || state.problem) && (
        <Callout tone="danger" live="alert">
          {stopped ? t('waitsSaving') : (answer?.problem ?? state.problem)}
        </Callout>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <ConfirmDialog
          trigger={t('handIn')}
          triggerVariant="primary"
          triggerSize="large"
          tone="primary"
          title={t('handInTitle')}
          confirm={t('handInConfirm')}
          action={address}
          form={id}
        >
          <p>{t('handInText')}</p>
          {overdue && <p className="mt-2">{t('handInLate')}</p>}
          {activity.tries === number && <p className="mt-2">{t('handInLast')}</p>}
        </ConfirmDialog>
        {inBrowser ? (
          <SavedIndicator saved={state.saved} timeZone={timeZone} onRetry={() => void autosave.flush()} />
        ) : (
          <Button type="submit" variant="quiet" formAction={`${address}/draft`}>
            {t('save')}
          </Button>
        )}
      </div>
    </Form>
  );
}
