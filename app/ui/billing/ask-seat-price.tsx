import { Form, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PricedSeats } from '~/domain/billing/priced-seats';
import { Button } from '../primitives/button';
import { Card } from '../primitives/card';
import { TextField } from '../primitives/text-field';
import { SeatPrice } from './seat-price';

const most = 100_000;

/** The price of any number of people: as one types, or by the button before any script. */
export function AskSeatPrice({ price }: { price: PricedSeats }) {
  const { t } = useTranslation('billing');
  const [query] = useSearchParams();
  const [count, setCount] = useState(price.add);
  return (
    <Card title={t('ask.title')} description={t('ask.text')}>
      <Form method="get" preventScrollReset className="mb-4 flex items-end gap-3">
        <TextField
          className="w-44"
          label={t('ask.label')}
          name="add"
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          defaultValue={query.get('add') ?? String(price.add)}
          onChange={(event) => {
            const typed = Number(event.currentTarget.value);
            if (Number.isInteger(typed) && typed >= 1 && typed <= most) setCount(typed);
          }}
        />
        <Button type="submit" variant="secondary">
          {t('ask.submit')}
        </Button>
      </Form>
      <SeatPrice price={price} count={count} />
    </Card>
  );
}
