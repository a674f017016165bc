import { useTranslation } from 'react-i18next';
import type { KeptSettlement } from '~/domain/funding/kept-settlement';
import type { FundingForecast } from '~/domain/funding/funding-forecast';
import { Badge } from '../primitives/badge';
import { Callout } from '../primitives/callout';
import { useFormats } from '../primitives/use-formats';
import { useFundingWords } from './use-funding-words';

type Standing = {
  final: boolean;
  kept: KeptSettlement | null;
  asOf: string;
  timeZone: string;
  currency: string;
  opco: number;
  clientTraining: number;
  indemnity: number;
};

/** How a settlement is headed: as it was kept, or as it stands, and which of the two. */
export function useSettlementHead({ final, kept, asOf, timeZone }: Standing) {
  const { t } = useTranslation('funding');
  const formats = useFormats();
  const stands = kept !== null && !kept.differs;
  const badge = stands ? 'final' : kept ? 'correction' : final ? 'complete' : 'provisional';
  return {
    title: stands ? t('settlement.final') : t('settlement.provisional'),
    description: stands
      ? t('settlement.settledAt', { moment: formats.moment(kept.settledAt, timeZone) })
      : t('settlement.asOf', { moment: formats.moment(asOf, timeZone) }),
    badge: (
      <Badge tone={stands ? 'success' : kept ? 'warning' : 'info'} dot>
        {t(`settlement.badge.${badge}`)}
      </Badge>
    ),
  };
}

/** What was settled, with its hash; beside what stands now where a correction waits to be settled. */
export function SettledBefore({ settlement }: { settlement: Standing }) {
  const { t } = useTranslation('funding');
  const { money } = useFundingWords(settlement.currency);
  const formats = useFormats();
  const { kept, timeZone } = settlement;
  if (!kept) return null;
  const hash = (
    <p className="max-w-full font-mono text-xs wrap-anywhere text-ink-faint">
      {t('settlement.hash', { hash: kept.hash })}
    </p>
  );
  if (!kept.differs) return hash;
  const sums = (of: Pick<Standing, 'opco' | 'clientTraining' | 'indemnity'>) => ({
    opco: money(of.opco),
    client: money(of.clientTraining),
    indemnity: money(of.indemnity),
  });
  const moment = formats.moment(kept.settledAt, timeZone);
  return (
    <Callout tone="warning" title={t('settlement.correction.title')}>
      <p>{t('settlement.correction.kept', { moment, ...sums(kept) })}</p>
      <p>{t('settlement.correction.stands', sums(settlement))}</p>
      {hash}
    </Callout>
  );
}

/** "412.50 of 3,600.00 are at risk: two modules not done, one half-day missed". */
export function ForecastCallout({ forecast, currency }: { forecast: FundingForecast; currency: string }) {
  const { t } = useTranslation('funding');
  const { money } = useFundingWords(currency);
  const { possible, lost, saveable } = forecast;
  if (possible === 0) return null;
  const risk = lost + saveable;
  if (risk === 0)
    return <Callout tone="success">{t('forecast.none', { possible: money(possible) })}</Callout>;
  const causes = [
    forecast.modulesNotDone > 0 && t('forecast.modules', { count: forecast.modulesNotDone }),
    forecast.halfDaysMissed > 0 && t('forecast.halfDays', { count: forecast.halfDaysMissed }),
    forecast.halfDaysPartial > 0 && t('forecast.partial', { count: forecast.halfDaysPartial }),
    forecast.halfDaysUnsigned > 0 && t('forecast.unsigned', { count: forecast.halfDaysUnsigned }),
  ].filter((cause) => cause !== false);
  const told = { risk: money(risk), possible: money(possible), causes: causes.join(', ') };
  return (
    <Callout
      tone={lost > 0 ? 'warning' : 'info'}
      title={causes.length > 0 ? t('forecast.risk', told) : t('forecast.riskAlone', told)}
    >
      {t('forecast.parts', { lost: money(lost), saveable: money(saveable) })}
    </Callout>
  );
}
