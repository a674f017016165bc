import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { UserMinus, UserRoundPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GroupDetails } from '~/use-cases/organizations/get-group.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { IconButton } from '../primitives/icon-button';
import { PageHeader } from '../primitives/page-header';
import { GroupNameForm } from './group-name-form';
import { MemberStatusBadge } from './member-status-badge';
import { PeoplePicker } from './people-picker';
import { PersonCell } from './person-cell';

export type GroupPageProps = {
  group: GroupDetails;
  mayWrite: boolean;
  mayEnrol: boolean;
  result?: SubmissionResult<string[]>;
};

type Member = GroupDetails['members'][number];

/** One group: its people, who else comes in, its name, its end. */
export function GroupPage({ group, mayWrite, mayEnrol, result }: GroupPageProps) {
  const { t } = useTranslation('manage');
  const nameOf = ({ firstName, lastName }: Member) => `${firstName} ${lastName}`;
  const address = `/manage/groups/${group.id}`;
  const columns: Column<Member>[] = [
    {
      key: 'name',
      header: t('people.columns.name'),
      primary: true,
      cell: (member) => <PersonCell id={member.id} name={nameOf(member)} email={member.email} />,
    },
    { key: 'role', header: t('people.columns.role'), cell: ({ role }) => t(`roles.${role}`) },
    {
      key: 'status',
      header: t('people.columns.status'),
      cell: ({ status }) => <MemberStatusBadge status={status} />,
    },
  ];
  if (mayWrite) {
    columns.push({
      key: 'remove',
      header: t('groups.columns.remove'),
      actions: 'menu',
      cell: (member) => (
        <Form method="post" action={`${address}/members/${member.id}/remove`} preventScrollReset>
          <IconButton
            type="submit"
            size="small"
            label={t('groups.removeMember', { name: nameOf(member) })}
            icon={<UserMinus aria-hidden="true" />}
          />
        </Form>
      ),
    });
  }
  return (
    <>
      <PageHeader
        title={group.name}
        description={t('groups.size', { count: group.total })}
        crumbs={[{ label: t('groups.title'), to: '/manage/groups' }, { label: group.name }]}
        actions={
          mayEnrol &&
          group.total > 0 && (
            <ButtonLink variant="secondary" to={`/teach/courses?groupIds=${group.id}`}>
              {t('groups.enrol')}
            </ButtonLink>
          )
        }
      />
      {mayWrite && (
        <Card className="mb-6" title={t('groups.addTitle')} description={t('groups.addText')}>
          <PeoplePicker key={group.total} action={`${address}/members`} />
        </Card>
      )}
      <DataTable
        caption={group.name}
        columns={columns}
        rows={group.members}
        rowKey={({ id }) => id}
        page={{ next: group.next }}
        empty={
          <EmptyState icon={<UserRoundPlus />} title={t('groups.nobody.title')}>
            {t('groups.nobody.text')}
          </EmptyState>
        }
      />
      {mayWrite && (
        <div className="mt-8 grid gap-6 lg:grid-cols-2">
          <Card title={t('groups.rename')}>
            <GroupNameForm key={group.name} name={group.name} {...(result && { result })} />
          </Card>
          <Card title={t('groups.remove')} description={t('groups.removeText')}>
            <ConfirmDialog
              trigger={t('groups.remove')}
              title={t('groups.removeQuestion', { name: group.name })}
              confirm={t('groups.remove')}
              action={`${address}/remove`}
            >
              <p>{t('groups.removeEffect')}</p>
            </ConfirmDialog>
          </Card>
        </div>
      )}
    </>
  );
}
