import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PricedSeats } from '~/domain/billing/priced-seats';
import { formatMoney } from '~/domain/money';
import type { CheckedPeople } from '~/use-cases/funding/check-order-people.server';
import type { OrderPeople } from '~/use-cases/funding/get-order-people.server';
import { holdsNoMore, SeatPrice } from '../billing/seat-price';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { FileDrop } from '../primitives/file-drop';
import { FormActions } from '../primitives/form-actions';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { ImportProblemText } from '../people/import-problem-text';

type AddPeoplePageProps = {
  page: OrderPeople;
  base: string;
  /** Whose place is taken over. */
  replaced: { id: string; name: string } | null;
  checked: CheckedPeople | null;
  error: string | null;
  /** Of the people who would be registered, for whoever pays their places. */
  price: PricedSeats | null;
};

const typedRows = [0, 1, 2] as const;

/** People for an order, typed or from a file: first looked at line by line, then added. */
export function AddPeoplePage(props: AddPeoplePageProps) {
  const { page, base, replaced, checked, error, price } = props;
  const { t, i18n } = useTranslation('orders');
  const query = replaced ? `?replaces=${replaced.id}` : '';
  const free = replaced ? 1 : page.places - page.taken;
  const rows = replaced ? [0] : typedRows.slice(0, free);
  if (free <= 0) {
    return (
      <Callout
        title={t('people.full.title')}
        actions={
          <ButtonLink variant="secondary" to={`${base}/participants`}>
            {t('addPeople.back')}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      {page.funded && page.accepted && (
        <Callout tone={page.late ? 'warning' : 'info'}>
          {!page.late && t('addPeople.inTime')}
          {page.late &&
            (page.worth === null
              ? t('addPeople.late')
              : t('addPeople.lateWorth', {
                  worth: formatMoney({ cents: page.worth, currency: 'EUR' }, i18n.language),
                }))}
        </Callout>
      )}
      {error && (
        <Callout tone="danger" live="alert">
          {error}
        </Callout>
      )}
      {checked && <CheckedList checked={checked} base={base} replaced={replaced} free={free} price={price} />}
      <Card
        title={replaced ? t('addPeople.replace', { name: replaced.name }) : t('addPeople.who')}
        description={t('addPeople.free', { count: free })}
      >
        <Form method="post" action={`${base}/participants/add${query}`} encType="multipart/form-data">
          <div className="flex flex-col gap-5">
            {rows.map((row) => (
              <fieldset key={row} className="grid gap-3 sm:grid-cols-3">
                <legend className={rows.length === 1 ? 'sr-only' : 'mb-2 text-sm font-[560] sm:sr-only'}>
                  {t('addPeople.person', { number: row + 1 })}
                </legend>
                <TextField
                  label={t('addPeople.firstName')}
                  name={`firstName${row}`}
                  maxLength={100}
                  autoComplete="off"
                />
                <TextField
                  label={t('addPeople.lastName')}
                  name={`lastName${row}`}
                  maxLength={100}
                  autoComplete="off"
                />
                <TextField
                  label={t('addPeople.email')}
                  name={`email${row}`}
                  type="email"
                  maxLength={254}
                  autoComplete="off"
                />
              </fieldset>
            ))}
            {!replaced && (
              <FileDrop
                label={t('addPeople.file')}
                name="file"
                accept=".csv,text/csv,text/plain"
                acceptText={t('addPeople.fileHint')}
                maxBytes={1024 * 1024}
              />
            )}
          </div>
          <FormActions note={t('addPeople.note')}>
            <ButtonLink variant="secondary" to={`${base}/participants`}>
              {t('actions.cancel')}
            </ButtonLink>
            <SubmitButton action={`${base}/participants/add${query}`}>{t('addPeople.check')}</SubmitButton>
          </FormActions>
        </Form>
      </Card>
    </div>
  );
}

function CheckedList({
  checked,
  base,
  replaced,
  free,
  price,
}: {
  checked: CheckedPeople;
  base: string;
  replaced: { id: string } | null;
  free: number;
  price: PricedSeats | null;
}) {
  const { t } = useTranslation(['orders', 'manage']);
  const addable = checked.people.filter(({ kind }) => ['new', 'known', 'to-confirm'].includes(kind));
  const fits = addable.length > 0 && addable.length <= free;
  const people = addable.map(({ email, firstName, lastName }) => ({ email, firstName, lastName }));
  const action = `${base}/participants/confirm`;
  return (
    <Card title={t('addPeople.checked', { count: addable.length })}>
      <ul className="divide-y text-[0.9375rem]">
        {checked.people.map(({ line, email, firstName, lastName, kind }) => (
          <li key={line} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2.5">
            <span className="min-w-0 wrap-anywhere">
              {firstName} {lastName} · {email}
            </span>
            <span className="text-ink-soft">{t(`addPeople.kinds.${kind}`)}</span>
          </li>
        ))}
        {checked.problems.map((problem, index) => (
          <li key={`${problem.line}-${index}`} className="py-2.5 text-danger-ink">
            {t('addPeople.line', { line: problem.line })} <ImportProblemText problem={problem} />
          </li>
        ))}
      </ul>
      {price && fits && (
        <div className="mt-4">
          <SeatPrice price={price} />
        </div>
      )}
      {addable.length > free && (
        <div className="mt-4">
          <Callout tone="warning">{t('addPeople.tooMany', { count: free })}</Callout>
        </div>
      )}
      {fits && !(price && holdsNoMore(price)) && (
        <Form method="post" action={action} className="mt-6">
          <input type="hidden" name="people" value={JSON.stringify(people)} />
          {replaced && (
            <div className="mb-6">
              <input type="hidden" name="replacesId" value={replaced.id} />
              <TextField label={t('people.leaveReason')} name="reason" maxLength={1000} />
            </div>
          )}
          <SubmitButton action={action}>
            {checked.addable === 0 && t('addPeople.askOnly', { count: checked.asks })}
            {checked.addable > 0 &&
              (replaced ? t('addPeople.confirmReplace') : t('addPeople.confirm', { count: addable.length }))}
          </SubmitButton>
        </Form>
      )}
    </Card>
  );
}
