import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rulesOfKind, type CompletionRule, type RuleName } from '~/domain/courses/completion-rule';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { percentOf } from '~/domain/courses/path-form';
import { RadioGroup } from '../primitives/radio-group';
import { TextField } from '../primitives/text-field';

const measured = ['time', 'covered'] as const;

const shown = {
  time: 'hidden group-has-[[name=rule][value=time]:checked]/rule:flex',
  covered: 'hidden group-has-[[name=rule][value=covered]:checked]/rule:flex',
};

/** When a lesson counts as done, in the sentence that learners are told. */
export function RuleFields({
  kind,
  rule,
  errors,
}: {
  kind: LessonKind;
  rule: CompletionRule;
  errors: (field: string) => string[] | undefined;
}) {
  const { t } = useTranslation('paths');
  const { t: tLearn } = useTranslation('learn');
  const [percents, setPercents] = useState({
    time: percentOf(kind, rule, 'time'),
    covered: percentOf(kind, rule, 'covered'),
  });
  const sentence = (name: RuleName) => {
    const percent = name === 'time' || name === 'covered' ? percents[name] : 0;
    return tLearn(`rules.${name}.${kind}`, tLearn(`rules.${name}.any`, '', { percent }), { percent });
  };
  const names = rulesOfKind[kind];
  return (
    <div className="group/rule flex max-w-2xl flex-col gap-5">
      {names.length === 1 ? (
        <div>
          <p>{sentence(names[0])}</p>
          <p className="mt-1 text-sm text-ink-faint">{t('lesson.rule.only')}</p>
          <input type="hidden" name="rule" value={names[0]} />
        </div>
      ) : (
        <RadioGroup
          legend={t('lesson.rule.legend')}
          name="rule"
          defaultValue={rule.rule}
          options={names.map((name) => ({ value: name, label: sentence(name) }))}
          error={errors('rule')}
        />
      )}
      {measured
        .filter((name) => names.includes(name))
        .map((name) => (
          <TextField
            key={name}
            label={t('lesson.rule.percent')}
            name={`${name}Percent`}
            type="number"
            inputMode="numeric"
            min={1}
            max={100}
            className={`${shown[name]} max-w-56`}
            defaultValue={percents[name]}
            error={errors(`${name}Percent`)}
            onChange={({ currentTarget }) => {
              const percent = Number(currentTarget.value);
              if (percent >= 1 && percent <= 100) setPercents({ ...percents, [name]: percent });
            }}
          />
        ))}
    </div>
  );
}
