import { useTranslation } from 'react-i18next';
import { usualRule, rulesOfKind, type CompletionRule } from '~/domain/courses/completion-rule';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import type { DueWhen, OpensWhen, PathConditions, Requirement } from '~/domain/courses/path-conditions';
import { useFormats } from '../primitives/use-formats';

/** Rules and conditions in a few words each; `titles` names lessons and modules by their ids. */
export function usePathWords(titles: ReadonlyMap<string, string>) {
  const { t } = useTranslation('paths');
  const formats = useFormats();
  const titleOf = (id: string) => titles.get(id) ?? t('marks.gone');

  function requirement(one: Requirement): string {
    if (one.kind === 'module') return t('marks.afterModule', { title: titleOf(one.moduleId) });
    const title = titleOf(one.lessonId);
    if (one.kind === 'score') return t('marks.afterScore', { title, percent: one.percent });
    return t('marks.after', { title });
  }

  function opens(when: OpensWhen): string {
    if (when.kind === 'day') return t('marks.opensDay', { day: formats.day(when.day) });
    return t('marks.opensDays', { count: when.days });
  }

  function due(when: DueWhen): string {
    if (when.kind === 'day') return t('marks.dueDay', { day: formats.day(when.day) });
    if (when.kind === 'after-enrolment') return t('marks.dueDays', { count: when.days });
    const title = titleOf(when.lessonId);
    if (when.days === 0) return t('marks.dueSession', { title });
    return t('marks.dueSessionDays', { title, count: when.days });
  }

  return {
    /** When a lesson is done, e.g. "80 % regardés". */
    rule(kind: LessonKind, kept: CompletionRule | undefined): string {
      const rule = kept ?? usualRule(rulesOfKind[kind][0]);
      switch (rule.rule) {
        case 'time':
          return t('rules.time', { percent: rule.percent });
        case 'covered': {
          const { percent } = rule;
          if (kind === 'video' || kind === 'audio' || kind === 'document') {
            return t(`rules.covered.${kind}`, { percent });
          }
          return t('rules.covered.any', { percent });
        }
        case 'handed-in':
          if (kind === 'quiz' || kind === 'assignment' || kind === 'survey') {
            return t(`rules.handed-in.${kind}`);
          }
          return t('rules.handed-in.any');
        case 'passed':
          return t(`rules.passed.${kind === 'quiz' || kind === 'assignment' ? kind : 'any'}`);
        default:
          return t(`rules.${rule.rule}`);
      }
    },
    /** What opens it, one line each; none where nothing is asked. */
    locks: (conditions: PathConditions | undefined): string[] => [
      ...(conditions?.requires ?? []).map(requirement),
      ...(conditions?.opens ? [opens(conditions.opens)] : []),
    ],
    /** Until when it should be done; null without a due day. */
    due: (conditions: PathConditions | undefined): string | null =>
      conditions?.due ? due(conditions.due) : null,
  };
}
