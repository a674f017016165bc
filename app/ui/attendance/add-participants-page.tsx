import type { SubmissionResult } from '@conform-to/react';
import { Form, useLocation } from '@remix-run/react';
import { Search, UserRoundPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import type { PossibleParticipants } from '~/use-cases/attendance/list-possible-participants.server';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { Checkbox } from '../primitives/checkbox';
import { EmptyState } from '../primitives/empty-state';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { errorsOf } from './session-form-model';

/** Who takes part: all who follow the course, groups, or people one by one. */
export function AddParticipantsPage({
  session,
  possible,
  search,
  result,
}: {
  session: SessionDetails;
  possible: PossibleParticipants;
  search: string;
  result: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation(['planning', 'sessions']);
  const to = `/teach/sessions/${session.id}`;
  const action = `${to}/participants${useLocation().search}`;
  const { capacity, participants } = session;
  return (
    <>
      <PageHeader
        title={t('people.title')}
        description={
          capacity === null
            ? t('people.text')
            : t('people.textPlaces', { count: Math.max(0, capacity - participants) })
        }
        crumbs={[
          ...[{ label: t('sessions:title'), to: '/teach/sessions' }],
          ...[{ label: session.title, to }, { label: t('people.title') }],
        ]}
      />
      <Form method="post" action={action} className="flex max-w-3xl flex-col gap-6">
        <FormErrors errors={errorsOf(result, '')} />
        {possible.total === 0 && !search ? (
          <Card>
            <EmptyState
              icon={<UserRoundPlus />}
              title={t('people.nobody')}
              compact
              action={
                <ButtonLink variant="secondary" to={`/teach/courses/${session.courseId}/enrol`}>
                  {t('people.enrol')}
                </ButtonLink>
              }
            >
              {t('people.nobodyText')}
            </EmptyState>
          </Card>
        ) : (
          <>
            <Card title={t('people.together')}>
              <fieldset className="grid gap-3 sm:grid-cols-2">
                <legend className="sr-only">{t('people.together')}</legend>
                {!search && (
                  <Checkbox
                    name="everybody"
                    value="on"
                    label={t('people.everybody')}
                    hint={t('people.everybodyHint', { count: possible.total })}
                  />
                )}
                {possible.groups.map((group) => (
                  <Checkbox
                    key={group.id}
                    name="groupIds"
                    value={group.id}
                    label={group.name}
                    hint={t('people.groupHint', { count: group.people })}
                  />
                ))}
              </fieldset>
            </Card>
            <Card title={t('people.byName')} description={t('people.byNameText')}>
              <div className="mb-4 flex items-end gap-2">
                <TextField
                  name="q"
                  type="search"
                  label={t('people.search')}
                  defaultValue={search}
                  className="flex-1"
                />
                <Button
                  type="submit"
                  variant="secondary"
                  formMethod="get"
                  icon={<Search aria-hidden="true" />}
                >
                  {t('people.find')}
                </Button>
              </div>
              <fieldset className="-mx-2 max-h-96 overflow-y-auto px-2">
                <legend className="sr-only">{t('people.byName')}</legend>
                <ul className="divide-y">
                  {possible.people.map((person) => (
                    <li key={person.enrolmentId} className="py-2.5">
                      <Checkbox
                        name="enrolmentIds"
                        value={person.enrolmentId}
                        label={person.name}
                        hint={person.email}
                      />
                    </li>
                  ))}
                </ul>
              </fieldset>
              {possible.people.length === 0 && <p className="text-ink-soft">{t('people.notFound')}</p>}
              {possible.total > possible.people.length && (
                <p className="mt-3 text-sm text-ink-faint">
                  {t('people.more', { count: possible.people.length, total: possible.total })}
                </p>
              )}
            </Card>
          </>
        )}
        <FormActions note={t('people.note')}>
          <ButtonLink variant="secondary" to={to}>
            {t('people.later')}
          </ButtonLink>
          <SubmitButton action={action} icon={<UserRoundPlus aria-hidden="true" />}>
            {t('people.add')}
          </SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
