import { useTranslation } from 'react-i18next';
import { isUnanswered, postponementOf, type Postponement } from '~/domain/funding/postponement';
import type { OrderHistoryLine } from '~/use-cases/funding/get-order-history.server';
import type { OrderDetails } from '~/use-cases/funding/get-order.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { useFormats } from '../primitives/use-formats';

/** That a client asked for other dates and waits for an answer (K30), on the page of its order; the history's latest first. */
export function PostponementAsked({
  order,
  history,
}: {
  order: OrderDetails;
  history: readonly OrderHistoryLine[];
}) {
  const { t } = useTranslation('orders');
  const formats = useFormats();
  const asked = postponementOf(history.toReversed());
  if (!asked || !isUnanswered(asked) || !order.mayWrite || order.pending || order.cancellation) return null;
  return (
    <Callout
      tone="warning"
      title={t('answerPostponement.asked', { on: formats.instant(asked.askedAt, order.timeZone) })}
      actions={
        <ButtonLink to={`/manage/orders/${order.id}/postponement`}>
          {t('answerPostponement.answer')}
        </ButtonLink>
      }
    >
      <p className="wrap-break-word">{asked.reason}</p>
      {asked.wishedOn && <p>{t('answerPostponement.wished', { day: formats.weekday(asked.wishedOn) })}</p>}
    </Callout>
  );
}

/** What became of a client's request for other dates, on its own page of the order. */
export function PostponementStanding({
  postponement,
  timeZone,
}: {
  postponement: Postponement;
  timeZone: string;
}) {
  const { t } = useTranslation('orders');
  const formats = useFormats();
  const { state, askedAt, answer } = postponement;
  const tone = state === 'agreed' ? 'success' : state === 'refused' ? 'warning' : 'info';
  return (
    <Callout tone={tone} title={t(`postponement.${state}.title`)}>
      <p>{t(`postponement.${state}.text`, { on: formats.instant(askedAt, timeZone) })}</p>
      {answer && <p className="wrap-break-word">{answer}</p>}
    </Callout>
  );
}
