import { useTranslation } from 'react-i18next';
import type { ClientSettlement } from '~/use-cases/funding/get-client-settlement.server';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { FundingTaskList } from './funding-task-list';
import { SettlementBar } from './settlement-bar';
import { ForecastCallout, SettledBefore, useSettlementHead } from './settlement-head';
import { useFundingWords } from './use-funding-words';

/** Who pays what of a client's order by what was done so far, and what its people can still save. */
export function ClientSettlementPage({
  orderId,
  settlement,
}: {
  orderId: string;
  settlement: ClientSettlement;
}) {
  const { t } = useTranslation('funding');
  const { money, minutes } = useFundingWords(settlement.currency);
  const head = useSettlementHead(settlement);
  const { final, funded, people, tasks, moreTasks: more, currency, timeZone, asOf, forecast } = settlement;
  const reasons = funded ? settlement.reasons : [];
  return (
    <div className="flex flex-col gap-6">
      <Card title={head.title} description={head.description} actions={head.badge}>
        <div className="flex flex-col gap-5">
          <SettlementBar {...settlement} />
          <SettledBefore settlement={settlement} />
          {reasons.map((reason) => (
            <Callout key={reason} tone={reason === 'over-cap' ? 'info' : 'warning'}>
              {t(`reasons.${reason}`, { threshold: money(settlement.subrogationFrom) })}
            </Callout>
          ))}
          {final && settlement.indemnity > 0 && (
            <p className="text-sm text-ink-soft">
              {settlement.indemnityAgreed ? t('settlement.indemnityAgreed') : t('settlement.indemnityFree')}
            </p>
          )}
        </div>
      </Card>
      {forecast && !final && <ForecastCallout {...{ forecast, currency }} />}
      {tasks.length > 0 && (
        <Card title={t('tasks.title')} description={t('tasks.text')}>
          <FundingTaskList
            {...{ tasks, more, currency, timeZone, asOf }}
            toOf={({ kind }) => (kind === 'agreement' ? `/client/orders/${orderId}/funding` : null)}
          />
        </Card>
      )}
      {people.length > 0 && (
        <Card title={t('people.fundedTitle')}>
          <DescriptionList
            amounts
            items={people.map((one) => ({
              term: one.name,
              detail: (
                <>
                  <span className="block whitespace-nowrap">{money(one.amount)}</span>
                  <span className="block text-sm whitespace-nowrap text-ink-soft">
                    {minutes(one.fundableMinutes)}
                  </span>
                </>
              ),
            }))}
          />
        </Card>
      )}
    </div>
  );
}
