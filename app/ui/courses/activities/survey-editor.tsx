import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { surveyPurposes, type SurveyActivity, type SurveyQuestion } from '~/domain/assessment/survey';
import { Button } from '../../primitives/button';
import { randomId } from '../../primitives/random-id';
import { Card } from '../../primitives/card';
import { RadioGroup } from '../../primitives/radio-group';
import { SelectField } from '../../primitives/select-field';
import { Switch } from '../../primitives/switch';
import { TextField } from '../../primitives/text-field';
import { movedTo, replaced, without } from './changed-list';
import type { ActivityEditorProps } from './activity-editor-props';
import { ActivitySaved } from './activity-saved';
import { SurveyQuestionFields } from './survey-question-fields';
import { SurveySetsMenu } from './survey-sets-menu';
import { useActivity } from './use-activity';

const kinds = ['rating', 'scale', 'single', 'multiple', 'text'] as const;
const usualFollowUpDays = 60;

function blankQuestion(kind: (typeof kinds)[number]): SurveyQuestion {
  const own = { id: randomId(), text: '', required: kind !== 'text' };
  if (kind !== 'single' && kind !== 'multiple') return { ...own, kind };
  return { ...own, kind, options: [1, 2].map(() => ({ id: randomId(), text: '' })) };
}

/** What a survey is for, whether it names, when it is sent again, and its questions. */
export default function SurveyEditor({ lesson, timeZone }: ActivityEditorProps) {
  const { t } = useTranslation('survey');
  const { activity, change, state, autosave, problems } = useActivity('survey', lesson);
  const { questions, followUpDays } = activity;
  const set = (changes: Partial<SurveyActivity>) => change({ ...activity, ...changes });
  const setQuestions = (next: SurveyQuestion[]) => set({ questions: next });
  return (
    <Card title={t('editor.title')}>
      <div className="flex flex-col gap-6">
        <SelectField
          label={t('editor.purpose')}
          value={activity.purpose}
          onChange={({ currentTarget }) => {
            const purpose = surveyPurposes.find((one) => one === currentTarget.value);
            if (purpose) set({ purpose });
          }}
          options={surveyPurposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
        />
        <RadioGroup
          legend={t('editor.naming')}
          name="naming"
          look="cards"
          defaultValue={activity.anonymous ? 'anonymous' : 'named'}
          onChange={(value) => set({ anonymous: value === 'anonymous' })}
          options={[
            { value: 'named', label: t('editor.named'), hint: t('editor.namedHint') },
            { value: 'anonymous', label: t('editor.anonymous'), hint: t('editor.anonymousHint') },
          ]}
        />
        <div className="flex flex-col gap-3">
          <Switch
            label={t('editor.followUp')}
            hint={t('editor.followUpHint')}
            checked={followUpDays !== null}
            onChange={({ currentTarget }) =>
              set({ followUpDays: currentTarget.checked ? usualFollowUpDays : null })
            }
          />
          {followUpDays !== null && (
            <TextField
              className="max-w-48"
              label={t('editor.followUpDays')}
              type="number"
              min={1}
              max={730}
              value={Number.isNaN(followUpDays) ? '' : followUpDays}
              onChange={({ currentTarget: { value } }) =>
                set({ followUpDays: value === '' ? Number.NaN : Number(value) })
              }
            />
          )}
        </div>
        <section aria-labelledby="survey-questions" className="flex flex-col gap-4 border-t pt-6">
          <h3 id="survey-questions" className="font-[620]">
            {t('editor.questions')}
          </h3>
          {questions.length === 0 && <p className="text-ink-soft">{t('editor.empty')}</p>}
          <ol className="flex flex-col gap-3">
            {questions.map((question, place) => (
              <SurveyQuestionFields
                key={question.id}
                number={place + 1}
                question={question}
                onChange={(next) => setQuestions(replaced(questions, place, next))}
                onUp={place === 0 ? null : () => setQuestions(movedTo(questions, place, place - 1))}
                onDown={
                  place === questions.length - 1
                    ? null
                    : () => setQuestions(movedTo(questions, place, place + 1))
                }
                onRemove={() => setQuestions(without(questions, place))}
              />
            ))}
          </ol>
          <div role="group" aria-label={t('editor.add')} className="flex flex-wrap gap-2">
            {kinds.map((kind) => (
              <Button
                key={kind}
                size="small"
                variant="secondary"
                icon={<Plus aria-hidden="true" />}
                disabled={questions.length >= 100}
                onClick={() => setQuestions([...questions, blankQuestion(kind)])}
              >
                {t(`editor.kinds.${kind}`)}
              </Button>
            ))}
          </div>
          <SurveySetsMenu onTake={(taken) => setQuestions([...questions, ...taken].slice(0, 100))} />
        </section>
        {problems.length > 0 && <p className="text-sm text-warning-ink">{t('editor.incomplete')}</p>}
        <ActivitySaved state={state} autosave={autosave} timeZone={timeZone} />
      </div>
    </Card>
  );
}
