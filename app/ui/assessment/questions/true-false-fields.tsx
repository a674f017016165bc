import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../primitives/radio-group';
import { TextField } from '../../primitives/text-field';
import type { DraftFields } from './draft-fields';

/** Which of the two is right, and what is said to whoever chooses either. */
export function TrueFalseFields({ draft, change, problemAt }: DraftFields) {
  const { t } = useTranslation('questions');
  return (
    <>
      <RadioGroup
        legend={t('trueFalse.legend')}
        name={`right-${draft.id}`}
        look="cards"
        options={[
          { value: 'true', label: t('trueFalse.true') },
          { value: 'false', label: t('trueFalse.false') },
        ]}
        {...(draft.right !== null && { defaultValue: String(draft.right) })}
        onChange={(value) => change({ right: value === 'true' })}
        error={problemAt('right') && t('trueFalse.choose')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('trueFalse.feedbackTrue')}
          optional
          value={draft.feedbackTrue}
          maxLength={1000}
          onChange={({ currentTarget }) => change({ feedbackTrue: currentTarget.value })}
        />
        <TextField
          label={t('trueFalse.feedbackFalse')}
          optional
          value={draft.feedbackFalse}
          maxLength={1000}
          onChange={({ currentTarget }) => change({ feedbackFalse: currentTarget.value })}
        />
      </div>
    </>
  );
}
