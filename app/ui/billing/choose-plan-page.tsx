import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { PlanUsage } from '~/domain/billing/plan-change';
import type { OpenOrder, PlanOffer } from '~/use-cases/billing/quote-plans.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { useFormats } from '../primitives/use-formats';
import { AddMethodButton } from './add-method-button';
import { LineTable } from './line-table';
import { PlanOfferCard } from './plan-offer-card';
import { useBillingWords, type MethodShown } from './use-billing-words';

export type ChoosePlanPageProps = {
  offer: PlanOffer;
  usage: PlanUsage;
  method: MethodShown | null;
  openOrder: OpenOrder | null;
  refused: { code: string; message: string } | null;
};

/** The last page before a plan is taken: what it does, the exact sum with its lines, and one button. */
export function ChoosePlanPage({ offer, usage, method, openOrder, refused }: ChoosePlanPageProps) {
  const { t } = useTranslation('billing');
  const plan = planNames[offer.terms.code];
  const title = t('choose.title', { plan });
  const blocked = !offer.change.allowed || openOrder !== null;
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { label: t('title'), to: '/manage/billing' },
          { label: t('tabs.plans'), to: '/manage/billing/plans' },
          { label: plan },
        ]}
      />
      <div className="flex max-w-3xl flex-col gap-5">
        <Refused refused={refused} offer={offer} openOrder={openOrder} />
        {!offer.change.allowed ? (
          <>
            <Callout tone="warning" title={t('choose.unavailable')} />
            <PlanOfferCard offer={offer} usage={usage} present={false} mayChoose={false} />
          </>
        ) : (
          !blocked && <Confirmation offer={offer} how={offer.change.how} method={method} />
        )}
        {blocked && (
          <ButtonLink className="self-start" variant="secondary" to="/manage/billing/plans">
            {t('choose.back')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function Refused({
  refused,
  offer,
  openOrder,
}: Pick<ChoosePlanPageProps, 'refused' | 'offer' | 'openOrder'>) {
  const { t } = useTranslation('billing');
  const { money } = useBillingWords();
  if (openOrder) {
    return (
      <Callout
        tone="warning"
        live="alert"
        actions={
          <ButtonLink size="small" to={`/manage/billing/orders/${openOrder.id}`}>
            {t('plans.seeOrder')}
          </ButtonLink>
        }
      >
        {t('plans.openOrder', { plan: planNames[openOrder.plan] })}
      </Callout>
    );
  }
  if (!refused) return null;
  if (refused.code === 'price-changed') {
    return (
      <Callout tone="warning" live="alert" title={t('choose.changed', { amount: money(offer.dueNow) })}>
        {t('choose.changedText')}
      </Callout>
    );
  }
  return (
    <Callout tone="danger" live="alert">
      {refused.message}
    </Callout>
  );
}

type How = Extract<PlanOffer['change'], { allowed: true }>['how'];

function Confirmation({ offer, how, method }: { offer: PlanOffer; how: How; method: MethodShown | null }) {
  const { t } = useTranslation('billing');
  const words = useBillingWords();
  const formats = useFormats();
  const { terms, dueNow, lines, totals, monthly, from } = offer;
  const day = from ? formats.day(from) : '';
  const pays = how === 'purchase' || how === 'upgrade';
  const lacksMethod = pays && method === null;
  const here = `/manage/billing/plans/${terms.code}`;
  return (
    <Card>
      <p>{t(`choose.effect.${how}`, { plan: planNames[terms.code], day })}</p>
      {lines.length > 0 && (
        <div className="mt-5">
          <h2 className="mb-2 text-base font-[620]">{t('choose.now')}</h2>
          <LineTable lines={lines} totals={totals} />
        </div>
      )}
      <div className="mt-5">
        <DescriptionList
          items={[
            {
              term: t('choose.from'),
              detail: from ? day : t(pays ? 'choose.atOnce' : 'choose.immediately'),
            },
            ...(terms.price.unit === 'none'
              ? []
              : [
                  {
                    term: t('choose.then'),
                    detail: t(terms.price.unit === 'flat' ? 'contract.monthlyFlat' : 'contract.monthlyText', {
                      amount: words.money(monthly, terms.price.currency),
                    }),
                  },
                ]),
            ...(pays && method ? [{ term: t('choose.method'), detail: words.method(method) }] : []),
          ]}
        />
      </div>
      {lacksMethod ? (
        <div className="mt-6">
          <Callout title={t('choose.needsMethod')} actions={<AddMethodButton to={here} />}>
            {t('choose.needsMethodText')}
          </Callout>
        </div>
      ) : (
        <Form method="post" action={here} className="mt-6 flex flex-col gap-4">
          <input type="hidden" name="dueNow" value={dueNow} />
          {pays && (
            <p className="text-sm text-ink-faint">
              {t(method?.kind === 'sepa' ? 'choose.sepa' : 'choose.agree')}
            </p>
          )}
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <ButtonLink variant="secondary" to="/manage/billing/plans">
              {t('choose.back')}
            </ButtonLink>
            <SubmitButton action={here}>
              {dueNow > 0 ? t('choose.pay', { amount: words.money(dueNow) }) : t('choose.confirm')}
            </SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  );
}
