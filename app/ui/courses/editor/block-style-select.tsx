import { useEditorState, type Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../primitives/select';

const levels = [2, 3, 4] as const;

/** Paragraph or heading. Levels begin at 2: the lesson's title is the page's first. */
export function BlockStyleSelect({ editor }: { editor: Editor }) {
  const { t } = useTranslation('teach');
  const style = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      String(levels.find((level) => current.isActive('heading', { level })) ?? 'paragraph'),
  });

  function choose(value: string) {
    const level = levels.find((known) => String(known) === value);
    const chain = editor.chain().focus();
    if (level) chain.setHeading({ level }).run();
    else chain.setParagraph().run();
  }

  return (
    <Select
      aria-label={t('courses.editor.style.label')}
      value={style}
      onChange={(event) => choose(event.currentTarget.value)}
      className="mr-1 min-h-9! w-36! py-1! text-sm! sm:min-h-8!"
      options={[
        { value: 'paragraph', label: t('courses.editor.style.paragraph') },
        ...levels.map((level) => ({
          value: String(level),
          label: t(`courses.editor.style.heading${level}`),
        })),
      ]}
    />
  );
}
