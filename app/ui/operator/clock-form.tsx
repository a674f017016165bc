import { Form } from '@remix-run/react';
import { FastForward } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockSteps, type ClockStep } from '~/domain/lifecycle/clock-run';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { DateField } from '../primitives/date-field';
import { RadioGroup } from '../primitives/radio-group';
import { SubmitButton } from '../primitives/submit-button';
import { TimeField } from '../primitives/time-field';
import { ReasonField } from './reason-field';

export type ClockTargets = Readonly<Record<Exclude<ClockStep, 'date'>, string>>;

/** How far to move the clock, and why; each step says the instant it leads to. */
export function ClockForm(props: { today: string; targets: ClockTargets; answer: FormAnswer | undefined }) {
  const { today, targets, answer } = props;
  const { t } = useTranslation('operator');
  const { problems, field } = readFormAnswer(answer);
  const step = field('step', 'day').defaultValue ?? 'day';
  const [ownDate, setOwnDate] = useState(step === 'date');
  return (
    <Form method="post" className="group/clock grid gap-6">
      <FormProblems answer={answer} problems={problems} />
      <RadioGroup
        look="cards"
        legend={t('clock.howFar')}
        name="step"
        required
        defaultValue={step}
        error={field('step').error}
        onChange={(value) => setOwnDate(value === 'date')}
        options={clockSteps.map((value) => ({
          value,
          label: t(`clock.steps.${value}`),
          hint: value === 'date' ? t('clock.dateHint') : targets[value],
        }))}
      />
      <div className="hidden gap-4 group-has-[[value=date]:checked]/clock:grid sm:grid-cols-2">
        <DateField {...field('day')} label={t('clock.day')} min={today} required={ownDate} />
        <TimeField {...field('time', '09:00')} label={t('clock.time')} hint={t('clock.timeHint')} />
      </div>
      <ReasonField field={field} />
      <div>
        <SubmitButton icon={<FastForward />}>{t('clock.submit')}</SubmitButton>
      </div>
    </Form>
  );
}
