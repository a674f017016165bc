import { Form, Link, useSearchParams } from '@remix-run/react';
import { Download, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import { auditAreas } from '~/domain/organizations/audit-inputs';
import type { ListedAuditEntry } from '~/use-cases/organizations/list-audit-entries.server';
import { Button } from '../primitives/button';
import { buttonStyle } from '../primitives/button-style';
import { DataTable, type Column } from '../primitives/data-table';
import { DateField } from '../primitives/date-field';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { SelectField } from '../primitives/select-field';
import { useActNames, useAuditWords } from './use-audit-words';

export type AuditPageProps = { items: readonly ListedAuditEntry[]; next: string | null; timeZone: string };

/** Who did what in the organization, and when. */
export function AuditPage({ items, next, timeZone }: AuditPageProps) {
  const { t, i18n } = useTranslation('manage');
  const words = useAuditWords();
  const namesOf = useActNames();
  const [query] = useSearchParams();
  const narrowed = ['area', 'from', 'to'].some((name) => query.get(name));
  const columns: Column<ListedAuditEntry>[] = [
    {
      key: 'what',
      header: t('audit.columns.what'),
      primary: true,
      cell: ({ action }) => words(action),
    },
    {
      key: 'whom',
      header: t('audit.columns.whom'),
      cell: (entry) => (
        <div>
          <Subject entry={entry} />
          {namesOf(entry.details) && <p className="text-sm text-ink-faint">{namesOf(entry.details)}</p>}
        </div>
      ),
    },
    {
      key: 'who',
      header: t('audit.columns.who'),
      cell: ({ actorKind, actorName }) =>
        actorKind === 'member' || actorKind === 'client-contact'
          ? actorName
          : t(`audit.actors.${actorKind as 'system' | 'operator'}`),
    },
    {
      key: 'when',
      header: t('audit.columns.when'),
      align: 'end',
      cell: ({ occurredAt }) => (
        <time dateTime={occurredAt.toISOString()} className="whitespace-nowrap">
          {formatInstant(occurredAt, i18n.language, timeZone)}
        </time>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('audit.title')} description={t('audit.description')} />
      <DataTable
        caption={t('audit.title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        filters={
          <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
            <SelectField
              className="min-w-48 flex-1 max-sm:basis-full sm:flex-none"
              label={t('audit.area')}
              name="area"
              defaultValue={query.get('area') ?? ''}
              placeholder={t('audit.allAreas')}
              options={auditAreas.map((value) => ({ value, label: t(`audit.areas.${value}`) }))}
            />
            <DateField
              className="max-sm:flex-[1_1_9rem]"
              label={t('audit.from')}
              name="from"
              defaultValue={query.get('from') ?? ''}
            />
            <DateField
              className="max-sm:flex-[1_1_9rem]"
              label={t('audit.to')}
              name="to"
              defaultValue={query.get('to') ?? ''}
            />
            <Button type="submit" variant="secondary">
              {t('audit.filter')}
            </Button>
            {narrowed && (
              <Link to="/manage/audit" reloadDocument className={buttonStyle({ variant: 'quiet' })}>
                {t('audit.clear')}
              </Link>
            )}
            <a
              href={`/manage/audit.csv?${query.toString()}`}
              download
              className={`${buttonStyle({ variant: 'secondary' })} sm:ml-auto`}
            >
              <Download aria-hidden="true" />
              {t('audit.export')}
            </a>
          </Form>
        }
        empty={
          <EmptyState icon={<ScrollText />} title={t('audit.empty.title')}>
            {t('audit.empty.text')}
          </EmptyState>
        }
      />
    </>
  );
}

const pages: Readonly<Record<string, string>> = {
  member: '/manage/people',
  group: '/manage/groups',
  course: '/teach/courses',
  'question-bank': '/teach/banks',
};

function Subject({ entry }: { entry: ListedAuditEntry }) {
  const { subjectKind, subjectId, subjectName, action } = entry;
  const page = pages[subjectKind];
  if (!page || !subjectId || action === 'group.removed') return subjectName ?? '—';
  return (
    <Link to={`${page}/${subjectId}`} className="rounded-sm underline-offset-4 hover:underline">
      {subjectName}
    </Link>
  );
}
