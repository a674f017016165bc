import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import { formatDay } from '~/domain/calendar-format';
import { formatMoney } from '~/domain/money';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';

export type PlanCardProps = {
  plan: Plan;
  /** The plan whose features this one adds to. */
  below: Plan | null;
  /** The version announced whose price differs. */
  next: Plan | null;
  highlighted?: boolean;
};

/** One plan: for whom, its price, its limits, and what it has beyond the one before. */
export function PlanCard({ plan, below, next, highlighted = false }: PlanCardProps) {
  const { t } = useTranslation('marketing');
  const { code, limits } = plan;
  const added = plan.features.filter((feature) => !below?.features.includes(feature));
  const limitLines = [
    limits.registeredUsers === null
      ? t('pricing.usersUnlimited')
      : t('pricing.users', { count: limits.registeredUsers }),
    limits.publishedCourses === null
      ? t('pricing.coursesUnlimited')
      : t('pricing.courses', { count: limits.publishedCourses }),
  ];
  return (
    <article
      className={clsx(
        'row-span-5 grid min-w-0 grid-rows-subgrid gap-y-0 rounded-2xl bg-surface p-6',
        highlighted ? 'shadow-lg ring-2 ring-accent' : 'shadow-sm',
      )}
    >
      <header className="flex min-h-7 items-center justify-between gap-2">
        <h2 className="text-lg">{planNames[code]}</h2>
        {highlighted && <Badge tone="accent">{t('pricing.popular')}</Badge>}
      </header>
      <p className="mt-1 text-sm text-ink-soft">{t(`pricing.for.${code}`)}</p>
      <PlanPriceLines price={plan.price} />
      <div className="mt-3 text-sm text-ink-faint">
        <p>{t(`pricing.period.${code}`, { count: plan.period.count })}</p>
        {next && <NextPrice next={next} />}
      </div>
      <ul className="mt-5 flex flex-col gap-2.5 border-t pt-5 text-[0.9375rem]">
        {below && (
          <li className="text-sm text-ink-soft">
            {t('pricing.allOf', { plan: planNames[below.code] })}
            {added.length > 0 && ` ${t('pricing.and')}`}
          </li>
        )}
        {[...limitLines, ...added.map((feature) => t(`pricing.features.${feature}`))].map((line) => (
          <li key={line} className="flex gap-2.5">
            <Check aria-hidden="true" className="mt-1 size-4 flex-none text-accent-text" />
            {line}
          </li>
        ))}
        {code === 'test' && (
          <li className="mt-auto pt-4">
            <ButtonLink to="/sign-up" wide>
              {t('pricing.start')}
            </ButtonLink>
          </li>
        )}
      </ul>
    </article>
  );
}

/** A price as it is read: the amount large, what it is for beneath. */
export function PlanPriceLines({ price }: Pick<Plan, 'price'>) {
  const { t, i18n } = useTranslation('marketing');
  const amount = 'text-3xl font-[640] tabular-nums';
  if (price.unit === 'none') {
    return (
      <p className="mt-5 sm:min-h-20">
        <span className={amount}>{t('pricing.free')}</span>
      </p>
    );
  }
  const money = (cents: number) => formatMoney({ cents, currency: price.currency }, i18n.language);
  return (
    <div className="mt-5 sm:min-h-20">
      <p className={amount}>{money(price.cents)}</p>
      <p className="mt-0.5 text-sm text-ink-soft">
        {t(price.unit === 'flat' ? 'pricing.perMonth' : 'pricing.perUserMonth')}
      </p>
      {price.unit === 'registered-user' && (
        <p className="mt-1 text-sm text-ink-faint">
          {t('pricing.minimum', {
            users: price.minimumUsers,
            price: money(price.minimumUsers * price.cents),
          })}
        </p>
      )}
    </div>
  );
}

/** The price to come and its day, so that nobody learns of it afterwards. */
function NextPrice({ next: { effectiveOn, price } }: { next: Plan }) {
  const { t, i18n } = useTranslation('marketing');
  const words = () => {
    if (price.unit === 'none') return t('pricing.free');
    const amount = formatMoney(price, i18n.language);
    return price.unit === 'flat'
      ? t('pricing.nextFlat', { amount })
      : t('pricing.nextByUser', { amount, users: price.minimumUsers });
  };
  return (
    <p className="mt-1 font-[560] text-ink">
      {t('pricing.next', { day: formatDay(effectiveOn, i18n.language), price: words() })}
    </p>
  );
}
