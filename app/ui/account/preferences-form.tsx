import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Account } from '~/use-cases/organizations/get-account.server';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { FormActions } from '../primitives/form-actions';
import { RadioGroup } from '../primitives/radio-group';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { Switch } from '../primitives/switch';
import { TextField } from '../primitives/text-field';

/** Name, language, theme, time zone and e-mails. The page is loaded anew after it, in what was chosen. */
export function PreferencesForm({
  account,
  timeZones,
  answer,
}: {
  account: Account;
  timeZones: readonly { value: string; label: string }[];
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('account');
  const { problems, field } = readFormAnswer(answer);
  return (
    <Form method="post" reloadDocument>
      <FormProblems answer={answer} problems={problems} />
      <Section title={t('preferences.identity')} description={t('preferences.identityHint')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            {...field('firstName', account.firstName)}
            label={t('preferences.firstName')}
            required
            autoComplete="given-name"
            maxLength={100}
          />
          <TextField
            {...field('lastName', account.lastName)}
            label={t('preferences.lastName')}
            required
            autoComplete="family-name"
            maxLength={100}
          />
        </div>
      </Section>
      <Section title={t('preferences.display')}>
        <div className="grid gap-6">
          <RadioGroup
            {...field('language', account.language)}
            legend={t('preferences.language')}
            options={[
              { value: 'fr', label: t('preferences.french') },
              { value: 'en', label: t('preferences.english') },
            ]}
          />
          <RadioGroup
            {...field('theme', account.theme)}
            legend={t('preferences.theme')}
            options={[
              { value: 'system', label: t('preferences.themeSystem') },
              { value: 'light', label: t('preferences.themeLight') },
              { value: 'dark', label: t('preferences.themeDark') },
            ]}
          />
          <SelectField
            {...field('timeZone', account.timeZone)}
            label={t('preferences.timeZone')}
            hint={t('preferences.timeZoneHint')}
            options={timeZones}
          />
        </div>
      </Section>
      <Section title={t('preferences.emails')} description={t('preferences.emailsHint')}>
        <div className="grid gap-5">
          <Switch
            name="notifyEnrolment"
            defaultChecked={account.notifications.enrolment}
            label={t('preferences.notifyEnrolment')}
            hint={t('preferences.notifyEnrolmentHint')}
          />
          <Switch
            name="notifyCompletion"
            defaultChecked={account.notifications['course-completed']}
            label={t('preferences.notifyCompletion')}
            hint={t('preferences.notifyCompletionHint')}
          />
          <Switch
            name="notifySessions"
            defaultChecked={account.notifications['session-invitation']}
            label={t('preferences.notifySessions')}
            hint={t('preferences.notifySessionsHint')}
          />
          <Switch
            name="notifyReminders"
            defaultChecked={account.notifications['session-reminder']}
            label={t('preferences.notifyReminders')}
            hint={t('preferences.notifyRemindersHint')}
          />
        </div>
      </Section>
      <FormActions>
        <SubmitButton>{t('preferences.save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
