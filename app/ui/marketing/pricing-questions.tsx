import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanCode } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';

const questions = [
  'who',
  'when',
  'add',
  'archive',
  'trialEnd',
  'free',
  'stop',
  'failed',
  'change',
  'vat',
] as const;

/** The rules of the contract as one asks about them (P04, P05, P07 to P12, P15, F10, F14b). */
export function PricingQuestions({ plans }: { plans: readonly Plan[] }) {
  const { t } = useTranslation('marketing');
  const lengthOf = (wanted: PlanCode) => plans.find(({ code }) => code === wanted)?.period.count ?? 0;
  const paid = plans.filter(({ period }) => period.renews);
  const counts: Partial<Record<(typeof questions)[number], number>> = {
    trialEnd: lengthOf('test'),
    free: lengthOf('free'),
    stop: Math.min(...paid.map(({ purgeGraceDays }) => purgeGraceDays)),
  };
  return (
    <section>
      <h2 className="text-xl">{t('pricing.questions.title')}</h2>
      <div className="mt-5 divide-y rounded-2xl bg-surface px-6 shadow-sm">
        {questions.map((name) => (
          <details key={name} className="group">
            <summary className="flex min-h-14 items-center justify-between gap-4 rounded-sm py-3 font-[560]">
              {t(`pricing.questions.${name}.question`)}
              <ChevronDown
                aria-hidden="true"
                className="size-5 flex-none text-ink-faint transition-transform group-open:rotate-180"
              />
            </summary>
            <p className="max-w-3xl pb-5 text-[0.9375rem] text-ink-soft">
              {t(`pricing.questions.${name}.answer`, { count: counts[name] ?? 0 })}
            </p>
          </details>
        ))}
      </div>
    </section>
  );
}
