import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../primitives/checkbox';
import { TextField } from '../../primitives/text-field';
import type { DraftFields } from './draft-fields';
import { textRow } from './question-draft';
import { RowList } from './row-list';

/** The answers that are taken for right where one is typed. */
export function VariantRows(fields: DraftFields) {
  const { draft, change, problemAt } = fields;
  const { t } = useTranslation('questions');
  return (
    <>
      <RowList
        legend={t('variants.legend')}
        hint={t('variants.hint')}
        rows={draft.variants}
        make={textRow}
        onChange={(variants) => change({ variants })}
        least={1}
        most={50}
        addLabel={t('variants.add')}
        problem={problemAt('variants')}
      >
        {(variant, at, edit) => (
          <TextField
            label={t('variants.text', { number: at + 1 })}
            hideLabel
            placeholder={t('variants.text', { number: at + 1 })}
            value={variant.text}
            maxLength={200}
            error={problemAt(`variants.${at}`)}
            onChange={({ currentTarget }) => edit({ text: currentTarget.value })}
          />
        )}
      </RowList>
      <IgnoredFields {...fields} />
    </>
  );
}

/** What does not count when a typed answer is compared. */
export function IgnoredFields({ draft, change }: DraftFields) {
  const { t } = useTranslation('questions');
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-sm font-[560]">{t('ignore.legend')}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {(['case', 'accents', 'spaces'] as const).map((each) => (
          <Checkbox
            key={each}
            label={t(`ignore.${each}`)}
            checked={draft.ignore[each]}
            onChange={({ currentTarget }) =>
              change({ ignore: { ...draft.ignore, [each]: currentTarget.checked } })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A number, how far from it one may be, and its unit. */
export function NumberFields({ draft, change, problemAt }: DraftFields) {
  const { t } = useTranslation('questions');
  const parts = [
    { key: 'value', mode: 'decimal', most: 30, optional: false },
    { key: 'tolerance', mode: 'decimal', most: 30, optional: true },
    { key: 'unit', mode: 'text', most: 30, optional: true },
  ] as const;
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {parts.map(({ key, mode, most, optional }) => (
        <TextField
          key={key}
          label={t(`number.${key}`)}
          hint={t(`number.${key}Hint`)}
          optional={optional}
          inputMode={mode}
          value={draft[key]}
          maxLength={most}
          error={problemAt(key)}
          onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
        />
      ))}
    </div>
  );
}
