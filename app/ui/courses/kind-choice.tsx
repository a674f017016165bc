import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { Button } from '../primitives/button';
import { buttonStyle } from '../primitives/button-style';
import { KindIcon } from './kind-icon';
import { KindOptions } from './kind-options';

/** Which kind the lesson being added will be: a button that says it, the nine choices over the page. */
export function KindChoice() {
  const { t } = useTranslation('paths');
  const [kind, setKind] = useState<LessonKind>('text');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const name = t(`kinds.${kind}.name`);
  return (
    <>
      <button
        type="button"
        popovertarget={id}
        aria-label={t('kind.chosen', { kind: name })}
        className={buttonStyle({ variant: 'secondary' })}
      >
        <KindIcon kind={kind} className="size-4 text-accent-text" />
        {name}
        <ChevronDown aria-hidden="true" className="size-4 text-ink-faint" />
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
          // Enter on a choice chooses it: it does not send the form that is still without a title.
          event.preventDefault();
          list.current?.hidePopover();
        }}
        role="dialog"
        aria-labelledby={`${id}-title`}
        className="modal modal-centre m-auto mb-0 max-h-[90dvh] w-full max-w-full overflow-y-auto rounded-t-xl bg-raised p-5 text-left text-ink shadow-lg sm:mb-auto sm:w-[calc(100%-3rem)] sm:max-w-3xl sm:rounded-xl sm:p-6"
      >
        <h2 id={`${id}-title`} className="mb-4 text-lg font-[620]">
          {t('kind.choose')}
        </h2>
        <KindOptions kind={kind} onChange={setKind} />
        <div className="mt-5 flex justify-end">
          <Button popovertarget={id} popovertargetaction="hide" className="max-sm:flex-1">
            {t('kind.apply')}
          </Button>
        </div>
      </div>
    </>
  );
}
