import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../../primitives/button-style';
import { StepPanel } from './step-panel';
import type { StepOf } from './step-props';

/** How long a survey is and whether it names, and the way to it. */
export function SurveyStep({ step, address }: StepOf<'survey'>) {
  const { t } = useTranslation('learn');
  const { activity, answered } = step;
  const { anonymous } = activity;
  const asks = [
    t('steps.survey.text', { count: activity.questions.length }),
    anonymous && t('steps.survey.anonymous'),
  ];
  const look = answered ? 'secondary' : 'primary';
  return (
    <StepPanel text={answered ? t('steps.survey.answered') : asks.filter(Boolean).join(' ')}>
      {!(answered && anonymous) && (
        <Link to={`${address}/survey`} className={buttonStyle({ variant: look, size: 'large' })}>
          {t(answered ? 'steps.survey.look' : 'steps.survey.answer')}
        </Link>
      )}
    </StepPanel>
  );
}
