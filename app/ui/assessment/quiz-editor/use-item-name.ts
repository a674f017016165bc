import { useTranslation } from 'react-i18next';
import type { QuizItem } from '~/domain/assessment/quiz';
import type { OfferedBank } from '~/use-cases/assessment/get-bank-facts.server';

/** What an item of a quiz is called in a list: its question, or what is drawn. */
export function useItemName(facts: readonly OfferedBank[], loading: boolean): (item: QuizItem) => string {
  const { t } = useTranslation('questions');
  return (item) => {
    if (item.type === 'own') return item.question.prompt;
    const bank = facts.find(({ id }) => id === item.bankId);
    if (!bank && loading) return t('quiz.loading');
    if (item.type === 'draw') {
      return t('quiz.drawOf', { count: item.count, bank: bank?.title ?? t('quiz.unknownBank') });
    }
    const question = bank?.questions.find(({ id }) => id === item.questionId);
    return question?.prompt ?? t('quiz.unknownQuestion');
  };
}
