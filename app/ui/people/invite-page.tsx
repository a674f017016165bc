import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { PricedSeats } from '~/domain/billing/priced-seats';
import type { Role } from '~/domain/organizations/roles';
import { holdsNoMore, SeatPrice } from '../billing/seat-price';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { Checkbox } from '../primitives/checkbox';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { InviteeFields } from './invitee-fields';

type Values = {
  email: string;
  firstName: string;
  lastName: string;
  role: string;
  language: string;
  groupIds: string[];
};

export type InvitePageProps = {
  groups: readonly { id: string; name: string }[];
  /** Of one person more. */
  price: PricedSeats;
  roles: readonly Role[];
  language: string;
  result?: SubmissionResult<string[]>;
};

/** Invites one person: who they are, what they will do, and in which groups. */
export function InvitePage({ groups, price, roles, language, result }: InvitePageProps) {
  const { t } = useTranslation('manage');
  const [form, fields] = useForm<Values>({ lastResult: result ?? null });
  const chosen = new Set([fields.groupIds.initialValue ?? []].flat());
  return (
    <>
      <PageHeader
        title={t('invite.title')}
        description={t('invite.description')}
        crumbs={[{ label: t('people.title'), to: '/manage/people' }, { label: t('invite.title') }]}
      />
      <Card className="max-w-3xl">
        <ConformForm form={form} className="flex flex-col gap-6">
          <FormErrors errors={form.errors} />
          {holdsNoMore(price) && <SeatPrice price={price} />}
          <InviteeFields fields={fields} roles={roles} otherwise={{ role: 'learner', language }} />
          {groups.length > 0 && (
            <fieldset className="flex flex-col gap-2.5">
              <legend className="mb-2 text-sm font-[560]">{t('invite.groups')}</legend>
              <div className="grid max-h-56 gap-2.5 overflow-y-auto p-1 sm:grid-cols-2">
                {groups.map(({ id, name }) => (
                  <Checkbox
                    key={id}
                    label={name}
                    name="groupIds"
                    value={id}
                    defaultChecked={chosen.has(id)}
                  />
                ))}
              </div>
            </fieldset>
          )}
          {!holdsNoMore(price) && <SeatPrice price={price} />}
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <ButtonLink variant="secondary" to="/manage/people">
              {t('actions.cancel')}
            </ButtonLink>
            <SubmitButton>{t('invite.submit')}</SubmitButton>
          </div>
        </ConformForm>
      </Card>
    </>
  );
}
