import { Badge } from '../primitives/badge';
import { useConsoleWords } from './use-console-words';

export type Risks = {
  late: number;
  failures: number;
  chargeBacks: number;
  openDisputes: number;
  openNotices: number;
  linked: number;
};

/** What calls for attention about an organization, the worst first; a dash where nothing does. */
export function RiskBadges({ risks }: { risks: Risks }) {
  const { t } = useConsoleWords();
  const { late, failures, chargeBacks, openDisputes, openNotices, linked } = risks;
  if (late + failures + chargeBacks + openDisputes + openNotices + linked === 0) return <>{t('none')}</>;
  return (
    <span className="flex flex-wrap gap-1 sm:max-w-64">
      {late > 0 && <Badge tone="danger">{t('figures.late')}</Badge>}
      {failures > 0 && <Badge tone="warning">{t('figures.failures', { count: failures })}</Badge>}
      {chargeBacks > 0 && <Badge tone="warning">{t('figures.chargeBacks', { count: chargeBacks })}</Badge>}
      {openNotices > 0 && <Badge tone="danger">{t('figures.notices', { count: openNotices })}</Badge>}
      {openDisputes > 0 && <Badge tone="info">{t('figures.disputes', { count: openDisputes })}</Badge>}
      {linked > 0 && <Badge>{t('figures.linked', { count: linked })}</Badge>}
    </span>
  );
}
