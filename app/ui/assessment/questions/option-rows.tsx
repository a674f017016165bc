import { MessageSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../primitives/icon-button';
import { TextField } from '../../primitives/text-field';
import type { DraftFields } from './draft-fields';
import { optionRow, type OptionRow } from './question-draft';
import { RowList } from './row-list';

/** The options of a single or multiple choice: which are right, and what is said to whoever chooses one. */
export function OptionRows({ draft, change, problemAt }: DraftFields) {
  const { t } = useTranslation('questions');
  const [commented, setCommented] = useState<ReadonlySet<string>>(new Set());
  const single = draft.kind === 'single';

  function mark(chosen: OptionRow, right: boolean) {
    change({
      options: draft.options.map((option) =>
        option.id === chosen.id
          ? { ...option, right }
          : single && right
            ? { ...option, right: false }
            : option,
      ),
    });
  }

  return (
    <RowList
      legend={t('options.legend')}
      hint={t(single ? 'options.hintSingle' : 'options.hintMultiple')}
      rows={draft.options}
      make={optionRow}
      onChange={(options) => change({ options })}
      least={2}
      most={20}
      addLabel={t('options.add')}
      problem={problemAt('options')}
      ordered
      acts={({ id, feedback }, at) => (
        <IconButton
          label={t('options.comment', { number: at + 1 })}
          icon={<MessageSquare aria-hidden="true" />}
          tooltip="none"
          aria-expanded={commented.has(id) || feedback !== ''}
          onClick={() => setCommented((ids) => new Set([...ids, id]))}
        />
      )}
    >
      {(option, at, edit) => {
        const number = at + 1;
        const opened = commented.has(option.id) || option.feedback !== '';
        const error = problemAt(`options.${at}.text`);
        return (
          <div className="flex flex-col gap-2">
            <div className="flex items-start gap-2.5">
              <input
                type={single ? 'radio' : 'checkbox'}
                name={`right-${draft.id}`}
                checked={option.right}
                onChange={({ currentTarget }) => mark(option, currentTarget.checked)}
                aria-label={t('options.right', { number })}
                className="tick mt-3 sm:mt-2.5"
              />
              <TextField
                className="flex-1"
                label={t('options.text', { number })}
                hideLabel
                placeholder={t('options.text', { number })}
                value={option.text}
                maxLength={500}
                error={error}
                onChange={({ currentTarget }) => edit({ text: currentTarget.value })}
              />
            </div>
            {opened && (
              <TextField
                className="ml-8"
                label={t('options.feedback', { number })}
                hideLabel
                placeholder={t('options.feedbackPlaceholder')}
                value={option.feedback}
                maxLength={1000}
                onChange={({ currentTarget }) => edit({ feedback: currentTarget.value })}
              />
            )}
          </div>
        );
      }}
    </RowList>
  );
}
