import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { optionOrder } from '~/domain/assessment/draw-questions';
import { redactQuestion } from '~/domain/assessment/redact-question';
import { questionFrom, type QuestionDraft } from './question-draft';
import { QuestionPrompt } from './question-prompt';
import { QuestionView } from './question-view';

/** The question as a learner meets it, while it is written: to be tried, without any of its answers. */
export function QuestionPreview({ draft }: { draft: QuestionDraft }) {
  const { t } = useTranslation('questions');
  const shown = useMemo(() => {
    const { value } = questionFrom(draft);
    return redactQuestion(value, optionOrder(value, draft.id, false));
  }, [draft]);
  return (
    <section aria-label={t('preview.title')} className="rounded-xl bg-sunken p-5 sm:p-6">
      <p className="mb-4 text-xs font-[560] text-ink-faint">{t('preview.title')}</p>
      <div className="flex flex-col gap-5">
        <QuestionPrompt question={{ ...shown, prompt: shown.prompt || t('preview.noPrompt') }} />
        <QuestionView key={shown.kind} question={shown} name={(part) => `preview-${part ?? 'answer'}`} />
      </div>
    </section>
  );
}
