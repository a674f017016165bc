import { ArrowLeft, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../primitives/button';
import { Callout } from '../../primitives/callout';
import type { NavigatorItem } from './attempt-navigator';

export type HandInState = { busy: boolean; problem: 'offline' | 'failed' | null };

/** Before handing in: what is not answered, what was to be looked at again, and the one button that cannot be undone. */
export function HandInPanel(props: {
  items: readonly NavigatorItem[];
  address: string;
  /** The form around the questions, which goes back to one of them. */
  formId: string;
  state: HandInState;
  onHandIn: () => void;
}) {
  const { items, address, formId, state, onHandIn } = props;
  const { t } = useTranslation('quiz');
  const numbered = items.map((item, at) => ({ ...item, number: at + 1 }));
  const open = numbered.filter((item) => !item.answered);
  const flagged = numbered.filter((item) => item.flagged);
  return (
    <section aria-labelledby="hand-in" className="rounded-xl bg-surface p-5 shadow-sm sm:p-8">
      <h2 id="hand-in" tabIndex={-1} className="text-lg font-[620] outline-none">
        {t('handIn.title')}
      </h2>
      <div className="mt-3 flex flex-col gap-4 text-ink-soft">
        {open.length === 0 ? (
          <p>{t('handIn.allAnswered')}</p>
        ) : (
          <Numbers title={t('handIn.open', { count: open.length })} items={open} formId={formId} />
        )}
        {flagged.length > 0 && (
          <Numbers title={t('handIn.flagged', { count: flagged.length })} items={flagged} formId={formId} />
        )}
        <p>{t('handIn.final')}</p>
      </div>
      {state.problem && (
        <div className="mt-5">
          <Callout tone={state.problem === 'offline' ? 'warning' : 'danger'} live="alert">
            {t(`handIn.${state.problem}`)}
          </Callout>
        </div>
      )}
      <div className="mt-7 flex flex-col-reverse gap-3 sm:flex-row sm:items-center">
        <Button
          type="submit"
          form={formId}
          name="go"
          value={items.length}
          variant="secondary"
          size="large"
          icon={<ArrowLeft aria-hidden="true" />}
        >
          {t('handIn.back')}
        </Button>
        <form
          method="post"
          action={`${address}/hand-in`}
          onSubmit={(event) => {
            event.preventDefault();
            onHandIn();
          }}
        >
          <Button type="submit" size="large" wide busy={state.busy} icon={<Send aria-hidden="true" />}>
            {t('handIn.submit')}
          </Button>
        </form>
      </div>
    </section>
  );
}

function Numbers(props: { title: string; items: readonly { number: number }[]; formId: string }) {
  const { t } = useTranslation('quiz');
  return (
    <div>
      <p>{props.title}</p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {props.items.map(({ number }) => (
          <li key={number}>
            <Button
              type="submit"
              form={props.formId}
              name="go"
              value={number}
              variant="secondary"
              size="small"
            >
              {t('navigator.question', { number })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
