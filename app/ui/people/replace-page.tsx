import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { Role } from '~/domain/organizations/roles';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { InviteeFields } from './invitee-fields';

type Values = { email: string; firstName: string; lastName: string; role: string; language: string };

export type ReplacePageProps = {
  member: { id: string; name: string; role: Role; language: string };
  /** The roles that the reader may give. */
  roles: readonly Role[];
  result?: SubmissionResult<string[]>;
};

/** Gives a member's place to somebody else: what becomes of the one, what it costs, and who the other is. */
export function ReplacePage({ member, roles, result }: ReplacePageProps) {
  const { t } = useTranslation('manage');
  const [form, fields] = useForm<Values>({ lastResult: result ?? null });
  const { name } = member;
  const back = `/manage/people/${member.id}`;
  return (
    <>
      <PageHeader
        title={t('replace.title', { name })}
        description={t('replace.description')}
        crumbs={[
          { label: t('people.title'), to: '/manage/people' },
          { label: name, to: back },
          { label: t('replace.crumb') },
        ]}
      />
      <Card className="max-w-3xl">
        <ConformForm form={form} className="flex flex-col gap-6">
          <Callout title={t('replace.what')}>
            <ul className="mt-1 list-disc space-y-1 pl-5">
              <li>{t('replace.effects.archived', { name })}</li>
              <li>{t('replace.effects.newcomer')}</li>
              <li>{t('replace.effects.cost')}</li>
            </ul>
          </Callout>
          <FormErrors errors={form.errors} />
          <InviteeFields
            fields={fields}
            roles={roles}
            otherwise={{ role: member.role, language: member.language }}
          />
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <ButtonLink variant="secondary" to={back}>
              {t('actions.cancel')}
            </ButtonLink>
            <SubmitButton>{t('replace.submit')}</SubmitButton>
          </div>
        </ConformForm>
      </Card>
    </>
  );
}
