import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { Check, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { PlanUsage } from '~/domain/billing/plan-change';
import type { PlanOffer } from '~/use-cases/billing/quote-plans.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { useFormats } from '../primitives/use-formats';
import { useBillingWords } from './use-billing-words';

/** One plan: its price for this organization, what going over to it would do and when, or why it cannot be. */
export function PlanOfferCard({
  offer,
  usage,
  present,
  plannedOn,
  mayChoose,
}: {
  offer: PlanOffer;
  usage: PlanUsage;
  present: boolean;
  /** The day on which the organization goes over to it, where that is planned. */
  plannedOn?: string | null;
  mayChoose: boolean;
}) {
  const { t } = useTranslation('billing');
  const { money } = useBillingWords();
  const formats = useFormats();
  const { terms, change, monthly, dueNow, from } = offer;
  const { code, price, limits, period } = terms;
  const plan = planNames[code];
  const length = t(period.unit === 'day' ? 'plans.days' : 'plans.months', { count: period.count });
  const day = from ? formats.day(from) : '';
  const lines = [
    limits.registeredUsers === null
      ? t('plans.anyUsers')
      : t('plans.users', { count: limits.registeredUsers }),
    limits.publishedCourses === null
      ? t('plans.anyCourses')
      : t('plans.courses', { count: limits.publishedCourses }),
  ];
  return (
    <article
      aria-labelledby={`plan-${code}`}
      className={clsx(
        'flex min-w-0 flex-col rounded-xl bg-surface p-5 sm:p-6',
        present ? 'shadow-md ring-2 ring-accent' : 'shadow-sm',
      )}
    >
      <header className="flex min-h-7 items-center justify-between gap-2">
        <h2 id={`plan-${code}`} className="text-lg font-[620]">
          {plan}
        </h2>
        {present && <Badge tone="accent">{t('plans.present')}</Badge>}
        {plannedOn && <Badge tone="info">{t('plans.planned', { day: formats.day(plannedOn) })}</Badge>}
      </header>
      <p className="mt-1 text-sm text-ink-soft">{t(`plans.about.${code}`, { length })}</p>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-2">
        <span className="text-2xl font-[620] tabular-nums">
          {price.unit === 'none' ? t('plans.free') : money(monthly, price.currency)}
        </span>
        {price.unit !== 'none' && <span className="text-sm text-ink-faint">{t('plans.aMonth')}</span>}
      </p>
      {price.unit === 'registered-user' && (
        <p className="mt-0.5 text-sm text-ink-faint">
          {t('plans.perUser', { amount: money(price.cents, price.currency), minimum: price.minimumUsers })}
          {' · '}
          {t('plans.users', { count: usage.registeredUsers })}
        </p>
      )}
      <ul className="mt-4 flex flex-col gap-2 border-t pt-4 text-[0.9375rem]">
        {lines.map((line) => (
          <li key={line} className="flex gap-2.5">
            <Check aria-hidden="true" className="mt-1 size-4 flex-none text-accent-text" />
            {line}
          </li>
        ))}
      </ul>
      <div className="mt-auto pt-5 text-[0.9375rem]">
        {change.allowed ? (
          <>
            <p className="text-ink-soft">
              {change.how === 'upgrade' && dueNow === 0
                ? t('plans.how.upgradeFree')
                : t(`plans.how.${change.how}`, { amount: money(dueNow), day })}
            </p>
            {mayChoose && !plannedOn && (
              <ButtonLink
                wide
                className="mt-3 whitespace-normal!"
                variant={change.how === 'scheduled' || change.how === 'renewal' ? 'secondary' : 'primary'}
                to={`/manage/billing/plans/${code}`}
              >
                {t(`plans.choose.${change.how}`, { plan, day })}
              </ButtonLink>
            )}
          </>
        ) : (
          <Obstacles offer={offer} present={present} />
        )}
      </div>
    </article>
  );
}

const mend = { 'too-many-users': '/manage/people', 'too-many-courses': '/teach/courses' } as const;

function Obstacles({ offer: { change, terms }, present }: { offer: PlanOffer; present: boolean }) {
  const { t } = useTranslation('billing');
  if (change.allowed) return null;
  if (change.reason !== 'limits-exceeded') {
    const reason =
      change.reason === 'not-offered' && terms.code === 'free'
        ? ('not-offered-free' as const)
        : present && change.reason !== 'renewed-already'
          ? ('same-plan' as const)
          : change.reason;
    const words = t(`plans.not.${reason}`);
    return (
      <p className="text-ink-soft">
        {reason === 'payment-overdue' ? (
          <Link to="/manage/billing" className="text-accent-text underline underline-offset-4">
            {words}
          </Link>
        ) : (
          words
        )}
      </p>
    );
  }
  return (
    <div className="text-ink-soft">
      <p className="flex gap-2">
        <Lock aria-hidden="true" className="mt-1 size-4 flex-none" />
        {t('plans.not.limits-exceeded')}
      </p>
      <ul className="mt-1.5 flex flex-col gap-1 pl-6">
        {change.obstacles.map(({ reason, limit, there }) => (
          <li key={reason}>
            <Link to={mend[reason]} className="text-accent-text underline underline-offset-4">
              {t(`plans.obstacles.${reason}`, { count: there - limit, there, limit })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
