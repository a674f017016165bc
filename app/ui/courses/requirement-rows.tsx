import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftOutline } from '~/domain/courses/course-content';
import type { ConditionsForm } from '~/domain/courses/path-form';
import { Field } from '../primitives/field';
import { IconButton } from '../primitives/icon-button';
import { TextField } from '../primitives/text-field';

type Row = ConditionsForm['requires'][number] & { key: number };

const scored = new Set(['quiz', 'assignment']);

/** What must be done first, line by line; a line more is always there to choose from, so that no button need add one. */
export function RequirementRows(props: {
  outline: DraftOutline;
  /** The lesson or module that waits: it is not offered. */
  ownId: string;
  requires: ConditionsForm['requires'];
  errors: (field: string) => string[] | undefined;
}) {
  const { outline, ownId, requires, errors } = props;
  const { t } = useTranslation('paths');
  const [rows, setRows] = useState<Row[]>(() => [...requires, {}].map((row, key) => ({ ...row, key })));
  const kinds = new Map(outline.modules.flatMap(({ lessons }) => lessons.map(({ id, kind }) => [id, kind])));
  const next = Math.max(...rows.map(({ key }) => key)) + 1;

  function choose(key: number, target: string) {
    const changed = rows.map((row) => (row.key === key ? { ...row, target } : row));
    setRows(changed.at(-1)?.target ? [...changed, { key: next }] : changed);
  }

  return (
    <ol className="flex max-w-2xl flex-col gap-4">
      {rows.map(({ key, target, percent }, index) => (
        <li key={key} className="flex flex-wrap items-start gap-2">
          <Field
            label={t('requires.target', { number: index + 1 })}
            hideLabel
            className="min-w-56 flex-1"
            error={errors(`requires[${index}].target`)}
          >
            {(control) => (
              <select
                {...control}
                name={`requires[${index}].target`}
                defaultValue={target ?? ''}
                className="control control-select"
                onChange={({ currentTarget }) => choose(key, currentTarget.value)}
              >
                <option value="">{t('requires.none')}</option>
                {outline.modules.map((module) => (
                  <optgroup key={module.id} label={t('requires.lessons', { title: module.title })}>
                    {module.lessons
                      .filter(({ id }) => id !== ownId)
                      .map(({ id, title }) => (
                        <option key={id} value={`lesson:${id}`}>
                          {title}
                        </option>
                      ))}
                  </optgroup>
                ))}
                <optgroup label={t('requires.modules')}>
                  {outline.modules
                    .filter(({ id }) => id !== ownId)
                    .map(({ id, title }) => (
                      <option key={id} value={`module:${id}`}>
                        {title}
                      </option>
                    ))}
                </optgroup>
              </select>
            )}
          </Field>
          {scored.has(kinds.get(target?.slice('lesson:'.length) ?? '') ?? '') && (
            <div className="order-last basis-full">
              <TextField
                label={t('requires.percent')}
                hint={t('requires.percentHint')}
                name={`requires[${index}].percent`}
                type="number"
                inputMode="numeric"
                min={1}
                max={100}
                defaultValue={percent ?? ''}
                className="max-w-72"
                error={errors(`requires[${index}].percent`)}
              />
            </div>
          )}
          {target && (
            <IconButton
              label={t('requires.remove', { number: index + 1 })}
              icon={<X aria-hidden="true" />}
              tooltip="none"
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
