import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PricedSeats } from '~/domain/billing/priced-seats';
import { holdsNoMore, SeatPrice } from '../billing/seat-price';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';

/** Brings somebody archived back: what it does and what it costs, before the click. */
export function RestorePage({
  member: { id, name },
  price,
}: {
  member: { id: string; name: string };
  price: PricedSeats;
}) {
  const { t } = useTranslation('manage');
  const page = `/manage/people/${id}`;
  return (
    <>
      <PageHeader
        title={t('member.restoreQuestion', { name })}
        description={t('member.restoreEffect')}
        crumbs={[
          { label: t('people.title'), to: '/manage/people' },
          { label: name, to: page },
          { label: t('member.restore') },
        ]}
      />
      <Card className="max-w-3xl">
        <Form method="post" className="flex flex-col gap-6">
          <SeatPrice price={price} />
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <ButtonLink variant="secondary" to={page}>
              {t('actions.cancel')}
            </ButtonLink>
            {!holdsNoMore(price) && <SubmitButton>{t('member.restore')}</SubmitButton>}
          </div>
        </Form>
      </Card>
    </>
  );
}
