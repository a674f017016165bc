import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyQuestion } from '~/domain/assessment/survey';
import { surveySetNames, surveySets, type ReadyQuestion } from '~/locales/survey-sets';
import { Button } from '../../primitives/button';
import { randomId } from '../../primitives/random-id';
import { SelectField } from '../../primitives/select-field';

const withIds = (question: ReadyQuestion): SurveyQuestion => {
  const own = { id: randomId(), text: question.text, required: !('required' in question) };
  if (question.kind === 'single' || question.kind === 'multiple') {
    const options = question.options.map((text) => ({ id: randomId(), text }));
    return { ...own, kind: question.kind, options };
  }
  return { ...own, kind: question.kind };
};

/** Ready-made questions, in the language of the course's readers, added to those that are there. */
export function SurveySetsMenu({ onTake }: { onTake: (questions: SurveyQuestion[]) => void }) {
  const { t, i18n } = useTranslation('survey');
  const [language, setLanguage] = useState<'fr' | 'en'>(i18n.language === 'en' ? 'en' : 'fr');
  return (
    <section aria-labelledby="survey-sets" className="flex flex-col gap-4 rounded-lg bg-sunken p-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h4 id="survey-sets" className="inline-flex items-center gap-2 font-[560]">
          <ListPlus aria-hidden="true" className="size-5 text-accent-text" />
          {t('editor.sets.title')}
        </h4>
        <SelectField
          label={t('editor.sets.language')}
          hideLabel
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value === 'en' ? 'en' : 'fr')}
          options={[
            { value: 'fr', label: t('editor.sets.fr') },
            { value: 'en', label: t('editor.sets.en') },
          ]}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        {surveySetNames.map((name) => (
          <Button
            key={name}
            size="small"
            variant="secondary"
            onClick={() => onTake(surveySets[language][name].map(withIds))}
          >
            {t(`editor.sets.${name}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
