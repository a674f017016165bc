import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AudioActivity, VideoActivity } from '~/domain/courses/activities';
import { mediaTypes } from '~/domain/courses/file-purposes';
import type { LessonDetails } from '~/use-cases/courses/get-lesson.server';
import { clockTime } from '../../media/media-time';
import { Recording } from '../../media/recording';
import { Button } from '../../primitives/button';
import { Card } from '../../primitives/card';
import { FileUpload } from '../../primitives/file-upload';
import { TextAreaField } from '../../primitives/text-area-field';
import { useFormats } from '../../primitives/use-formats';
import { ActivitySaved } from './activity-saved';
import { CaptionsField } from './captions-field';

type RecordingEditorProps<Edited> = {
  kind: 'video' | 'audio';
  lesson: LessonDetails;
  timeZone: string;
  kept: {
    activity: Edited;
    change: (next: Edited) => void;
    saved: Omit<Parameters<typeof ActivitySaved<Edited>>[0], 'timeZone'>;
  };
  children?: ReactNode;
};

/** What videos and sounds have in common: the recording as its learners play it, captions, a transcript. */
export function RecordingEditor<Edited extends AudioActivity | VideoActivity>(
  props: RecordingEditorProps<Edited>,
) {
  const { kind, lesson, timeZone, children } = props;
  const { activity, change, saved } = props.kept;
  const { t } = useTranslation('media');
  const formats = useFormats();
  const [replacing, setReplacing] = useState(false);
  const { file } = activity;
  return (
    <Card
      title={t(`editor.${kind}.title`)}
      actions={
        file && (
          <Button variant="secondary" size="small" onClick={() => setReplacing(!replacing)}>
            {t(replacing ? 'editor.cancelReplace' : `editor.${kind}.replace`)}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-8">
        {file && !replacing && (
          <div>
            <Recording
              key={file.fileId}
              {...{ kind, activity, timeZone }}
              title={lesson.title}
              known={[]}
              position={0}
              needed={null}
              told={null}
            />
            <p className="mt-3 text-sm text-ink-soft">
              {t('editor.length', { length: clockTime(file.durationMs / 1000) })} · {file.name} ·{' '}
              {formats.bytes(file.bytes)}
            </p>
          </div>
        )}
        {(!file || replacing) && (
          <div className="flex flex-col gap-2">
            <FileUpload
              purpose="lesson-media"
              label={t(`editor.${kind}.empty`)}
              accept={acceptOf(kind)}
              onUploaded={({ id, name, bytes, mediaType, durationMs }) => {
                if (durationMs === null) return;
                change({ ...activity, file: { fileId: id, name, bytes, mediaType, durationMs } });
                setReplacing(false);
              }}
            />
            {replacing && <p className="text-sm text-ink-faint">{t('editor.replaceText')}</p>}
          </div>
        )}
        {children}
        {file && (
          <CaptionsField
            kind={kind}
            captions={activity.captions}
            onChange={(captions) => change({ ...activity, captions })}
          />
        )}
        {file && (
          <TextAreaField
            label={t('editor.transcript.title')}
            hint={t('editor.transcript.text')}
            name="transcript"
            rows={5}
            maxLength={200_000}
            value={activity.transcript}
            onChange={({ currentTarget }) => change({ ...activity, transcript: currentTarget.value })}
          />
        )}
        <ActivitySaved {...saved} timeZone={timeZone} />
      </div>
    </Card>
  );
}

/** A sound may come in the container of a video. */
function acceptOf(kind: 'video' | 'audio'): string {
  return [...mediaTypes]
    .filter(([type]) => type.startsWith(`${kind}/`))
    .flatMap(([type, ending]) => [type, `.${ending}`])
    .join(',');
}
