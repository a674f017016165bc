import { LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { useFormats } from '../primitives/use-formats';
import type { FaultLine } from '~/use-cases/attendance/list-own-faults.server';
import { FaultState } from './fault-state';

/** What a person reported, each with the answer it was given. */
export function FaultList({ faults, timeZone }: { faults: readonly FaultLine[]; timeZone: string }) {
  const { t } = useTranslation('faults');
  const formats = useFormats();
  if (faults.length === 0) {
    return (
      <EmptyState icon={<LifeBuoy />} title={t('own.empty')} headingLevel={3} compact>
        {t('own.emptyText')}
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-4">
      {faults.map((fault) => (
        <li key={fault.id}>
          <Card>
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
              <p className="text-sm text-ink-faint">
                <time dateTime={fault.reportedAt}>{formats.instant(fault.reportedAt, timeZone)}</time>
                {fault.page && <span className="wrap-anywhere">{` · ${fault.page}`}</span>}
              </p>
              <FaultState {...fault} />
            </div>
            <p className="mt-2 wrap-anywhere whitespace-pre-line">{fault.description}</p>
            <p className="mt-3 border-t pt-3 text-[0.9375rem] wrap-anywhere whitespace-pre-line text-ink-soft">
              {fault.answer || t('noAnswer')}
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
