import { Form, Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MemberDetails } from '~/use-cases/organizations/get-member.server';
import { IconButton } from '../primitives/icon-button';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';

type Group = { id: string; name: string };

/** The groups a person is in; one button takes them out, one choice puts them into another. */
export function MemberGroups({
  member,
  groups,
  mayGroup,
}: {
  member: MemberDetails;
  groups: readonly Group[];
  mayGroup: boolean;
}) {
  const { t } = useTranslation('manage');
  const others = groups.filter(({ id }) => !member.groups.some((group) => group.id === id));
  const join = `/manage/people/${member.id}/groups`;
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      {member.groups.length === 0 && <p className="text-[0.9375rem] text-ink-soft">{t('member.noGroup')}</p>}
      <ul className="flex flex-wrap gap-2">
        {member.groups.map(({ id, name }) => (
          <li
            key={id}
            className="flex items-center gap-1 rounded-md bg-surface px-3 py-1 text-sm shadow-sm has-[button]:pr-1"
          >
            <Link to={`/manage/groups/${id}`} className="rounded-sm underline-offset-4 hover:underline">
              {name}
            </Link>
            {mayGroup && (
              <Form method="post" action={`/manage/groups/${id}/members/${member.id}/remove?from=person`}>
                <IconButton
                  type="submit"
                  size="small"
                  label={t('member.leaveGroup', { name })}
                  icon={<X aria-hidden="true" />}
                />
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayGroup && others.length > 0 && (
        <Form
          key={member.groups.length}
          method="post"
          action={join}
          className="flex flex-wrap items-end gap-2"
        >
          <SelectField
            label={t('member.joinGroup')}
            name="groupId"
            required
            placeholder={t('people.chooseGroup')}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            className="min-w-56 flex-1"
          />
          <SubmitButton variant="secondary" action={join}>
            {t('member.join')}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
