import { useTranslation } from 'react-i18next';
import type { Programme } from '~/domain/courses/course-content';

const facts = [
  'objectives',
  'audience',
  'prerequisites',
  'evaluation',
  'pedagogicalAssistance',
  'technicalAssistance',
] as const;

/** What the law asks to tell a learner at a distance (D.6313-3-1): aims, evaluation, and who helps how. */
export function ProgrammeFacts({ programme }: { programme: Programme }) {
  const { t } = useTranslation('learn');
  const told = facts.filter((fact) => programme[fact] !== '');
  if (told.length === 0) return null;
  return (
    <aside aria-label={t('programme.about')} className="flex flex-col gap-6">
      {told.map((fact) => (
        <section key={fact}>
          <h2 className="text-sm font-[620]">{t(`programme.${fact}`)}</h2>
          <p className="mt-1.5 text-[0.9375rem] whitespace-pre-line text-ink-soft" lang={programme.language}>
            {programme[fact]}
          </p>
        </section>
      ))}
    </aside>
  );
}
