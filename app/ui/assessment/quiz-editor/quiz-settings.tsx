import { useTranslation } from 'react-i18next';
import { gradePolicies, reviewTimes, type QuizActivity } from '~/domain/assessment/quiz';
import { Card } from '../../primitives/card';
import { Checkbox } from '../../primitives/checkbox';
import { SelectField } from '../../primitives/select-field';
import { Switch } from '../../primitives/switch';
import { TextAreaField } from '../../primitives/text-area-field';
import { WholeNumberField } from './whole-number-field';

export type QuizSettingsProps = {
  activity: QuizActivity;
  change: (fields: Partial<QuizActivity>) => void;
};

/** How a quiz runs: its pass mark, attempts, time, shuffling, and what may be looked at afterwards. */
export function QuizSettings({ activity, change }: QuizSettingsProps) {
  const { t } = useTranslation('questions');
  return (
    <Card title={t('quiz.settings.title')}>
      <div className="flex flex-col gap-6">
        <div className="grid gap-5 sm:grid-cols-2">
          <WholeNumberField
            label={t('quiz.settings.passPercent')}
            hint={t('quiz.settings.passPercentHint')}
            {...{ value: activity.passPercent, least: 0, most: 100 }}
            onChange={(passPercent) => change({ passPercent: passPercent ?? 0 })}
          />
          <WholeNumberField
            label={t('quiz.settings.minutes')}
            hint={t('quiz.settings.minutesHint')}
            {...{ value: activity.minutes, least: 1, most: 1440, empty: 'none' }}
            onChange={(minutes) => change({ minutes })}
          />
          <WholeNumberField
            label={t('quiz.settings.attempts')}
            hint={t('quiz.settings.attemptsHint')}
            {...{ value: activity.attempts, least: 1, most: 100, empty: 'none' }}
            onChange={(attempts) => change({ attempts })}
          />
          {activity.attempts !== 1 && (
            <SelectField
              label={t('quiz.settings.grade')}
              options={gradePolicies.map((value) => ({ value, label: t(`quiz.settings.grades.${value}`) }))}
              value={activity.grade}
              onChange={({ currentTarget }) =>
                change({ grade: currentTarget.value as QuizActivity['grade'] })
              }
            />
          )}
        </div>
        <div className="flex flex-col gap-4 border-t pt-5">
          {(['shuffleQuestions', 'shuffleOptions'] as const).map((each) => (
            <Switch
              key={each}
              label={t(`quiz.settings.${each}`)}
              checked={activity[each]}
              onChange={({ currentTarget }) => change({ [each]: currentTarget.checked })}
            />
          ))}
        </div>
        <ReviewFields activity={activity} change={change} />
        <div className="grid gap-5 border-t pt-5 sm:grid-cols-2">
          {(['passed', 'failed'] as const).map((each) => (
            <TextAreaField
              key={each}
              label={t(`quiz.settings.${each}`)}
              optional
              rows={2}
              maxLength={2000}
              value={activity.feedback[each]}
              onChange={({ currentTarget }) =>
                change({ feedback: { ...activity.feedback, [each]: currentTarget.value } })
              }
            />
          ))}
        </div>
      </div>
    </Card>
  );
}

function ReviewFields({ activity: { review }, change }: QuizSettingsProps) {
  const { t } = useTranslation('questions');
  return (
    <div className="grid items-start gap-5 border-t pt-5 sm:grid-cols-2">
      <SelectField
        label={t('quiz.settings.review')}
        options={reviewTimes.map((value) => ({ value, label: t(`quiz.settings.reviews.${value}`) }))}
        value={review.when}
        onChange={({ currentTarget }) =>
          change({ review: { ...review, when: currentTarget.value as typeof review.when } })
        }
      />
      {review.when !== 'never' && (
        <fieldset className="min-w-0">
          <legend className="mb-2 text-sm font-[560]">{t('quiz.settings.shows')}</legend>
          <div className="flex flex-col gap-2">
            {(['marks', 'answers', 'feedback'] as const).map((each) => (
              <Checkbox
                key={each}
                label={t(`quiz.settings.${each}`)}
                checked={review[each]}
                onChange={({ currentTarget }) =>
                  change({ review: { ...review, [each]: currentTarget.checked } })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
