import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../../primitives/button-style';
import { StepPanel } from './step-panel';
import type { StepOf } from './step-props';

/** How long a survey is and whether it names, and the way to it. */
export function SurveyStep({ step, address }: StepOf<'survey'>) {
  const { t } = useTranslation('steps');
  const { activity, answered } = step;
  const { anonymous } = activity;
  const asks = [t('survey.text', { count: activity.questions.length }), anonymous && t('survey.anonymous')];
  const look = answered ? 'secondary' : 'primary';
  return (
    <StepPanel text={answered ? t('survey.answered') : asks.filter(Boolean).join(' ')}>
      {!(answered && anonymous) && (
        <Link to={`${address}/survey`} className={buttonStyle({ variant: look, size: 'large' })}>
          {t(answered ? 'survey.look' : 'survey.answer')}
        </Link>
      )}
    </StepPanel>
  );
}
