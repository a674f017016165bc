import type { VideoActivity } from '~/domain/courses/activities';
import type { ActivityEditorProps } from './activity-editor-props';
import { PosterField } from './poster-field';
import { RecordingEditor } from './recording-editor';
import { useActivity } from './use-activity';

/** A video: its file, what is shown before it plays, its captions and its transcript. */
export default function VideoEditor({ lesson, timeZone }: ActivityEditorProps) {
  const { activity, change, ...saved } = useActivity('video', lesson);
  return (
    <RecordingEditor<VideoActivity> kind="video" {...{ lesson, timeZone }} kept={{ activity, change, saved }}>
      {activity.file && (
        <PosterField
          fileId={activity.posterFileId}
          onChange={(posterFileId) => change({ ...activity, posterFileId })}
        />
      )}
    </RecordingEditor>
  );
}
