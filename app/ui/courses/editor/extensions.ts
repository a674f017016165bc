import { TableKit } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import { isAllowedLink } from '~/domain/courses/rich-text';
import { Callout } from './nodes/callout';
import { Column, Columns } from './nodes/columns';
import { Details, DetailsContent, DetailsSummary } from './nodes/details';
import { FileCard } from './nodes/file-card';
import { Formula, InlineFormula } from './nodes/formulas';
import { LeaveFrame } from './nodes/leave-frame';
import { Audio, Video } from './nodes/recordings';
import { StoredImage } from './nodes/stored-image';

/** What a lesson may hold: the same nodes and marks as `richTextSchema`. */
export function lessonExtensions({ placeholder, summary }: { placeholder: string; summary: string }) {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3, 4] },
      link: {
        openOnClick: false,
        protocols: ['mailto'],
        defaultProtocol: 'https',
        isAllowedUri: (url) => isAllowedLink(url),
        HTMLAttributes: { rel: null, target: null },
      },
    }),
    StoredImage.configure({ allowBase64: false }),
    TableKit.configure({ table: { resizable: false, renderWrapper: true } }),
    ...[Callout, Video, Audio, FileCard, Formula, InlineFormula],
    ...[Details, DetailsSummary, DetailsContent, Columns, Column, LeaveFrame],
    Placeholder.configure({
      showOnlyCurrent: false,
      includeChildren: true,
      placeholder: ({ node, pos }) =>
        node.type.name === 'detailsSummary' ? summary : pos === 0 ? placeholder : '',
    }),
  ];
}
