import { useFetcher } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PathOrder } from '~/domain/courses/path-conditions';
import { Button } from '../primitives/button';
import { Card } from '../primitives/card';
import { RadioGroup } from '../primitives/radio-group';

/** In which order the lessons may be taken. */
export function PathOrderForm({ courseId, order }: { courseId: string; order: PathOrder }) {
  const { t } = useTranslation('paths');
  const fetcher = useFetcher();
  return (
    <Card>
      <fetcher.Form method="post" action={`/teach/courses/${courseId}/path-order`}>
        <RadioGroup
          key={order}
          legend={t('order.title')}
          name="order"
          defaultValue={order}
          options={(['free', 'sequential'] as const).map((value) => ({
            value,
            label: t(`order.${value}`),
            hint: t(`order.${value}Text`),
          }))}
        />
        <Button
          type="submit"
          variant="secondary"
          size="small"
          className="mt-4"
          busy={fetcher.state !== 'idle'}
        >
          {t('order.save')}
        </Button>
      </fetcher.Form>
    </Card>
  );
}
