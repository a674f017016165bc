import { useTranslation } from 'react-i18next';
import { Checkbox } from '../primitives/checkbox';
import { RadioGroup } from '../primitives/radio-group';
import { Switch } from '../primitives/switch';
import { GallerySection } from './gallery-section';

export function GalleryChoices() {
  const { t } = useTranslation('gallery');
  return (
    <GallerySection id="choices" title={t('sections.choices')}>
      <div className="grid gap-8 md:grid-cols-2">
        <div className="flex flex-col gap-4 rounded-xl bg-surface p-6 shadow-sm">
          <Checkbox name="newsletter" label={t('choices.newsletter')} defaultChecked />
          <Checkbox
            name="terms"
            label={t('choices.terms')}
            hint={t('choices.termsHint')}
            error={t('choices.termsError')}
          />
          <Checkbox name="none" label={t('choices.disabled')} disabled />
        </div>
        <div className="flex flex-col gap-4 rounded-xl bg-surface p-6 shadow-sm">
          <Switch
            name="reminders"
            label={t('choices.reminders')}
            hint={t('choices.remindersHint')}
            defaultChecked
          />
          <Switch name="news" label={t('choices.newsletter')} />
          <Switch name="plan" label={t('choices.disabled')} disabled />
        </div>
        <RadioGroup
          legend={t('choices.presence')}
          name="presence"
          look="cards"
          defaultValue="minutes"
          className="md:col-span-2"
          options={[
            { value: 'strict', label: t('choices.strict'), hint: t('choices.strictHint') },
            { value: 'minutes', label: t('choices.minutes'), hint: t('choices.minutesHint') },
          ]}
        />
        <RadioGroup
          legend={t('choices.role')}
          name="role"
          defaultValue="learner"
          options={(['learner', 'trainer', 'admin'] as const).map((value) => ({
            value,
            label: t(`roles.${value}`),
          }))}
        />
      </div>
    </GallerySection>
  );
}
