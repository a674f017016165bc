import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { OrderPeople, OrderPersonLine } from '~/use-cases/funding/get-order-people.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';
import { ToldFields } from './told-fields';

/** Where somebody stands on an order, and what was told of their coming or leaving (K13). */
export function PersonState({ person, page }: { person: OrderPersonLine; page: OrderPeople }) {
  const { t } = useTranslation('orders');
  const formats = useFormats();
  const at = (instant: string) => formats.instant(instant, page.timeZone);
  const change = page.accepted && !person.namedWithOrder;
  return (
    <span className="flex flex-col items-end gap-1 sm:items-start">
      {person.leftAt ? (
        <Badge>{t('people.left', { at: at(person.leftAt) })}</Badge>
      ) : (
        <Badge tone={person.status === 'active' ? 'success' : 'info'}>
          {t(`people.status.${person.status}`)}
        </Badge>
      )}
      {person.leftReason && <span className="text-sm text-ink-faint">{person.leftReason}</span>}
      {person.replaces && (
        <span className="text-sm text-ink-soft">{t('people.replaces', { name: person.replaces })}</span>
      )}
      {change && person.toldOrganizationAt && (
        <span className="text-sm text-ink-soft">
          {t('people.organizationTold', { at: at(person.toldOrganizationAt) })}
        </span>
      )}
      {change && page.funded && (
        <span className="text-sm text-ink-soft">
          {person.toldOpcoAt ? t('people.opcoTold', { at: at(person.toldOpcoAt) }) : t('people.opcoNotTold')}
        </span>
      )}
      {person.departure && page.funded && (
        <span className="text-sm text-ink-soft">
          {person.departure.toldOpcoAt
            ? t('people.departureTold', { at: at(person.departure.toldOpcoAt) })
            : t('people.departureNotTold')}
        </span>
      )}
    </span>
  );
}

/** What may be done of somebody: replaced, taken off, and what the OPCO was told, which may be corrected. */
export function PersonActions({
  person,
  page,
  base,
  mayTell,
}: {
  person: OrderPersonLine;
  page: OrderPeople;
  base: string;
  mayTell: boolean;
}) {
  const { t } = useTranslation('orders');
  const one = `${base}/participants/${person.id}`;
  const { departure, leftAt } = person;
  const isHere = leftAt === null;
  const came = isHere && page.accepted && !person.namedWithOrder;
  const tells = mayTell && page.funded && (came || departure !== null);
  if (!isHere && !tells) return null;
  const told = departure ? departure.toldOpcoAt : person.toldOpcoAt;
  return (
    <details className="text-left max-sm:open:w-full">
      <summary className="cursor-pointer text-sm font-[560] text-accent-text">
        {t('people.change')}
        <span className="sr-only"> {person.name}</span>
      </summary>
      <div className="mt-3 flex flex-col gap-5 sm:w-72">
        {isHere && (
          <>
            <ButtonLink
              variant="secondary"
              size="small"
              to={`${base}/participants/add?replaces=${person.id}`}
            >
              {t('people.replace')}
            </ButtonLink>
            <Form method="post" action={`${one}/leave`} className="flex flex-col gap-3">
              <TextField label={t('people.leaveReason')} name="reason" required maxLength={1000} />
              <SubmitButton action={`${one}/leave`} variant="secondary" size="small">
                {t('people.leave')}
              </SubmitButton>
            </Form>
          </>
        )}
        {tells && (
          <Form method="post" action={`${one}/opco`} className="flex flex-col gap-3">
            <input type="hidden" name="about" value={departure ? 'departure' : 'arrival'} />
            <ToldFields />
            <SubmitButton action={`${one}/opco`} variant="secondary" size="small">
              {told ? t('people.correct') : t('people.tell')}
            </SubmitButton>
          </Form>
        )}
      </div>
    </details>
  );
}
