import { Form } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestNote, textFingerprint } from '~/domain/learning/note-text';
import type { LessonPage } from '~/use-cases/learning/get-lesson.server';
import { Button } from '../primitives/button';
import { SavedIndicator } from '../primitives/saved-indicator';
import { TextArea } from '../primitives/text-area';
import { NoteKeeper, type NoteState } from './note-keeper';
import type { PendingReports } from './pending-reports';

/** What its reader writes beside a lesson, for themselves: saved by itself, kept in the browser while offline. */
export function LessonNote({
  note,
  reports,
  address,
  timeZone,
}: {
  note: LessonPage['note'];
  reports: PendingReports | null;
  address: string;
  timeZone: string;
}) {
  const { t } = useTranslation('learn');
  const keeper = useRef<NoteKeeper | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<NoteState>({
    text: note.text,
    saved: note.savedAt ? { state: 'saved', at: note.savedAt } : { state: 'idle' },
    problem: null,
  });
  const [alive, setAlive] = useState(false);
  const kept = useRef(note);
  useEffect(() => {
    if (!reports) return;
    const typed = area.current?.value ?? '';
    const own = new NoteKeeper({ reports, address, kept: kept.current, onChange: setState });
    keeper.current = own;
    setAlive(true);
    const stop = own.start();
    // What was typed before the script ran counts too.
    if (typed !== kept.current.text) own.change(typed);
    const leave = () => own.save();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      stop();
    };
  }, [reports, address]);
  useEffect(() => {
    if (area.current && area.current.value !== state.text) area.current.value = state.text;
  }, [state.text]);
  return (
    <details
      id="note"
      open={note.text !== ''}
      className="group rounded-xl bg-surface p-5 shadow-sm print:hidden"
    >
      <summary className="cursor-pointer font-[600]">{t('note.title')}</summary>
      <Form method="post" action={`${address}/note`} reloadDocument className="mt-3 flex flex-col gap-2">
        <input type="hidden" name="from" value={textFingerprint(note.text)} />
        <TextArea
          name="text"
          rows={5}
          maxLength={longestNote}
          ref={area}
          defaultValue={note.text}
          onChange={(event) => keeper.current?.change(event.target.value)}
          onBlur={() => keeper.current?.save()}
          aria-label={t('note.title')}
          aria-describedby="note-private"
          placeholder={t('note.placeholder')}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <p id="note-private" className="text-sm text-ink-faint">
            {t('note.private')}
          </p>
          {alive ? (
            <SavedIndicator saved={state.saved} timeZone={timeZone} />
          ) : (
            <Button type="submit" variant="secondary" size="small">
              {t('note.save')}
            </Button>
          )}
        </div>
        {state.saved.state === 'offline' && <p className="text-sm text-ink-soft">{t('note.waits')}</p>}
        {state.problem && (
          <p role="alert" className="text-sm text-danger-ink">
            {state.problem}
          </p>
        )}
      </Form>
    </details>
  );
}
