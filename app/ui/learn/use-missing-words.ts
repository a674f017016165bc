import { useTranslation } from 'react-i18next';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import type { Missing } from '~/domain/learning/lesson-standing';
import { useFormats } from '../primitives/use-formats';

/** Why a lesson is not done, as a sentence that says what is lacking and what to do. */
export function useMissingWords(): (kind: LessonKind, missing: Missing) => string {
  const { t } = useTranslation('learn');
  const formats = useFormats();
  return (kind, missing) => {
    switch (missing.rule) {
      case 'confirm':
        return missing.openFirst ? t('missing.openFirst') : t('missing.confirm');
      case 'time':
        return t('missing.time', { done: missing.doneMinutes, needed: missing.neededMinutes });
      case 'covered': {
        const { donePercent, neededPercent, doneUnits, units } = missing;
        if (kind === 'video' || kind === 'audio') return t('missing.played', { donePercent, neededPercent });
        return t('missing.parts', { done: doneUnits, count: Math.ceil((units * neededPercent) / 100) });
      }
      case 'handed-in':
        return t('missing.handedIn');
      case 'passed':
        if (missing.waiting) return t('missing.waiting');
        if (missing.score !== null) {
          return t('missing.score', { score: formats.percent(missing.score / 10_000) });
        }
        return missing.handedIn > 0 ? t('missing.notPassed') : t('missing.handedIn');
      case 'attended':
        return t('missing.attended');
    }
  };
}

/** How far a rule that measures is fulfilled, 0 to 1; null where there is nothing to measure. */
export function shareOf(missing: Missing): number | null {
  if (missing.rule === 'time') return missing.doneMinutes / missing.neededMinutes;
  if (missing.rule === 'covered') return missing.donePercent / missing.neededPercent;
  return null;
}
