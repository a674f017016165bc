import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../../primitives/button-style';
import { StepPanel } from './step-panel';
import type { StepOf } from './step-props';

const ways = {
  none: 'begin',
  draft: 'go-on',
  'handed-in': 'look',
  returned: 'again',
  accepted: 'look',
} as const;

/** Where the work stands, and the way to it: it is written on a page of its own. */
export function AssignmentStep({ step, address }: StepOf<'assignment'>) {
  const { t } = useTranslation('steps');
  const [latest] = step.submissions;
  const state = (latest?.state ?? 'none') as keyof typeof ways;
  const way = ways[state];
  return (
    <StepPanel text={t(`assignment.${state}`)}>
      <Link
        to={`${address}/assignment`}
        className={buttonStyle({ variant: way === 'look' ? 'secondary' : 'primary', size: 'large' })}
      >
        {t(`assignment.${way}`)}
      </Link>
    </StepPanel>
  );
}
