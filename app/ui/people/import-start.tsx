import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { PricedSeats } from '~/domain/billing/priced-seats';
import type { MemberImportView } from '~/use-cases/organizations/get-member-import.server';
import { holdsNoMore, SeatPrice } from '../billing/seat-price';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { Checkbox } from '../primitives/checkbox';
import { SubmitButton } from '../primitives/submit-button';

type Preview = NonNullable<MemberImportView['preview']>;

/** What starting would do, to people and to seats, and the button that does it. */
export function ImportStart({
  view,
  preview,
  price,
}: {
  view: MemberImportView;
  preview: Preview;
  price: PricedSeats | null;
}) {
  const { t } = useTranslation('manage');
  const { counts, seats, blocked } = preview;
  const action = `/manage/people/import/${view.id}/start`;
  const figures = [
    { label: t('import.counts.register'), value: counts.register },
    { label: t('import.counts.known'), value: counts.known },
    { label: t('import.counts.problems', { count: counts.problemLines }), value: counts.problemLines },
  ];
  return (
    <Card>
      <dl className="grid grid-cols-3 gap-4">
        {figures.map(({ label, value }) => (
          <div key={label} className="flex min-w-0 flex-col-reverse justify-end">
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="text-2xl font-[620] tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 text-[0.9375rem] text-ink-soft">
        {t('import.seats', { before: seats.registered, after: seats.after, plan: planNames[seats.plan] })}
      </p>
      {counts.archived > 0 && (
        <p className="mt-1 text-[0.9375rem] text-ink-soft">
          {t('import.archived', { count: counts.archived })}
        </p>
      )}
      <div className="mt-5">
        {seats.refusal ? (
          <Callout
            tone="warning"
            title={t('import.tooMany.title')}
            actions={
              <>
                <ButtonLink size="small" variant="secondary" to="/manage/billing/plans">
                  {t('import.notInPlan.action')}
                </ButtonLink>
                <ButtonLink size="small" variant="quiet" to="/manage/people/import">
                  {t('import.another')}
                </ButtonLink>
              </>
            }
          >
            {t('import.tooMany.text', {
              limit: seats.refusal.limit,
              plan: planNames[seats.refusal.plan],
              liftedBy: planNames[seats.refusal.liftedBy],
            })}
          </Callout>
        ) : blocked ? (
          <Callout
            tone="danger"
            title={t('import.blocked.title')}
            actions={
              <ButtonLink size="small" variant="secondary" to="/manage/people/import">
                {t('import.blocked.action')}
              </ButtonLink>
            }
          >
            {counts.problemLines > 0 ? t('import.blocked.text') : t('import.blocked.nobody')}
          </Callout>
        ) : price && holdsNoMore(price) ? (
          <SeatPrice price={price} />
        ) : (
          <Form method="post" action={action} className="flex flex-col gap-4">
            {price && <SeatPrice price={price} />}
            {counts.problemLines > 0 && (
              <Checkbox
                name="leaveOutProblems"
                required
                label={t('import.leaveOut', { count: counts.problemLines })}
                hint={t('import.leaveOutHint')}
              />
            )}
            <div className="flex flex-wrap gap-2">
              <SubmitButton action={action}>
                {view.status === 'failed'
                  ? t('import.goOn', { count: counts.register })
                  : t('import.start', { count: counts.register })}
              </SubmitButton>
              <ButtonLink variant="quiet" to="/manage/people/import">
                {t('import.another')}
              </ButtonLink>
            </div>
          </Form>
        )}
      </div>
    </Card>
  );
}
