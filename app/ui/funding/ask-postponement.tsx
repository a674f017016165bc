import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '../primitives/card';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';

/** A client asks for other dates instead: free in time, then as the organization decides (K30). */
export function AskPostponement({ orderId, inTime }: { orderId: string; inTime: boolean }) {
  const { t } = useTranslation('orders');
  const action = `/client/orders/${orderId}/postpone`;
  return (
    <Card title={t('postpone.title')} description={inTime ? t('postpone.inTime') : t('postpone.late')}>
      <Form method="post" action={action} className="flex flex-col items-start gap-4">
        <TextField label={t('postpone.reason')} name="reason" required maxLength={1000} className="w-full" />
        <SubmitButton action={action} variant="secondary">
          {t('postpone.ask')}
        </SubmitButton>
      </Form>
    </Card>
  );
}
