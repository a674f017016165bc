import { useSearchParams } from '@remix-run/react';
import { FileCheck2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { importLineFilters, type ImportLine } from '~/domain/organizations/member-import';
import type { MemberImportView } from '~/use-cases/organizations/get-member-import.server';
import { Badge } from '../primitives/badge';
import { DataTable, type Column } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { ImportProblemText } from './import-problem-text';

const tones = { register: 'success', known: 'neutral', problem: 'danger' } as const;

/** Every line of a file with what would become of it: registered, left as it is, or in need of a correction. */
export function ImportLines({
  importId,
  preview,
  problems,
}: {
  importId: string;
  preview: NonNullable<MemberImportView['preview']>;
  problems: number;
}) {
  const { t } = useTranslation('manage');
  const [query] = useSearchParams();
  const columns: Column<ImportLine>[] = [
    {
      key: 'line',
      header: t('import.line'),
      primary: true,
      cell: ({ line }) => <span className="tabular-nums">{t('import.lineNumber', { line })}</span>,
    },
    {
      key: 'outcome',
      header: t('import.outcome'),
      cell: ({ kind }) => <Badge tone={tones[kind]}>{t(`import.kinds.${kind}`)}</Badge>,
    },
    {
      key: 'person',
      header: t('import.person'),
      cell: ({ row, problems: wrong }) =>
        row ? (
          <span>
            {row.firstName} {row.lastName} <span className="text-ink-faint">{row.email}</span>
          </span>
        ) : (
          <ul className="flex flex-col gap-0.5 text-danger-ink">
            {wrong.map((problem, position) => (
              <li key={position}>
                <ImportProblemText problem={problem} />
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: 'details',
      header: t('import.details'),
      wideOnly: true,
      cell: ({ row }) =>
        row &&
        [t(`roles.${row.role}`), row.group, row.known && t(`people.status.${row.known}`)]
          .filter(Boolean)
          .join(' · '),
    },
  ];
  return (
    <DataTable
      caption={t('import.lines')}
      columns={columns}
      rows={preview.lines}
      rowKey={({ line }) => String(line)}
      page={{ next: preview.next === null ? null : String(preview.next) }}
      filters={
        <DataTableFilters
          {...(problems > 0 && { exportTo: `/manage/people/import/${importId}/problems.csv` })}
          filters={[
            {
              name: 'show',
              label: t('import.outcome'),
              all: t('import.allLines'),
              options: importLineFilters.map((value) => ({ value, label: t(`import.kinds.${value}`) })),
            },
          ]}
        />
      }
      empty={
        <EmptyState icon={<FileCheck2 />} title={t('import.noLine.title')} compact>
          {query.get('show') ? t('import.noLine.filtered') : t('import.noLine.text')}
        </EmptyState>
      }
    />
  );
}
