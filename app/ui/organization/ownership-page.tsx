import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';

export type OwnershipPageProps = {
  candidates: readonly { id: string; name: string; email: string }[];
  organizationName: string;
  result?: SubmissionResult<string[]>;
};

/** Who owns the organization, and the way to its end. */
export function OwnershipPage({ candidates, organizationName, result }: OwnershipPageProps) {
  const { t } = useTranslation('manage');
  const [form, fields] = useForm<{ membershipId: string }>({ lastResult: result ?? null });
  return (
    <>
      <Section aside title={t('ownership.handOver')} description={t('ownership.handOverText')}>
        {candidates.length === 0 ? (
          <Callout>{t('ownership.nobody')}</Callout>
        ) : (
          <ConformForm form={form} className="flex max-w-2xl flex-col gap-5">
            <FormErrors errors={form.errors} />
            <SelectField
              label={t('ownership.who')}
              hint={t('ownership.whoHint')}
              name="membershipId"
              required
              placeholder={t('ownership.choose')}
              options={candidates.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
              defaultValue={fields.membershipId.initialValue}
              error={fields.membershipId.errors ?? null}
            />
            <Callout tone="warning">{t('ownership.effect', { name: organizationName })}</Callout>
            <div>
              <SubmitButton>{t('ownership.submit')}</SubmitButton>
            </div>
          </ConformForm>
        )}
      </Section>
      <Section aside title={t('end.title')} description={t('end.text')}>
        <ButtonLink variant="secondary" to="/manage/settings/ownership/end">
          {t('end.open')}
        </ButtonLink>
      </Section>
    </>
  );
}
