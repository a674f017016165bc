import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../primitives/text-field';
import type { DraftFields } from './draft-fields';
import { pairRow, textRow } from './question-draft';
import { RowList } from './row-list';

/** What goes with what, and what goes with nothing. */
export function PairRows({ draft, change, problemAt }: DraftFields) {
  const { t } = useTranslation('questions');
  return (
    <>
      <RowList
        legend={t('pairs.legend')}
        hint={t('pairs.hint')}
        rows={draft.pairs}
        make={pairRow}
        onChange={(pairs) => change({ pairs })}
        least={2}
        most={20}
        addLabel={t('pairs.add')}
        problem={problemAt('pairs')}
      >
        {(pair, at, edit) => (
          <div className="grid items-start gap-2 sm:grid-cols-[1fr_auto_1fr]">
            {(['left', 'right'] as const).map((side) => (
              <TextField
                key={side}
                className={side === 'right' ? 'sm:col-start-3' : 'sm:col-start-1'}
                label={t(`pairs.${side}`, { number: at + 1 })}
                hideLabel
                placeholder={t(`pairs.${side}Placeholder`)}
                value={pair[side]}
                maxLength={500}
                error={problemAt(`pairs.${at}.${side}`)}
                onChange={({ currentTarget }) => edit({ [side]: currentTarget.value })}
              />
            ))}
            <ArrowRight
              aria-hidden="true"
              className="row-start-1 mt-3 hidden size-4 text-ink-faint sm:col-start-2 sm:block"
            />
          </div>
        )}
      </RowList>
      <RowList
        legend={t('distractors.legend')}
        hint={t('distractors.hint')}
        rows={draft.distractors}
        make={textRow}
        onChange={(distractors) => change({ distractors })}
        least={0}
        most={20}
        addLabel={t('distractors.add')}
      >
        {(distractor, at, edit) => (
          <TextField
            label={t('distractors.text', { number: at + 1 })}
            hideLabel
            placeholder={t('distractors.placeholder')}
            value={distractor.text}
            maxLength={500}
            error={problemAt(`distractors.${at}`)}
            onChange={({ currentTarget }) => edit({ text: currentTarget.value })}
          />
        )}
      </RowList>
    </>
  );
}

/** What is to be put in order, as it stands in order. */
export function ItemRows({ draft, change, problemAt }: DraftFields) {
  const { t } = useTranslation('questions');
  return (
    <RowList
      legend={t('items.legend')}
      hint={t('items.hint')}
      rows={draft.items}
      make={textRow}
      onChange={(items) => change({ items })}
      least={2}
      most={20}
      addLabel={t('items.add')}
      problem={problemAt('items')}
      ordered
    >
      {(item, at, edit) => (
        <div className="flex items-start gap-2.5">
          <span
            aria-hidden="true"
            className="w-5 flex-none pt-3 text-right text-sm text-ink-faint tabular-nums sm:pt-2.5"
          >
            {at + 1}
          </span>
          <TextField
            className="flex-1"
            label={t('items.text', { number: at + 1 })}
            hideLabel
            placeholder={t('items.text', { number: at + 1 })}
            value={item.text}
            maxLength={500}
            error={problemAt(`items.${at}.text`)}
            onChange={({ currentTarget }) => edit({ text: currentTarget.value })}
          />
        </div>
      )}
    </RowList>
  );
}
