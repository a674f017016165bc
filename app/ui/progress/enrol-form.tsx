import type { SubmissionResult } from '@conform-to/react';
import { Form, useLocation } from '@remix-run/react';
import { Search, UserRoundPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EnrollableMembers } from '~/use-cases/learning/list-enrollable-members.server';
import { Button } from '../primitives/button';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { Checkbox } from '../primitives/checkbox';
import { EmptyState } from '../primitives/empty-state';
import { FormActions } from '../primitives/form-actions';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { WindowFields } from './window-fields';

export type EnrolFormProps = EnrollableMembers & {
  search: string;
  /** As the address has it: who is ticked from the start, and the days. */
  chosen: {
    members: readonly string[];
    groups: readonly string[];
    opensOn: string | null;
    closesOn: string | null;
  };
  result?: SubmissionResult<string[]> | undefined;
};

/**
 * Who is enrolled, from when to when. One plain form: the search is a second button of it, which keeps what is ticked
 * and written. So does an answer that refuses it, in the list that was searched.
 */
export function EnrolForm({ course, groups, members, more, search, chosen, result }: EnrolFormProps) {
  const { t } = useTranslation('progress');
  const action = `/teach/courses/${course.id}/enrol${useLocation().search}`;
  const errors = result?.error ?? {};
  const sent = result?.initialValue;
  const ticked = sent ? { members: listOf(sent.memberIds), groups: listOf(sent.groupIds) } : chosen;
  const days = sent ? { opensOn: dayOf(sent.opensOn), closesOn: dayOf(sent.closesOn) } : chosen;
  const isChosen = ({ id }: { id: string }) => chosen.groups.includes(id);
  const chosenFirst = [...groups.filter(isChosen), ...groups.filter((group) => !isChosen(group))];
  const formError = errors['']?.[0] ?? errors.memberIds?.[0];
  return (
    <Form method="post" action={action} className="flex max-w-3xl flex-col gap-6">
      <input type="hidden" name="courseId" value={course.id} />
      <h2 className="text-lg font-[620]">{t('enrol.title')}</h2>
      {formError && (
        <Callout tone="danger" live="alert">
          {formError}
        </Callout>
      )}
      {groups.length > 0 && (
        <Card title={t('enrol.groups')} description={t('enrol.groupsText')}>
          <fieldset className="grid gap-3 sm:grid-cols-2">
            <legend className="sr-only">{t('enrol.groups')}</legend>
            {chosenFirst.map((group) => (
              <Checkbox
                key={group.id}
                name="groupIds"
                value={group.id}
                defaultChecked={ticked.groups.includes(group.id)}
                label={group.name}
                hint={t('enrol.people', { count: group.people })}
              />
            ))}
          </fieldset>
        </Card>
      )}
      <Card title={t('enrol.members')} description={t('enrol.membersText')}>
        <div className="mb-4 flex items-end gap-2">
          <TextField
            name="q"
            type="search"
            label={t('learners.search')}
            defaultValue={search}
            className="flex-1"
          />
          <Button type="submit" variant="secondary" formMethod="get" icon={<Search aria-hidden="true" />}>
            {t('enrol.search')}
          </Button>
        </div>
        {members.length === 0 ? (
          <EmptyState icon={<UserRoundPlus />} title={t('enrol.nobody.title')} compact headingLevel={3}>
            {search ? t('enrol.nobody.search') : t('enrol.nobody.text')}
          </EmptyState>
        ) : (
          <fieldset className="-mx-2 max-h-96 overflow-y-auto px-2">
            <legend className="sr-only">{t('enrol.members')}</legend>
            <ul className="divide-y">
              {members.map((member) => (
                <li key={member.id} className="py-2.5">
                  <Checkbox
                    name="memberIds"
                    value={member.id}
                    defaultChecked={ticked.members.includes(member.id)}
                    label={member.name}
                    hint={member.email}
                  />
                </li>
              ))}
            </ul>
          </fieldset>
        )}
        {more && <p className="mt-3 text-sm text-ink-faint">{t('enrol.more', { count: members.length })}</p>}
      </Card>
      <Card title={t('enrol.window')} description={t('enrol.windowText')}>
        <WindowFields errors={errors} opensOn={days.opensOn} closesOn={days.closesOn} />
      </Card>
      <FormActions note={t('enrol.note')}>
        <SubmitButton action={action} icon={<UserRoundPlus aria-hidden="true" />}>
          {t('enrol.submit')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

/** What a form sent under one name: nothing, one or several. */
const listOf = (sent: unknown): unknown[] => (Array.isArray(sent) ? sent : [sent]);

const dayOf = (sent: unknown) => (typeof sent === 'string' ? sent : null);
