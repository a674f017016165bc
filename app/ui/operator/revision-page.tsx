import { Link } from '@remix-run/react';
import { MailCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import type { RevisionConcerned } from '~/use-cases/billing/list-revision-concerned.server';
import type { FormAnswer } from '../auth/form-answer';
import { Card } from '../primitives/card';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { ActForm } from './act-form';
import { useConsoleWords } from './use-console-words';

/** Whom a version of a plan concerns, what each would pay from when, and the one confirmation that tells them (P08). */
export function RevisionPage({
  version,
  items,
  next,
  first,
  answer,
}: {
  version: Plan;
  items: readonly RevisionConcerned[];
  next: string | null;
  first: boolean;
  answer: FormAnswer | undefined;
}) {
  const words = useConsoleWords();
  const { t } = words;
  const { t: tOperator } = useTranslation('operator');
  const formats = useFormats();
  const day = formats.day(version.effectiveOn);
  const columns: Column<RevisionConcerned>[] = [
    {
      key: 'organization',
      header: t('revision.organization'),
      primary: true,
      cell: ({ id, name }) => (
        <Link to={`/operator/organizations/${id}/contract`} className="underline-offset-4 hover:underline">
          {name}
        </Link>
      ),
    },
    {
      key: 'users',
      header: t('revision.users'),
      align: 'end',
      cell: ({ registeredUsers }) => formats.number(registeredUsers),
    },
    {
      key: 'before',
      header: t('revision.before'),
      align: 'end',
      cell: ({ monthlyBefore }) => words.money(monthlyBefore),
    },
    {
      key: 'after',
      header: t('revision.after'),
      align: 'end',
      cell: ({ monthlyAfter }) => words.money(monthlyAfter),
    },
    {
      key: 'on',
      header: t('revision.appliesOn'),
      cell: ({ appliesOn }) => <span className="sm:whitespace-nowrap">{formats.day(appliesOn)}</span>,
    },
  ];
  return (
    <>
      <PageHeader
        crumbs={[
          { label: tOperator('plans.title'), to: '/operator/plans' },
          {
            label: tOperator('plans.version', { plan: planNames[version.code], day }),
            to: `/operator/plans/${version.code}/${version.effectiveOn}`,
          },
          { label: t('revision.title') },
        ]}
        title={`${t('revision.title')}${' · '}${tOperator('plans.version', { plan: planNames[version.code], day })}`}
        description={t('revision.text')}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <DataTable
          caption={t('revision.title')}
          columns={columns}
          rows={items}
          rowKey={({ id }) => id}
          page={{ next }}
          empty={
            <EmptyState icon={<MailCheck />} title={t('revision.empty')}>
              {t('revision.emptyText')}
            </EmptyState>
          }
        />
        {(items.length > 0 || next || !first) && (
          <Card title={t('revision.submit')}>
            <ActForm answer={answer} submit={t('revision.submit')} />
          </Card>
        )}
      </div>
    </>
  );
}
