import { Form, useSubmit } from '@remix-run/react';
import { clsx } from 'clsx';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cheapestPlanFor, monthlyPriceOf } from '~/domain/billing/plan-price';
import { planNames } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import { formatMoney } from '~/domain/money';
import { Badge } from '../primitives/badge';
import { Button } from '../primitives/button';

const most = 100_000;
const slider = 200;

/** What each lasting plan costs for so many people. A form of its own address, so that it works before any script. */
export function PriceCalculator({ plans, defaultUsers }: { plans: readonly Plan[]; defaultUsers: number }) {
  const { t, i18n } = useTranslation('marketing');
  const submit = useSubmit();
  const id = useId();
  const [users, setUsers] = useState(defaultUsers);
  const lasting = plans.filter(({ code }) => code !== 'test');
  const best = cheapestPlanFor(plans, users);

  function choose(text: string) {
    const wanted = Math.trunc(Number(text));
    if (wanted >= 1) setUsers(Math.min(most, wanted));
  }

  return (
    <section className="rounded-2xl bg-surface p-6 shadow-sm sm:p-8">
      <h2 className="text-xl">{t('pricing.calculator.title')}</h2>
      <p className="mt-1.5 max-w-2xl text-[0.9375rem] text-ink-soft">{t('pricing.calculator.text')}</p>
      <Form
        method="get"
        className="mt-6 flex flex-wrap items-end gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit({ users: String(users) }, { replace: true, preventScrollReset: true });
        }}
      >
        <div>
          <label htmlFor={id} className="block text-sm font-[560]">
            {t('pricing.calculator.label')}
          </label>
          <input
            id={id}
            name="users"
            type="number"
            inputMode="numeric"
            min={1}
            max={most}
            value={users}
            onChange={(event) => choose(event.target.value)}
            className="control mt-1.5 w-28 text-lg tabular-nums"
          />
        </div>
        <input
          type="range"
          min={1}
          max={slider}
          value={Math.min(users, slider)}
          onChange={(event) => choose(event.target.value)}
          aria-label={t('pricing.calculator.label')}
          className="mb-3 min-w-48 flex-1 accent-accent"
        />
        <noscript>
          <Button type="submit" variant="secondary">
            {t('pricing.calculator.show')}
          </Button>
        </noscript>
      </Form>
      <ul
        aria-live="polite"
        aria-label={t('pricing.calculator.result', { count: users })}
        className="mt-6 grid gap-3 lg:grid-cols-3"
      >
        {lasting.map((plan) => {
          const price = monthlyPriceOf(plan, users);
          return (
            <li
              key={plan.code}
              className={clsx(
                'rounded-xl px-5 py-4',
                plan.code === best ? 'bg-accent-soft' : 'bg-sunken',
                !price.fits && 'text-ink-soft',
              )}
            >
              <p className="flex min-h-6 items-center justify-between gap-2 text-sm font-[600]">
                {planNames[plan.code]}
                {plan.code === best && <Badge tone="accent">{t('pricing.calculator.best')}</Badge>}
              </p>
              {price.fits ? (
                <PriceFor price={price} plan={plan} users={users} language={i18n.language} />
              ) : (
                <p className="mt-2 text-[0.9375rem]">
                  {t('pricing.calculator.tooSmall', { limit: price.limit })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type Fitting = Extract<ReturnType<typeof monthlyPriceOf>, { fits: true }>;

function PriceFor({
  price,
  plan,
  users,
  language,
}: {
  price: Fitting;
  plan: Plan;
  users: number;
  language: string;
}) {
  const { t } = useTranslation('marketing');
  const money = (cents: number) => formatMoney({ cents, currency: price.currency }, language);
  return (
    <>
      <p className="mt-1.5 text-lg font-[620] tabular-nums">
        {t('pricing.calculator.perMonth', { price: money(price.cents) })}
      </p>
      <p className="text-sm text-ink-soft tabular-nums">
        {price.billedUsers !== null && 'cents' in plan.price
          ? t('pricing.calculator.billed', { users: price.billedUsers, price: money(plan.price.cents) })
          : price.cents > 0
            ? t('pricing.calculator.perUser', { price: money(Math.ceil(price.cents / users)) })
            : t('pricing.users', { count: plan.limits.registeredUsers ?? users })}
      </p>
    </>
  );
}
