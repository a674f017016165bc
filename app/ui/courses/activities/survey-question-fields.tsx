import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SurveyQuestion } from '~/domain/assessment/survey';
import { Button } from '../../primitives/button';
import { randomId } from '../../primitives/random-id';
import { Checkbox } from '../../primitives/checkbox';
import { IconButton } from '../../primitives/icon-button';
import { TextField } from '../../primitives/text-field';
import { replaced, without } from './changed-list';
import { ItemFrame } from './item-frame';
import type { ItemToolsProps } from './item-tools';

type Props = Omit<ItemToolsProps, 'labels'> & {
  number: number;
  question: SurveyQuestion;
  onChange: (question: SurveyQuestion) => void;
};

/** One question of a survey as its author writes it. */
export function SurveyQuestionFields({ number, question, onChange, ...tools }: Props) {
  const { t } = useTranslation('survey');
  const labels = {
    up: t('editor.up', { number }),
    down: t('editor.down', { number }),
    remove: t('editor.remove', { number }),
  };
  return (
    <ItemFrame
      title={
        <>
          <span className="font-[560]">{t('editor.question', { number })}</span> ·{' '}
          {t(`editor.kinds.${question.kind}`)}
        </>
      }
      labels={labels}
      {...tools}
    >
      <TextField
        label={t('editor.text')}
        hideLabel
        maxLength={500}
        value={question.text}
        onChange={({ currentTarget: { value } }) => onChange({ ...question, text: value })}
      />
      {(question.kind === 'single' || question.kind === 'multiple') && (
        <div className="flex flex-col gap-2 border-l-2 pl-4">
          {question.options.map((option, place) => (
            <div key={option.id} className="flex items-center gap-2">
              <TextField
                className="flex-1"
                label={t('editor.option', { number: place + 1 })}
                hideLabel
                maxLength={300}
                placeholder={t('editor.option', { number: place + 1 })}
                value={option.text}
                onChange={({ currentTarget: { value } }) =>
                  onChange({
                    ...question,
                    options: replaced(question.options, place, { ...option, text: value }),
                  })
                }
              />
              <IconButton
                size="small"
                label={t('editor.removeOption', { number: place + 1 })}
                icon={<X aria-hidden="true" />}
                tooltip="none"
                disabled={question.options.length <= 2}
                onClick={() => onChange({ ...question, options: without(question.options, place) })}
              />
            </div>
          ))}
          <div>
            <Button
              size="small"
              variant="quiet"
              icon={<Plus aria-hidden="true" />}
              disabled={question.options.length >= 30}
              onClick={() =>
                onChange({
                  ...question,
                  options: [...question.options, { id: randomId(), text: '' }],
                })
              }
            >
              {t('editor.addOption')}
            </Button>
          </div>
        </div>
      )}
      <Checkbox
        label={t('editor.required')}
        checked={question.required}
        onChange={({ currentTarget }) => onChange({ ...question, required: currentTarget.checked })}
      />
    </ItemFrame>
  );
}
