import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '~/domain/assessment/answer';
import type { RedactedQuestion } from '~/domain/assessment/redact-question';
import { Button } from '../../primitives/button';
import { IconButton } from '../../primitives/icon-button';

/** Items to put in order: moved up and down. It counts as answered once something is moved, or the order is kept. */
export function OrderingAnswer(props: {
  question: Extract<RedactedQuestion, { kind: 'ordering' }>;
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
}) {
  const { question, answer, onAnswer } = props;
  const { t } = useTranslation('quiz');
  const [order, setOrder] = useState(() => inOrder(question.items, answer));
  const give = (next: typeof order) => {
    setOrder(next);
    onAnswer({ kind: 'ordering', itemIds: next.map(({ id }) => id) });
  };
  const move = (at: number, by: -1 | 1) => {
    const next = [...order];
    const [item] = next.splice(at, 1);
    if (item) next.splice(at + by, 0, item);
    give(next);
  };
  return (
    <div className="flex flex-col gap-4">
      <ol className="grid gap-2">
        {order.map((item, at) => (
          <li
            key={item.id}
            className="flex min-h-12 items-center gap-3 rounded-lg bg-surface py-1.5 pr-2 pl-4 ring-1 ring-line-strong/60 ring-inset"
          >
            <span aria-hidden="true" className="w-5 flex-none text-sm text-ink-faint tabular-nums">
              {at + 1}
            </span>
            <span className="min-w-0 flex-1 wrap-break-word">{item.text}</span>
            <IconButton
              label={t('ordering.up', { item: item.text })}
              icon={<ArrowUp />}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            />
            <IconButton
              label={t('ordering.down', { item: item.text })}
              icon={<ArrowDown />}
              disabled={at === order.length - 1}
              onClick={() => move(at, 1)}
            />
          </li>
        ))}
      </ol>
      {!answer && (
        <p>
          <Button variant="secondary" onClick={() => give(order)}>
            {t('ordering.keep')}
          </Button>
        </p>
      )}
    </div>
  );
}

function inOrder(items: readonly { id: string; text: string }[], answer: Answer | null) {
  const ids = answer?.kind === 'ordering' ? answer.itemIds : [];
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...items].sort((one, other) => place(one.id) - place(other.id));
}
