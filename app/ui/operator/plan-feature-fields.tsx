import { useTranslation } from 'react-i18next';
import { features, type Feature } from '~/domain/billing/plans';
import type { FormAnswer } from '../auth/form-answer';
import { Checkbox } from '../primitives/checkbox';
import { usePlanWords } from './use-plan-words';

/** The features of a plan, those of today ticked, or those of an answer that keeps the form. */
export function PlanFeatureFields(props: { offered: readonly Feature[]; answer: FormAnswer | undefined }) {
  const { offered, answer } = props;
  const { t } = useTranslation('operator');
  const words = usePlanWords();
  const { initialValue, error } = answer?.result ?? {};
  const typed = initialValue?.features;
  const ticked: readonly unknown[] = initialValue ? (Array.isArray(typed) ? typed : [typed]) : offered;
  const problems = error?.features ?? [];
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-[560]">{t('plans.terms.features')}</legend>
      <div className="grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
        {features.map((feature) => (
          <Checkbox
            key={feature}
            name="features"
            value={feature}
            label={words.feature(feature)}
            defaultChecked={ticked.includes(feature)}
          />
        ))}
      </div>
      {problems.length > 0 && <p className="mt-2 text-sm text-danger-ink">{problems.join(' ')}</p>}
    </fieldset>
  );
}
