import { useTranslation } from 'react-i18next';
import { TextAreaField } from '../../primitives/text-area-field';
import { TextField } from '../../primitives/text-field';
import { Callout } from '../../primitives/callout';
import type { DraftFields } from './draft-fields';
import { GapFields } from './gap-fields';
import { OptionRows } from './option-rows';
import { ItemRows, PairRows } from './part-rows';
import { TrueFalseFields } from './true-false-fields';
import { NumberFields, VariantRows } from './typed-fields';

/** What a question of its kind needs beside what is asked. */
export function QuestionBodyFields(fields: DraftFields) {
  switch (fields.draft.kind) {
    case 'single':
    case 'multiple':
      return <OptionRows {...fields} />;
    case 'true-false':
      return <TrueFalseFields {...fields} />;
    case 'short-text':
      return <VariantRows {...fields} />;
    case 'number':
      return <NumberFields {...fields} />;
    case 'matching':
      return <PairRows {...fields} />;
    case 'ordering':
      return <ItemRows {...fields} />;
    case 'gaps':
      return <GapFields {...fields} />;
    default:
      return <ByHandFields {...fields} />;
  }
}

/** What whoever marks it expects to read. */
function ByHandFields({ draft, change, problemAt }: DraftFields) {
  const { t } = useTranslation('questions');
  return (
    <>
      <Callout tone="info">{t('byHand.note')}</Callout>
      <TextAreaField
        label={t('byHand.expected')}
        hint={t('byHand.expectedHint')}
        optional
        value={draft.expected}
        maxLength={5000}
        error={problemAt('expected')}
        onChange={({ currentTarget }) => change({ expected: currentTarget.value })}
      />
      {draft.kind === 'file' && (
        <TextField
          label={t('byHand.maxFiles')}
          className="max-w-48"
          type="number"
          min={1}
          max={5}
          value={draft.maxFiles}
          error={problemAt('maxFiles')}
          onChange={({ currentTarget }) => change({ maxFiles: currentTarget.value })}
        />
      )}
    </>
  );
}
