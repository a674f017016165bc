import { useTranslation } from 'react-i18next';
import type { LessonPage } from '~/use-cases/learning/get-lesson.server';
import { ProgressBar } from '../primitives/progress-bar';
import { shareOf, useMissingWords } from './use-missing-words';

/** When the lesson counts as done, in one sentence; while it does not, why, and how far one is. */
export function RuleSentence({ lesson }: { lesson: LessonPage['lesson'] }) {
  const { t } = useTranslation('learn');
  const words = useMissingWords();
  const { kind, rule, missing, savedAt } = lesson;
  const percent = 'percent' in rule ? rule.percent : 0;
  const told = t(`rules.${rule.rule}.${kind}`, t(`rules.${rule.rule}.any`, ''), { percent });
  if (savedAt !== null || !missing) return <p className="text-sm text-ink-soft">{told}</p>;
  const share = shareOf(missing);
  return (
    <section aria-labelledby="why" className="rounded-lg bg-sunken px-4 py-3.5 text-sm">
      <h2 id="why" className="font-[600]">
        {t('missing.title')}
      </h2>
      <p className="mt-1">{words(kind, missing)}</p>
      {share !== null && (
        <ProgressBar ratio={share} size="thin" label={t('missing.progress')} className="mt-2.5" />
      )}
      <p className="mt-2 text-ink-soft">{told}</p>
    </section>
  );
}
