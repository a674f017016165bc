import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { OrganizationSettings } from '~/use-cases/organizations/get-organization-settings.server';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { AccentField } from './accent-field';
import { LogoForm } from './logo-form';

type Values = { name: string; accentColour: string; language: string; timeZone: string };

export type OrganizationPageProps = {
  settings: OrganizationSettings;
  timeZones: readonly string[];
  result?: SubmissionResult<string[]>;
};

/** How an organization appears: name, colour, logo; its language and time zone. */
export function OrganizationPage({ settings, timeZones, result }: OrganizationPageProps) {
  const { t } = useTranslation('manage');
  const { name, accentColour, language, timeZone } = settings;
  const [form, fields] = useForm<Values>({
    lastResult: result ?? null,
    defaultValue: { name, accentColour, language, timeZone },
  });
  return (
    <>
      <ConformForm form={form}>
        <Section aside title={t('settings.identity.title')} description={t('settings.identity.text')}>
          <div className="flex max-w-2xl flex-col gap-5">
            <FormErrors errors={form.errors} />
            <TextField
              label={t('settings.name')}
              name="name"
              required
              maxLength={200}
              autoComplete="organization"
              defaultValue={fields.name.initialValue}
              error={fields.name.errors}
            />
          </div>
        </Section>
        <Section aside title={t('settings.colour.title')} description={t('settings.colour.text')}>
          <AccentField
            value={fields.accentColour.initialValue ?? accentColour}
            error={fields.accentColour.errors}
          />
        </Section>
        <Section aside title={t('settings.place.title')} description={t('settings.place.text')}>
          <div className="flex max-w-2xl flex-col gap-5">
            <SelectField
              label={t('settings.language')}
              hint={t('settings.languageHint')}
              name="language"
              defaultValue={fields.language.initialValue}
              options={(['fr', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
              error={fields.language.errors}
            />
            <SelectField
              label={t('settings.timeZone')}
              hint={t('settings.timeZoneHint')}
              name="timeZone"
              defaultValue={fields.timeZone.initialValue}
              options={[...new Set([timeZone, ...timeZones])].map((value) => ({
                value,
                label: value.replaceAll('_', ' '),
              }))}
              error={fields.timeZone.errors}
            />
          </div>
        </Section>
        <FormActions>
          <SubmitButton>{t('actions.save')}</SubmitButton>
        </FormActions>
      </ConformForm>
      <LogoForm fileId={settings.logoFileId} name={name} />
    </>
  );
}
