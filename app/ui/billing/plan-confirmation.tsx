import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { PlanOffer } from '~/use-cases/billing/quote-plans.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { SubmitButton } from '../primitives/submit-button';
import { useFormats } from '../primitives/use-formats';
import { AddMethodButton } from './add-method-button';
import { LineTable } from './line-table';
import { useBillingWords, type MethodShown } from './use-billing-words';

type How = Extract<PlanOffer['change'], { allowed: true }>['how'];

/** What taking a plan does, the exact sum with every line, and the one button; or the way to a payment method. */
export function PlanConfirmation({
  offer,
  how,
  method,
}: {
  offer: PlanOffer;
  how: How;
  method: MethodShown | null;
}) {
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
