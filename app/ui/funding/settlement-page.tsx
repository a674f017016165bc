import { Form } from '@remix-run/react';
import { FileSpreadsheet, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SettlementPage as Shown } from '~/use-cases/funding/get-settlement-page.server';
import { buttonStyle } from '../primitives/button-style';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { EmptyState } from '../primitives/empty-state';
import { SubmitButton } from '../primitives/submit-button';
import { FundingTaskList } from './funding-task-list';
import { halfDayRecord, lessonRecord } from './record-links';
import { SettledPeople } from './settled-people';
import { SettlementBar } from './settlement-bar';
import { ForecastCallout, SettledBefore, useSettlementHead } from './settlement-head';
import { useFundingWords } from './use-funding-words';

type Page = { orderId: string; settlement: Shown; mayFollow: boolean; maySettle: boolean };

/** Who pays what of an order: the figures, what is at risk, what can still be saved, and each person's part. */
export function SettlementPage({ orderId, settlement, mayFollow, maySettle }: Page) {
  const { t } = useTranslation('funding');
  const { tasks, moreTasks, currency, timeZone, asOf, forecast } = settlement;
  return (
    <div className="flex flex-col gap-6">
      <Figures orderId={orderId} settlement={settlement} />
      <Settling orderId={orderId} settlement={settlement} maySettle={maySettle} />
      {forecast && !settlement.final && <ForecastCallout {...{ forecast, currency }} />}
      {tasks.length > 0 && (
        <Card title={t('tasks.title')} description={t('tasks.text')}>
          <FundingTaskList
            {...{ tasks, more: moreTasks, currency, timeZone, asOf }}
            toOf={(task) => {
              if (task.kind === 'agreement') return `/manage/orders/${orderId}/funding`;
              if (task.kind === 'acknowledge') return `/manage/orders/${orderId}/participants`;
              if (!mayFollow) return null;
              if (task.halfDay) return halfDayRecord(task.halfDay);
              return lessonRecord(task.enrolmentId ?? '');
            }}
          />
        </Card>
      )}
      <SettledPeople orderId={orderId} settlement={settlement} />
    </div>
  );
}

function Figures({ orderId, settlement }: { orderId: string; settlement: Shown }) {
  const { t } = useTranslation('funding');
  const { money } = useFundingWords(settlement.currency);
  const head = useSettlementHead(settlement);
  const { final, reasons, agreements } = settlement;
  const amounts = [
    { term: t('parts.opco'), detail: money(settlement.opco) },
    { term: t('parts.clientTraining'), detail: money(settlement.clientTraining) },
    { term: t(final ? 'parts.indemnity' : 'parts.notYet'), detail: money(settlement.indemnity) },
    { term: t('parts.price'), detail: <strong className="font-[620]">{money(settlement.price)}</strong> },
  ];
  return (
    <Card
      title={head.title}
      description={head.description}
      actions={
        <>
          {head.badge}
          <a
            href={`/manage/orders/${orderId}/settlement.csv`}
            className={buttonStyle({ variant: 'secondary', size: 'small' })}
          >
            <FileSpreadsheet aria-hidden="true" />
            {t('settlement.csv')}
          </a>
        </>
      }
    >
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[1fr_22rem]">
        <div className="flex flex-col gap-5">
          <SettlementBar {...settlement} />
          <SettledBefore settlement={settlement} />
          {reasons.filter(ofTheWhole(agreements)).map((reason) => (
            <Callout key={reason} tone={reason === 'over-cap' ? 'info' : 'warning'}>
              {t(`reasons.${reason}`, { threshold: money(settlement.subrogationFrom) })}
            </Callout>
          ))}
          {final && settlement.indemnity > 0 && (
            <p className="text-sm text-ink-soft">
              {settlement.indemnityAgreed ? t('settlement.indemnityAgreed') : t('settlement.indemnityFree')}
            </p>
          )}
          {agreements.map((one) => (
            <p key={one.id} className="text-sm text-ink-soft">
              {t(one.reasons.length > 0 ? 'settlement.claimable' : 'settlement.paid', {
                opco: one.opco,
                number: one.number,
                amount: money(one.reasons.length > 0 ? one.claimable : one.opcoCents),
                why: one.reasons.map((reason) => t(`why.${reason}`)).join(', '),
              })}
            </p>
          ))}
        </div>
        <DescriptionList items={amounts} amounts />
      </div>
    </Card>
  );
}

/** Of an order that is over: what it waits for, or that it may be settled now. */
function Settling({ orderId, settlement, maySettle }: Omit<Page, 'mayFollow'>) {
  const { t } = useTranslation('funding');
  const { over, final, kept, waiting } = settlement;
  if (!over || (kept && !kept.differs)) return null;
  if (!final) return <Callout tone="warning">{t('settlement.waiting', { count: waiting })}</Callout>;
  if (!maySettle) return null;
  const action = `/manage/orders/${orderId}/settle`;
  return (
    <Callout
      actions={
        <Form method="post" action={action}>
          <SubmitButton action={action} variant="secondary" size="small">
            {t('settlement.now')}
          </SubmitButton>
        </Form>
      }
    >
      {t('settlement.nowText')}
    </Callout>
  );
}

/** What one agreement suffers from is told with it, unless all do. */
const ofTheWhole =
  (agreements: Shown['agreements']) =>
  (reason: Shown['reasons'][number]): boolean =>
    (reason !== 'agreement-late' && reason !== 'no-subrogation') ||
    agreements.every((one) => one.reasons.includes(reason));

/** Before an order is accepted. */
export function NoSettlement({ orderId }: { orderId: string }) {
  const { t } = useTranslation('funding');
  return (
    <div className="rounded-xl bg-surface shadow-sm">
      <EmptyState
        icon={<Scale />}
        title={t('settlement.none.title')}
        action={<ButtonLink to={`/manage/orders/${orderId}`}>{t('settlement.none.action')}</ButtonLink>}
      >
        {t('settlement.none.text')}
      </EmptyState>
    </div>
  );
}
