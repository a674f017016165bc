import { useTranslation } from 'react-i18next';
import { Button } from '../../primitives/button';
import { Callout } from '../../primitives/callout';
import { SavedIndicator } from '../../primitives/saved-indicator';
import type { Autosave, AutosaveState } from '../editor/autosave';

/** Whether an activity is saved, and what stands in the way: somebody else's save is never written over unasked. */
export function ActivitySaved<Content>({
  state,
  autosave,
  timeZone,
}: {
  state: AutosaveState<Content>;
  autosave: Autosave<Content>;
  timeZone: string;
}) {
  const { t } = useTranslation('teach');
  return (
    <div className="flex flex-col gap-3">
      <SavedIndicator saved={state.saved} timeZone={timeZone} onRetry={() => void autosave.flush()} />
      {state.problem && <Callout tone="danger">{state.problem}</Callout>}
      {state.conflict && (
        <Callout tone="warning" title={t('courses.activity.conflict.title')}>
          <p>{t('courses.activity.conflict.text')}</p>
          <Button className="mt-3" variant="secondary" size="small" onClick={() => window.location.reload()}>
            {t('courses.activity.conflict.reload')}
          </Button>
        </Callout>
      )}
    </div>
  );
}
