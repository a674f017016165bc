import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';

export type EndPageProps = {
  organizationName: string;
  graceDays: number;
  result?: SubmissionResult<string[]>;
};

/** The end of the contract: what it does, and the organization's name to type, so that nobody does it by a slip. */
export function EndPage({ organizationName, graceDays, result }: EndPageProps) {
  const { t } = useTranslation('manage');
  const [form, fields] = useForm<{ name: string }>({ lastResult: result ?? null });
  return (
    <Section aside title={t('end.title')} description={t('end.text')}>
      <ConformForm form={form} className="flex max-w-2xl flex-col gap-5">
        <Callout tone="danger" title={t('end.what', { name: organizationName })}>
          <ul className="mt-1 list-disc pl-5">
            <li>{t('end.effects.closed')}</li>
            <li>{t('end.effects.keys')}</li>
            <li>{t('end.effects.paid')}</li>
            <li>{t('end.purge', { count: graceDays })}</li>
          </ul>
        </Callout>
        <FormErrors errors={form.errors} />
        <TextField
          label={t('end.name', { name: organizationName })}
          name="name"
          required
          autoComplete="off"
          defaultValue={fields.name.initialValue}
          error={fields.name.errors ?? null}
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger">{t('end.submit')}</SubmitButton>
          <ButtonLink variant="quiet" to="/manage/settings/ownership">
            {t('actions.cancel')}
          </ButtonLink>
        </div>
      </ConformForm>
    </Section>
  );
}
