import type { SubmissionResult } from '@conform-to/react';
import { useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { questionKinds } from '~/domain/assessment/question-kinds';
import type { BankDetails } from '~/use-cases/assessment/get-bank.server';
import { Badge } from '../../primitives/badge';
import { ButtonLink } from '../../primitives/button-link';
import { Callout } from '../../primitives/callout';
import { DataTable } from '../../primitives/data-table';
import { DataTableFilters } from '../../primitives/data-table-filters';
import { PageHeader } from '../../primitives/page-header';
import { BankActions } from './bank-actions';
import { BankEmpty } from './bank-empty';
import { BankUses } from './bank-uses';
import { EditBank } from './edit-bank';
import { useQuestionColumns } from './use-question-columns';

/** A bank: its questions, found by word, tag and kind, and where they are used. */
export function BankPage({ bank, result }: { bank: BankDetails; result?: SubmissionResult<string[]> }) {
  const { t } = useTranslation('questions');
  const [query] = useSearchParams();
  const columns = useQuestionColumns(bank);
  const narrowed = ['q', 'tag', 'kind', 'status', 'after'].some((name) => query.get(name));
  const untouched = bank.items.length === 0 && !narrowed;
  return (
    <>
      <PageHeader
        title={bank.title}
        description={bank.description}
        crumbs={[{ label: t('banks.title'), to: '/teach/banks' }, { label: bank.title }]}
        badge={<Badge>{t('bank.questionCount', { count: bank.questions })}</Badge>}
        actions={
          <>
            <BankActions bank={bank} />
            {!bank.archived && (
              <ButtonLink to={`/teach/banks/${bank.id}/questions/create`} icon={<Plus aria-hidden="true" />}>
                {t('bank.add')}
              </ButtonLink>
            )}
          </>
        }
      />
      {bank.archived && (
        <div className="mb-6">
          <Callout tone="warning">{t('bank.archivedNote')}</Callout>
        </div>
      )}
      <DataTable
        caption={bank.title}
        rows={bank.items}
        rowKey={({ id }) => id}
        page={{ next: bank.next }}
        columns={columns}
        empty={<BankEmpty bank={bank} narrowed={narrowed} />}
        filters={
          !untouched && (
            <DataTableFilters
              searchLabel={t('bank.search')}
              filters={[
                {
                  name: 'tag',
                  label: t('tags.filter'),
                  all: t('tags.all'),
                  options: bank.tags.map(({ tag, questions }) => ({
                    value: tag,
                    label: `${tag} (${questions})`,
                  })),
                },
                {
                  name: 'kind',
                  label: t('bank.kindFilter'),
                  all: t('bank.allKinds'),
                  options: questionKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
                },
                {
                  name: 'status',
                  label: t('bank.statusFilter'),
                  all: t('bank.open'),
                  options: [{ value: 'archived', label: t('bank.archivedOnes') }],
                },
              ]}
            />
          )
        }
      />
      <div className="mt-8 grid items-start gap-6 lg:grid-cols-2">
        <BankUses title={t('bank.uses')} uses={bank.uses} />
        {!bank.archived && <EditBank key={bank.id} bank={bank} {...(result && { result })} />}
      </div>
    </>
  );
}
