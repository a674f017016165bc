import { useEditorState, type Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { calloutTones } from '~/domain/courses/rich-text';
import { Badge } from '../../primitives/badge';
import { Button } from '../../primitives/button';
import { TableTools } from './table-tools';

/** A second bar with what concerns the table, the remark or the image where the caret is. */
export function ContextTools({ editor, onDescribe }: { editor: Editor; onDescribe: () => void }) {
  const { t } = useTranslation('teach');
  const place = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      table: current.isActive('table'),
      tone: calloutTones.find((tone) => current.isActive('callout', { tone })) ?? null,
      image: current.isActive('image'),
      undescribed: current.isActive('image') && !current.getAttributes('image').alt,
    }),
  });
  if (!place.table && !place.tone && !place.image) return null;
  const what = place.image ? 'image' : place.table ? 'table' : 'callout';
  return (
    <div
      role="toolbar"
      aria-label={t(`courses.editor.context.${what}`)}
      aria-controls="lesson-text"
      className="flex min-w-0 flex-1 items-center gap-1 overflow-x-auto text-sm [scrollbar-width:none] max-sm:basis-full sm:flex-wrap sm:overflow-visible"
    >
      <span className="mr-1 flex-none text-ink-faint">{t(`courses.editor.context.${what}`)}</span>
      {place.image && (
        <>
          <Tool onClick={onDescribe}>{t('courses.editor.image.describe')}</Tool>
          {place.undescribed && <Badge tone="warning">{t('courses.editor.image.undescribed')}</Badge>}
          <Tool onClick={() => editor.chain().focus().deleteSelection().run()}>
            {t('courses.editor.image.remove')}
          </Tool>
        </>
      )}
      {!place.image && place.table && <TableTools editor={editor} />}
      {!place.image &&
        !place.table &&
        place.tone &&
        calloutTones.map((tone) => (
          <Tool
            key={tone}
            pressed={tone === place.tone}
            onClick={() => editor.chain().focus().toggleCallout(tone).run()}
          >
            {t(`courses.editor.callout.${tone}`)}
          </Tool>
        ))}
    </div>
  );
}

function Tool(props: { onClick: () => void; pressed?: boolean; children: string }) {
  return (
    <Button
      variant="quiet"
      size="small"
      aria-pressed={props.pressed}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onClick}
      className="px-2! aria-pressed:bg-accent-soft aria-pressed:text-accent-text"
    >
      {props.children}
    </Button>
  );
}
