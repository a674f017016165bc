import { CalendarClock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from '@remix-run/react';
import type { Page } from '~/domain/page-query';
import type { OutageLine } from '~/use-cases/attendance/list-outages.server';
import type { ReportedFault } from '~/use-cases/attendance/list-reported-faults.server';
import { ButtonLink } from '../primitives/button-link';
import { PageHeader } from '../primitives/page-header';
import { OutageTable } from './outage-table';
import { ReportedFaults } from './reported-faults';

/** What people report, and when the platform could not be used: for operators. */
export function OutagesPage({
  faults,
  closed,
  outages,
}: {
  faults: Page<ReportedFault>;
  closed: boolean;
  outages: readonly OutageLine[];
}) {
  const { t } = useTranslation('faults');
  const tab = (to: string, label: string, current: boolean) => (
    <Link
      to={to}
      aria-current={current ? 'page' : undefined}
      className="rounded-sm py-1 text-sm text-ink-soft underline-offset-4 hover:underline aria-[current=page]:font-[600] aria-[current=page]:text-ink"
    >
      {label}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={t('operator.title')}
        description={t('operator.description')}
        actions={
          <>
            <ButtonLink
              variant="secondary"
              to="/operator/outages/announce"
              icon={<CalendarClock aria-hidden="true" />}
            >
              {t('operator.announce')}
            </ButtonLink>
            <ButtonLink to="/operator/outages/declare" icon={<TriangleAlert aria-hidden="true" />}>
              {t('operator.declare')}
            </ButtonLink>
          </>
        }
      />
      <section aria-labelledby="reports" className="mb-10">
        <div className="mb-4 flex flex-wrap items-baseline gap-x-5 gap-y-1">
          <h2 id="reports" className="text-lg font-[620]">
            {t('operator.tabs')}
          </h2>
          {tab('/operator/outages', t('operator.open'), !closed)}
          {tab('/operator/outages?closed=1', t('operator.closed'), closed)}
        </div>
        <ReportedFaults {...faults} closed={closed} />
      </section>
      <section aria-labelledby="interruptions">
        <h2 id="interruptions" className="mb-4 text-lg font-[620]">
          {t('operator.interruptions')}
        </h2>
        <OutageTable outages={outages} />
      </section>
    </>
  );
}
