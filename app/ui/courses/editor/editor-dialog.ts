/** What the author is asked for, beside the text; null while they write. */
export type EditorDialog =
  ('link' | 'image' | 'describe' | 'video' | 'audio' | 'file' | 'formula' | 'inlineFormula') | null;

/** The blocks that have a dialog of their own, by the name of their node. */
export const dialogOfNode: Readonly<Record<string, EditorDialog>> = {
  image: 'describe',
  video: 'video',
  audio: 'audio',
  formula: 'formula',
  inlineFormula: 'inlineFormula',
};
