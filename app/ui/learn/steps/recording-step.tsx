import { useTranslation } from 'react-i18next';
import { Recording } from '../../media/recording';
import type { StepOf } from './step-props';
import { useTold } from './use-told';

/** A video or a sound: what of it is really played is counted. */
export function RecordingStep({ step, lesson, address, reports, timeZone }: StepOf<'video' | 'audio'>) {
  const { t } = useTranslation('steps');
  const told = useTold({ reports, address, lesson });
  const { rule, title, position } = lesson;
  const { transcript } = step.activity;
  return (
    <section className="mt-8">
      <Recording
        {...{ title, position, told, timeZone }}
        kind={step.kind}
        activity={step.activity}
        known={step.coverage}
        needed={rule.rule === 'covered' ? rule.percent : null}
      >
        <noscript>
          <p className="mt-3 text-sm text-ink-soft">{t('recording.noScript')}</p>
        </noscript>
        {transcript !== '' && (
          <details className="mt-3 rounded-lg border bg-surface px-4 py-3">
            <summary className="text-sm font-[560]">{t('recording.transcript')}</summary>
            <p className="mt-2 whitespace-pre-line">{transcript}</p>
          </details>
        )}
      </Recording>
    </section>
  );
}
