import { useTranslation } from 'react-i18next';
import { receiptTables } from '~/domain/lifecycle/receipt-tables';
import { formatDay, formatInstantDay } from '~/domain/calendar-format';
import type { MemberDetails } from '~/use-cases/organizations/get-member.server';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';

/** Somebody whose data were erased: when, what is kept until when, and the receipt, which names nobody. */
export function ErasedMemberPage({ member, timeZone }: { member: MemberDetails; timeZone: string }) {
  const { t, i18n } = useTranslation(['manage', 'archive']);
  const formats = useFormats();
  const { keptUntil = null, counts = {} } = member.erasure ?? {};
  const day = formatInstantDay(member.erasedAt ?? '', i18n.language, timeZone);
  const erased = receiptTables.filter((table) => (counts[table] ?? 0) > 0);
  return (
    <>
      <PageHeader
        title={t('erase.done')}
        description={t('erase.doneText', { day })}
        crumbs={[{ label: t('people.title'), to: '/manage/people' }, { label: t('erase.done') }]}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        <Card title={t('erase.stays')}>
          <p>
            {keptUntil
              ? t('erase.doneKept', { day: formatDay(keptUntil, i18n.language) })
              : t('erase.doneNothing')}
          </p>
        </Card>
        <Card title={t('erase.receipt')} description={t('erase.receiptText')}>
          <DescriptionList
            amounts
            items={erased.map((table) => ({
              term: t(`archive:tables.${table}`),
              detail: formats.number(counts[table] ?? 0),
            }))}
          />
        </Card>
      </div>
    </>
  );
}
