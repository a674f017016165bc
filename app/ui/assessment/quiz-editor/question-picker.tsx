import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuizItem } from '~/domain/assessment/quiz';
import { comparable } from '~/domain/assessment/comparable';
import { Button } from '../../primitives/button';
import { Dialog } from '../../primitives/dialog';
import { TextField } from '../../primitives/text-field';
import { BankChoice } from './bank-choice';
import type { Offer } from './use-bank-offer';

const loosely = { case: true, accents: true, spaces: false };

/** Questions of a bank to take into the quiz, several at once. */
export function QuestionPicker(props: {
  offer: Offer;
  items: readonly QuizItem[];
  onAdd: (items: QuizItem[]) => void;
  onClose: () => void;
}) {
  const { offer, items, onAdd, onClose } = props;
  const { t } = useTranslation('questions');
  const [chosenBank, setChosenBank] = useState('');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const bankId = chosenBank || (offer.banks?.[0]?.id ?? '');
  const { load } = offer;
  useEffect(() => {
    if (bankId) load(bankId);
  }, [bankId, load]);

  const taken = new Set(items.flatMap((item) => (item.type === 'bank' ? [item.questionId] : [])));
  const sought = comparable(search, loosely);
  const bank = offer.facts.find(({ id }) => id === bankId);
  const found = (bank?.questions ?? []).filter(
    (question) =>
      !question.archived &&
      [question.prompt, ...question.tags].some((text) => comparable(text, loosely).includes(sought)),
  );

  function tick(questionId: string, on: boolean) {
    const next = new Map(chosen);
    if (on) next.set(questionId, bankId);
    else next.delete(questionId);
    setChosen(next);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={t('quiz.picker.title')}
      description={t('quiz.picker.text')}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button
            disabled={chosen.size === 0}
            onClick={() =>
              onAdd([...chosen].map(([questionId, from]) => ({ type: 'bank', bankId: from, questionId })))
            }
          >
            {t('quiz.picker.add', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <BankChoice offer={offer} bankId={bankId} onChoose={setChosenBank} />
        {bank && (
          <TextField
            label={t('quiz.picker.search')}
            type="search"
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        )}
      </div>
      {bank && found.length === 0 && (
        <p className="py-8 text-center text-ink-soft">{t('quiz.picker.none')}</p>
      )}
      <ul className="mt-4 flex flex-col gap-1">
        {found.slice(0, 200).map(({ id, prompt, kind, points, tags }) => (
          <li key={id}>
            <label className="flex items-start gap-3 rounded-md px-3 py-2.5 hover:bg-sunken has-checked:bg-accent-soft">
              <input
                type="checkbox"
                className="tick mt-0.5"
                checked={taken.has(id) || chosen.has(id)}
                disabled={taken.has(id)}
                onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
              />
              <span className="min-w-0">
                <span className="line-clamp-2 wrap-break-word">{prompt}</span>
                <span className="block text-sm text-ink-soft">
                  {[
                    t(`kinds.${kind}`),
                    t('quiz.points', { count: points }),
                    ...tags,
                    ...(taken.has(id) ? [t('quiz.picker.already')] : []),
                  ].join(' · ')}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
