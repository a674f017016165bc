import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { SessionSettings } from '~/use-cases/attendance/get-session-settings.server';
import { ButtonLink } from '../primitives/button-link';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { WebhookAddress } from './webhook-address';

type Values = { appId: string; keyId: string; privateKey: string; webhookSecret: string };

/** The form of the organization's account at JaaS 8x8; secrets are typed, never shown. */
export function JaasAccountPage({
  account,
  webhookUrl,
  result,
}: {
  account: SessionSettings['jaas'];
  webhookUrl: string;
  result?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation('manage');
  const [form, fields] = useForm<Values>({
    lastResult: result ?? null,
    defaultValue: { appId: account?.appId ?? '', keyId: account?.keyId ?? '' },
  });
  return (
    <Section title={t('sessions.jaas.pageTitle')} description={t('sessions.jaas.text')}>
      <ConformForm form={form} className="flex max-w-2xl flex-col gap-5">
        <FormErrors errors={form.errors} />
        <TextField
          label={t('sessions.jaas.appId')}
          hint={t('sessions.jaas.appIdHint')}
          name="appId"
          required
          autoComplete="off"
          spellCheck={false}
          defaultValue={fields.appId.initialValue}
          error={fields.appId.errors}
        />
        <TextField
          label={t('sessions.jaas.keyId')}
          hint={t('sessions.jaas.keyIdHint')}
          name="keyId"
          required
          autoComplete="off"
          spellCheck={false}
          defaultValue={fields.keyId.initialValue}
          error={fields.keyId.errors}
        />
        <TextAreaField
          label={t('sessions.jaas.privateKey')}
          hint={t(account ? 'sessions.jaas.privateKeyKept' : 'sessions.jaas.privateKeyHint')}
          name="privateKey"
          required={!account}
          rows={6}
          autoComplete="off"
          spellCheck={false}
          error={fields.privateKey.errors}
        />
        <WebhookAddress url={webhookUrl} />
        <TextField
          label={t('sessions.jaas.webhookSecret')}
          hint={t(
            account?.hearsEvents ? 'sessions.jaas.webhookSecretKept' : 'sessions.jaas.webhookSecretHint',
          )}
          name="webhookSecret"
          type="password"
          optional={!account}
          autoComplete="off"
          error={fields.webhookSecret.errors}
        />
        <FormActions>
          <ButtonLink variant="quiet" to="/manage/settings/sessions">
            {t('actions.cancel')}
          </ButtonLink>
          <SubmitButton>{t('sessions.jaas.save')}</SubmitButton>
        </FormActions>
      </ConformForm>
    </Section>
  );
}
