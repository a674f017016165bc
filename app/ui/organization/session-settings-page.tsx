import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { partialPresences } from '~/domain/attendance/attendance-policy';
import type { SessionSettings } from '~/use-cases/attendance/get-session-settings.server';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { RadioGroup } from '../primitives/radio-group';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { JaasAccountSection } from './jaas-account-section';

type Values = { partialPresence: string; signingHours: string; roomKind: string };

export type SessionSettingsPageProps = {
  settings: SessionSettings;
  webhookUrl: string;
  timeZone: string;
  result?: SubmissionResult<string[]>;
};

/** How presence counts, how long one may sign, where sessions take place, and the account at JaaS. */
export function SessionSettingsPage({ settings, webhookUrl, timeZone, result }: SessionSettingsPageProps) {
  const { t } = useTranslation('manage');
  const { partialPresence, signingHours, roomKind, jaas } = settings;
  const [form, fields] = useForm<Values>({
    lastResult: result ?? null,
    defaultValue: { partialPresence, signingHours: String(signingHours), roomKind },
  });
  return (
    <>
      <ConformForm form={form}>
        <Section aside title={t('sessions.presence.title')} description={t('sessions.presence.text')}>
          <FormErrors errors={form.errors} />
          <RadioGroup
            className="max-w-2xl"
            legend={t('sessions.presence.legend')}
            name="partialPresence"
            look="cards"
            defaultValue={fields.partialPresence.initialValue ?? partialPresence}
            error={fields.partialPresence.errors ?? null}
            options={partialPresences.map((value) => ({
              value,
              label: t(`sessions.presence.${value}`),
              hint: t(`sessions.presence.${value}Text`),
            }))}
          />
        </Section>
        <Section aside title={t('sessions.signing.title')} description={t('sessions.signing.text')}>
          <TextField
            className="max-w-2xl"
            label={t('sessions.signing.hours')}
            hint={t('sessions.signing.hoursHint')}
            name="signingHours"
            type="number"
            inputMode="numeric"
            min={0}
            max={168}
            required
            defaultValue={fields.signingHours.initialValue}
            error={fields.signingHours.errors}
          />
        </Section>
        <Section aside title={t('sessions.room.title')} description={t('sessions.room.text')}>
          <RadioGroup
            className="max-w-2xl"
            legend={t('sessions.room.legend')}
            name="roomKind"
            look="cards"
            defaultValue={fields.roomKind.initialValue ?? roomKind}
            error={fields.roomKind.errors ?? null}
            options={[
              {
                value: 'built-in',
                label: t('sessions.room.built-in'),
                hint: t('sessions.room.built-inText'),
              },
              {
                value: 'jaas',
                label: t('sessions.room.jaas'),
                hint: t(jaas ? 'sessions.room.jaasText' : 'sessions.room.jaasMissing'),
                disabled: !jaas,
              },
              { value: 'link', label: t('sessions.room.link'), hint: t('sessions.room.linkText') },
            ]}
          />
        </Section>
        <FormActions>
          <SubmitButton>{t('actions.save')}</SubmitButton>
        </FormActions>
      </ConformForm>
      <div className="mt-10 border-t">
        <JaasAccountSection account={jaas} webhookUrl={webhookUrl} timeZone={timeZone} />
      </div>
    </>
  );
}
