import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LessonPage } from '~/use-cases/learning/get-lesson.server';
import { useFormats } from '../primitives/use-formats';

/** When the lesson counts as done, in one sentence, and what is still missing, in another. */
export function RuleSentence({ lesson }: { lesson: LessonPage['lesson'] }) {
  const { t } = useTranslation('learn');
  const { kind, rule, missing, savedAt } = lesson;
  const why = useWhyNot(lesson);
  const percent = 'percent' in rule ? rule.percent : 0;
  return (
    <div className="flex items-start gap-2.5 text-sm text-ink-soft">
      <CircleHelp aria-hidden="true" className="mt-0.5 size-4 flex-none text-ink-faint" />
      <div>
        <p>{t(`rules.${rule.rule}.${kind}`, t(`rules.${rule.rule}.any`, ''), { percent })}</p>
        {savedAt === null && missing && why && <p className="mt-0.5 text-ink">{why}</p>}
      </div>
    </div>
  );
}

function useWhyNot({ kind, missing }: LessonPage['lesson']): string | null {
  const { t } = useTranslation('learn');
  const formats = useFormats();
  switch (missing?.rule) {
    case 'time':
      return t('missing.time', { done: missing.doneMinutes, needed: missing.neededMinutes });
    case 'covered': {
      const { donePercent, neededPercent, doneUnits, units } = missing;
      if (kind === 'video' || kind === 'audio') return t('missing.played', { donePercent, neededPercent });
      return t('missing.parts', { done: doneUnits, count: units });
    }
    case 'confirm':
      return missing.openFirst ? t('missing.openFirst') : null;
    case 'handed-in':
      return t('missing.handedIn');
    case 'passed':
      if (missing.waiting) return t('missing.waiting');
      if (missing.score !== null)
        return t('missing.score', { score: formats.percent(missing.score / 10_000) });
      return missing.handedIn > 0 ? t('missing.notPassed') : t('missing.handedIn');
    case 'attended':
      return t('missing.attended');
    default:
      return null;
  }
}
