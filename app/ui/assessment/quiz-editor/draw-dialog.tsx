import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuizItem } from '~/domain/assessment/quiz';
import { drawPool } from '~/domain/assessment/quiz-problems';
import { Button } from '../../primitives/button';
import { Dialog } from '../../primitives/dialog';
import { randomId } from '../../primitives/random-id';
import { BankChoice } from './bank-choice';
import { WholeNumberField } from './whole-number-field';
import type { Offer } from './use-bank-offer';

export type Draw = Extract<QuizItem, { type: 'draw' }>;

/** How many questions are drawn from which bank, by which tags, and how many there are to draw from. */
export function DrawDialog(props: {
  offer: Offer;
  items: readonly QuizItem[];
  start: Draw | null;
  onSave: (draw: Draw) => void;
  onClose: () => void;
}) {
  const { offer, items, start, onSave, onClose } = props;
  const { t } = useTranslation('questions');
  const [chosenBank, setChosenBank] = useState(start?.bankId ?? '');
  const [tags, setTags] = useState<readonly string[]>(start?.tags ?? []);
  const [count, setCount] = useState<number | null>(start?.count ?? 5);
  const bankId = chosenBank || (offer.banks?.[0]?.id ?? '');
  const { load } = offer;
  useEffect(() => {
    if (bankId) load(bankId);
  }, [bankId, load]);

  const bank = offer.facts.find(({ id }) => id === bankId);
  const draw: Draw = { type: 'draw', id: start?.id ?? '', bankId, tags: [...tags], count: count ?? 1 };
  const pool = bank ? drawPool(draw, bank, items).length : 0;
  const known = [
    ...new Set(bank?.questions.flatMap((question) => (question.archived ? [] : question.tags))),
  ].sort();

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('quiz.drawing.title')}
      description={t('quiz.drawing.text')}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button
            disabled={!bank || count === null || pool === 0}
            onClick={() => onSave({ ...draw, id: start?.id ?? randomId() })}
          >
            {t(start ? 'quiz.drawing.change' : 'quiz.drawing.submit')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <BankChoice
          offer={offer}
          bankId={bankId}
          onChoose={(id) => {
            setChosenBank(id);
            setTags([]);
          }}
        />
        {bank && (
          <>
            <fieldset className="min-w-0">
              <legend className="mb-2 text-sm font-[560]">{t('quiz.drawing.tags')}</legend>
              {known.length === 0 && <p className="text-sm text-ink-soft">{t('quiz.drawing.noTags')}</p>}
              <div className="flex flex-wrap gap-2">
                {known.map((tag) => (
                  <label
                    key={tag}
                    className="inline-flex min-h-9 cursor-pointer items-center rounded-full bg-ink/7 px-3.5 text-sm has-checked:bg-accent-soft has-checked:text-accent-text has-checked:ring-2 has-checked:ring-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text"
                  >
                    <input
                      type="checkbox"
                      className="sr-only"
                      checked={tags.includes(tag)}
                      onChange={({ currentTarget }) =>
                        setTags(
                          currentTarget.checked ? [...tags, tag] : tags.filter((other) => other !== tag),
                        )
                      }
                    />
                    {tag}
                  </label>
                ))}
              </div>
            </fieldset>
            <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
              <WholeNumberField
                label={t('quiz.drawing.count')}
                className="w-44"
                {...{ value: count, least: 1, most: 100 }}
                onChange={setCount}
              />
              <p role="status" className="pb-2.5 text-sm text-ink-soft tabular-nums">
                {t('quiz.pool', { count: pool })}
              </p>
            </div>
            {count !== null && count > pool && (
              <p role="alert" className="text-sm text-danger-ink">
                {t('quiz.drawing.tooMany', { count: pool })}
              </p>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
