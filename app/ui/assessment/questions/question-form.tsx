import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { questionKinds } from '~/domain/assessment/question-kinds';
import type { Question } from '~/domain/assessment/question';
import { Button } from '../../primitives/button';
import { Callout } from '../../primitives/callout';
import { SelectField } from '../../primitives/select-field';
import { TextAreaField } from '../../primitives/text-area-field';
import { TextField } from '../../primitives/text-field';
import { QuestionBodyFields } from './question-body-fields';
import { readDraft, type DraftProblems, type QuestionDraft } from './question-draft';
import { QuestionImageField } from './question-image-field';
import { QuestionPreview } from './question-preview';
import { TagsField } from './tags-field';

export type QuestionFormProps = {
  start: QuestionDraft;
  /** The tags its bank has; without, the question has none. */
  knownTags?: readonly string[];
  submit: string;
  /** A second button that saves and goes on with another question. */
  submitNext?: string;
  busy?: boolean;
  /** Above the buttons: what the server said. */
  notice?: ReactNode;
  onSave: (question: Question, next: boolean) => void;
  onCancel: () => void;
};

/** One question to write, of any kind, with how a learner will meet it beside it. Leaving with changes warns. */
export function QuestionForm(props: QuestionFormProps) {
  const { start, knownTags, submit, submitNext, busy = false, notice, onSave, onCancel } = props;
  const { t } = useTranslation('questions');
  const { t: tell } = useTranslation('refusals');
  const [draft, setDraft] = useState(start);
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const touched = draft !== start;
  // Told once somebody has tried to save, then as it stands while they mend it.
  const read = tries > 0 ? readDraft(draft) : null;
  const problems: DraftProblems = read && !read.ok ? read.problems : {};

  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid], [data-problem]')?.focus();
  }, [tries]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (touched) window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [touched]);

  const change = (fields: Partial<QuestionDraft>) => setDraft((now) => ({ ...now, ...fields }));
  const problemAt = (place: string) => {
    const found = problems[place];
    return found ? tell(`inputProblems.${found.problem}`, found.values) : null;
  };
  const fields = { draft, change, problemAt };

  function save(next: boolean) {
    const finished = readDraft(draft);
    if (finished.ok) onSave(finished.question, next);
    else setTries((count) => count + 1);
  }

  return (
    <div className="@container">
      <div className="grid grid-cols-1 items-start gap-6 @4xl:grid-cols-[minmax(0,1fr)_22rem]">
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save((event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'next');
          }}
          className="flex min-w-0 flex-col gap-6 rounded-xl bg-surface p-5 shadow-sm sm:p-8"
        >
          <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
            <SelectField
              label={t('form.kind')}
              options={questionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              value={draft.kind}
              onChange={({ currentTarget }) => {
                setTries(0);
                change({ kind: currentTarget.value as QuestionDraft['kind'] });
              }}
            />
            <TextField
              label={t('form.points')}
              type="number"
              min={1}
              max={100}
              value={draft.points}
              error={problemAt('points')}
              onChange={({ currentTarget }) => change({ points: currentTarget.value })}
            />
          </div>
          <TextAreaField
            label={t('form.prompt')}
            rows={3}
            value={draft.prompt}
            maxLength={5000}
            required
            error={problemAt('prompt')}
            onChange={({ currentTarget }) => change({ prompt: currentTarget.value })}
          />
          <QuestionBodyFields {...fields} />
          <details className="group border-t pt-5" open={draft.image !== null || draft.feedback !== ''}>
            <summary className="cursor-pointer text-sm font-[560] text-accent-text">{t('form.more')}</summary>
            <div className="mt-5 flex flex-col gap-6">
              <QuestionImageField {...fields} />
              <TextAreaField
                label={t('form.feedback')}
                hint={t('form.feedbackHint')}
                optional
                value={draft.feedback}
                maxLength={2000}
                error={problemAt('feedback')}
                onChange={({ currentTarget }) => change({ feedback: currentTarget.value })}
              />
            </div>
          </details>
          {knownTags && (
            <TagsField
              label={t('tags.label')}
              hint={t('tags.hint')}
              tags={draft.tags}
              known={knownTags}
              error={problemAt('tags')}
              onChange={(tags) => change({ tags })}
            />
          )}
          {Object.keys(problems).length > 0 && (
            <Callout tone="danger" live="alert">
              {t('form.problems')}
            </Callout>
          )}
          {notice}
          <div className="-mx-5 -mb-5 flex flex-col gap-2 rounded-b-xl border-t bg-surface/95 px-5 py-4 backdrop-blur-sm sm:sticky sm:bottom-0 sm:z-10 sm:-mx-8 sm:-mb-8 sm:flex-row sm:flex-wrap sm:px-8 sm:py-3">
            <Button type="submit" busy={busy}>
              {submit}
            </Button>
            {submitNext && (
              <Button type="submit" variant="secondary" name="then" value="next" busy={busy}>
                {submitNext}
              </Button>
            )}
            <Button variant="quiet" onClick={onCancel}>
              {t('form.cancel')}
            </Button>
          </div>
        </form>
        <div className="@4xl:sticky @4xl:top-6">
          <QuestionPreview draft={draft} />
        </div>
      </div>
    </div>
  );
}
