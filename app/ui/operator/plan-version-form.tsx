import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { Card } from '../primitives/card';
import { DateField } from '../primitives/date-field';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { PlanFeatureFields } from './plan-feature-fields';
import { PlanPriceFields } from './plan-price-fields';
import { ReasonField } from './reason-field';

export type PlanVersionFormProps = {
  /** The terms offered today, from which the form starts. */
  offered: Plan;
  today: string;
  answer: FormAnswer | undefined;
};

/** The next version of a plan: what its plan has a choice in, from which day, and why. */
export function PlanVersionForm({ offered, today, answer }: PlanVersionFormProps) {
  const { t } = useTranslation('operator');
  const { problems, field: typed } = readFormAnswer(answer);
  // What was emptied stays empty in a form that is kept.
  const field = (name: string, offered?: string) => typed(name, answer ? undefined : offered);
  const { code, price, period, limits, purgeGraceDays } = offered;
  const whole = code === 'business';
  const plan = planNames[code];
  const number = { type: 'number', inputMode: 'numeric', min: 1, className: 'max-w-56' } as const;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('plans.title'), to: '/operator/plans' }, { label: t('plans.plan') }]}
        title={t('plans.formTitle', { plan })}
        description={t('plans.formText')}
      />
      <Card className="max-w-3xl">
        <Form method="post" className="grid gap-6">
          <FormProblems answer={answer} problems={problems} />
          <input type="hidden" name="code" value={code} />
          <DateField
            {...field('effectiveOn')}
            label={t('plans.effectiveOn')}
            hint={t('plans.effectiveHint')}
            min={today}
            required
          />
          {price.unit !== 'none' && <PlanPriceFields price={price} field={field} />}
          {!period.renews && (
            <TextField
              {...number}
              {...field('periodCount', String(period.count))}
              label={t(period.unit === 'day' ? 'plans.lengthDays' : 'plans.lengthMonths')}
              required
            />
          )}
          {whole ? (
            <p className="text-[0.9375rem] text-ink-soft">{t('plans.whole', { plan })}</p>
          ) : (
            <>
              <div className="grid gap-6 sm:grid-cols-2">
                <TextField
                  {...number}
                  {...field('registeredUsers', String(limits.registeredUsers ?? ''))}
                  label={t('plans.terms.registeredUsers')}
                  hint={t('plans.limitHint')}
                />
                <TextField
                  {...number}
                  {...field('publishedCourses', String(limits.publishedCourses ?? ''))}
                  label={t('plans.terms.publishedCourses')}
                  hint={t('plans.limitHint')}
                />
              </div>
              {code !== 'test' && <PlanFeatureFields offered={offered.features} answer={answer} />}
            </>
          )}
          <TextField
            {...number}
            {...field('purgeGraceDays', String(purgeGraceDays))}
            label={t('plans.terms.grace')}
            hint={t(code === 'test' ? 'plans.graceHintTest' : 'plans.graceHint')}
            required
          />
          <ReasonField field={field} />
          <p className="text-sm text-ink-soft">{t('plans.forEver')}</p>
          <div>
            <SubmitButton>{t('plans.submit')}</SubmitButton>
          </div>
        </Form>
      </Card>
    </>
  );
}
