import { useTranslation } from 'react-i18next';
import type { ClientSettlement } from '~/use-cases/funding/get-client-settlement.server';
import { Badge } from '../primitives/badge';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';
import { FundingTaskList } from './funding-task-list';
import { SettlementBar } from './settlement-bar';
import { useFundingWords } from './use-funding-words';

/** Who pays what of a client's order by what was done so far, and what its people can still save. */
export function ClientSettlementPage({ settlement }: { settlement: ClientSettlement }) {
  const { t } = useTranslation('funding');
  const { money, minutes } = useFundingWords(settlement.currency);
  const formats = useFormats();
  const { final, funded, people, tasks, moreTasks: more, currency, timeZone, asOf } = settlement;
  const reasons = funded ? settlement.reasons : [];
  return (
    <div className="flex flex-col gap-6">
      <Card
        title={final ? t('settlement.final') : t('settlement.provisional')}
        description={t('settlement.asOf', { moment: formats.moment(asOf, timeZone) })}
        actions={
          <Badge tone={final ? 'success' : 'info'} dot>
            {final ? t('settlement.badge.final') : t('settlement.badge.provisional')}
          </Badge>
        }
      >
        <div className="flex flex-col gap-5">
          <SettlementBar {...settlement} />
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
      {tasks.length > 0 && (
        <Card title={t('tasks.title')} description={t('tasks.text')}>
          <FundingTaskList {...{ tasks, more, currency, timeZone, asOf }} />
        </Card>
      )}
      {people.length > 0 && (
        <Card title={t('people.fundedTitle')}>
          <DescriptionList
            amounts
            items={people.map((one) => ({
              term: one.name,
              detail: `${minutes(one.fundableMinutes)} · ${money(one.amount)}`,
            }))}
          />
        </Card>
      )}
    </div>
  );
}
