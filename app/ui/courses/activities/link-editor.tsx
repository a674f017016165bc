import { useTranslation } from 'react-i18next';
import { Card } from '../../primitives/card';
import { TextField } from '../../primitives/text-field';
import type { ActivityEditorProps } from './activity-editor-props';
import { ActivitySaved } from './activity-saved';
import { useActivity } from './use-activity';

/** Where a lesson of kind link leads. */
export default function LinkEditor({ lesson, timeZone }: ActivityEditorProps) {
  const { t } = useTranslation('teach');
  const { activity, change, state, autosave, problems } = useActivity('link', lesson);
  return (
    <Card className="flex flex-col gap-4">
      <TextField
        label={t('courses.activity.link.url')}
        hint={t('courses.activity.link.hint')}
        name="url"
        type="url"
        inputMode="url"
        value={activity.url}
        {...(problems.length > 0 && { problems: [t('courses.activity.link.invalid')] })}
        onChange={(event) => change({ url: event.currentTarget.value })}
      />
      <ActivitySaved state={state} autosave={autosave} timeZone={timeZone} />
    </Card>
  );
}
