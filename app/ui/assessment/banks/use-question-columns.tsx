import { Form, Link } from '@remix-run/react';
import { Archive, ArchiveRestore, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankDetails, ListedQuestion } from '~/use-cases/assessment/get-bank.server';
import { Badge } from '../../primitives/badge';
import type { Column } from '../../primitives/data-table';
import { IconButton } from '../../primitives/icon-button';

/** The columns of a bank's questions; what changes them only where the bank may be changed. */
export function useQuestionColumns({ id: bankId, archived }: BankDetails): Column<ListedQuestion>[] {
  const { t } = useTranslation('questions');
  const columns: Column<ListedQuestion>[] = [
    {
      key: 'prompt',
      header: t('bank.columns.prompt'),
      primary: true,
      cell: ({ id, prompt }) => (
        <Link
          to={`/teach/banks/${bankId}/questions/${id}`}
          prefetch="intent"
          className="line-clamp-2 max-w-2xl rounded-sm wrap-break-word underline-offset-4 hover:underline"
        >
          {prompt}
        </Link>
      ),
    },
    { key: 'kind', header: t('bank.columns.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'tags',
      header: t('bank.columns.tags'),
      cell: ({ tags }) =>
        tags.length > 0 && (
          <span className="flex flex-wrap gap-1">
            {tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </span>
        ),
    },
  ];
  if (archived) return columns;
  const actions: Column<ListedQuestion> = {
    key: 'actions',
    header: t('bank.columns.actions'),
    align: 'end',
    cell: ({ id, prompt, archived: away }) => (
      <span className="flex justify-end gap-1">
        <Act action={`/teach/banks/${bankId}/questions/${id}/copy`} label={t('bank.copy', { prompt })}>
          <Copy aria-hidden="true" />
        </Act>
        <Act
          action={`/teach/banks/${bankId}/questions/${id}/archive`}
          archived={away ? 'no' : 'yes'}
          label={t(away ? 'bank.restoreQuestion' : 'bank.archiveQuestion', { prompt })}
        >
          {away ? <ArchiveRestore aria-hidden="true" /> : <Archive aria-hidden="true" />}
        </Act>
      </span>
    ),
  };
  return [...columns, actions];
}

function Act(props: { action: string; label: string; archived?: 'yes' | 'no'; children: ReactNode }) {
  const { action, label, archived, children } = props;
  return (
    <Form method="post" action={action} preventScrollReset>
      {archived && <input type="hidden" name="archived" value={archived} />}
      <IconButton type="submit" size="small" label={label} icon={children} tooltip="none" />
    </Form>
  );
}
