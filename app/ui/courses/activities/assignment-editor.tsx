import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AssignmentActivity, Criterion } from '~/domain/assessment/assignment';
import { Button } from '../../primitives/button';
import { randomId } from '../../primitives/random-id';
import { Card } from '../../primitives/card';
import { Checkbox } from '../../primitives/checkbox';
import { TextField } from '../../primitives/text-field';
import { movedTo, replaced, without } from './changed-list';
import type { ActivityEditorProps } from './activity-editor-props';
import { ActivitySaved } from './activity-saved';
import { CriterionFields } from './criterion-fields';
import { useActivity } from './use-activity';

/** What a number field says; NaN while it is empty, which the schema refuses and the editor keeps. */
const numberIn = (value: string) => (value === '' ? Number.NaN : Number(value));
const shown = (value: number | null) => (value === null || Number.isNaN(value) ? '' : value);

/** What an assignment takes, how often, and by which grid it is judged. */
export default function AssignmentEditor({ lesson, timeZone }: ActivityEditorProps) {
  const { t } = useTranslation('assignment');
  const { activity, change, state, autosave, problems } = useActivity('assignment', lesson);
  const { criteria } = activity;
  const set = (changes: Partial<AssignmentActivity>) => change({ ...activity, ...changes });
  const setCriteria = (next: Criterion[]) => set({ criteria: next });
  const sum = criteria.reduce((total, { points }) => total + (points || 0), 0);
  const takesNothing = !activity.acceptsText && !activity.acceptsFiles;
  return (
    <Card title={t('editor.title')} description={t('editor.due')} className="[&_input[type=number]]:max-w-32">
      <div className="flex flex-col gap-6">
        <div className="flex flex-wrap gap-x-8 gap-y-3">
          <Checkbox
            label={t('editor.acceptsText')}
            checked={activity.acceptsText}
            onChange={({ currentTarget }) => set({ acceptsText: currentTarget.checked })}
          />
          <Checkbox
            label={t('editor.acceptsFiles')}
            checked={activity.acceptsFiles}
            onChange={({ currentTarget }) => set({ acceptsFiles: currentTarget.checked })}
          />
        </div>
        {takesNothing && (
          <p role="alert" className="text-sm text-danger-ink">
            {t('editor.oneAtLeast')}
          </p>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          {activity.acceptsFiles && (
            <TextField
              label={t('editor.maximumFiles')}
              type="number"
              min={1}
              max={20}
              value={shown(activity.maximumFiles)}
              onChange={({ currentTarget: { value } }) => set({ maximumFiles: numberIn(value) })}
            />
          )}
          <TextField
            label={t('editor.tries')}
            hint={t('editor.triesHint')}
            type="number"
            min={1}
            max={50}
            value={shown(activity.tries)}
            onChange={({ currentTarget: { value } }) => set({ tries: value === '' ? null : Number(value) })}
          />
        </div>
        <section aria-labelledby="criteria" className="flex flex-col gap-4 border-t pt-6">
          <div>
            <h3 id="criteria" className="font-[620]">
              {t('editor.criteria')}
            </h3>
            <p className="text-sm text-ink-soft">{t('editor.criteriaHint')}</p>
          </div>
          <ol className="flex flex-col gap-3">
            {criteria.map((criterion, place) => (
              <CriterionFields
                key={criterion.id}
                number={place + 1}
                criterion={criterion}
                onChange={(next) => setCriteria(replaced(criteria, place, next))}
                onUp={place === 0 ? null : () => setCriteria(movedTo(criteria, place, place - 1))}
                onDown={
                  place === criteria.length - 1
                    ? null
                    : () => setCriteria(movedTo(criteria, place, place + 1))
                }
                onRemove={() => setCriteria(without(criteria, place))}
              />
            ))}
          </ol>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Button
              variant="secondary"
              icon={<Plus aria-hidden="true" />}
              disabled={criteria.length >= 30}
              onClick={() =>
                setCriteria([...criteria, { id: randomId(), title: '', description: '', points: 5 }])
              }
            >
              {t('editor.add')}
            </Button>
            {criteria.length > 0 && (
              <p role="status" className="font-[560] tabular-nums">
                {t('editor.sum', { count: sum })}
              </p>
            )}
          </div>
          {criteria.length > 0 && (
            <TextField
              label={t('editor.passPercent')}
              type="number"
              min={0}
              max={100}
              value={shown(activity.passPercent)}
              onChange={({ currentTarget: { value } }) => set({ passPercent: numberIn(value) })}
            />
          )}
        </section>
        {problems.length > 0 && !takesNothing && (
          <p className="text-sm text-warning-ink">{t('editor.incomplete')}</p>
        )}
        <ActivitySaved state={state} autosave={autosave} timeZone={timeZone} />
      </div>
    </Card>
  );
}
