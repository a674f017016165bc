import type { AudioActivity } from '~/domain/courses/activities';
import type { ActivityEditorProps } from './activity-editor-props';
import { RecordingEditor } from './recording-editor';
import { useActivity } from './use-activity';

/** A sound: its file, its captions and its transcript. */
export default function AudioEditor({ lesson, timeZone }: ActivityEditorProps) {
  const { activity, change, ...saved } = useActivity('audio', lesson);
  return (
    <RecordingEditor<AudioActivity>
      kind="audio"
      {...{ lesson, timeZone }}
      kept={{ activity, change, saved }}
    />
  );
}
