import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { imageTypes, maximumImageBytes } from '~/domain/courses/image-files';
import { randomId } from '../../primitives/random-id';
import { uploadFile } from '../../primitives/upload-file';
import { readPastedHtml } from './pasted-html';

export type PastingWords = {
  /** Why a picture was not taken where the server does not say. */
  failed: string;
  tooLarge: string;
  /** Pictures that could not come along. */
  left: (count: number) => string;
  notPictures: string;
};

type Options = { words: PastingWords; tell: (text: string) => void };
type Arrived = { fileId: string; width: number | null; height: number | null } | 'refused';

const plugin = new PluginKey('pendingImages');

/**
 * Takes in what is pasted and dropped: HTML reduced to what a lesson may hold, and its pictures, which stand in the
 * text at once and become part of it when they have been uploaded. Those that are not taken are removed, and it is said.
 */
export const PendingImages = Extension.create<Options>({
  name: 'pendingImages',
  addOptions: () => ({
    words: { failed: '', tooLarge: '', left: () => '', notPictures: '' },
    tell: () => undefined,
  }),
  addProseMirrorPlugins() {
    const { words, tell } = this.options;
    const arrived = new Map<string, Arrived>();

    function send(view: EditorView, key: string, picture: Blob) {
      const name = picture instanceof File ? picture.name : 'image';
      const settle = (outcome: Arrived) => {
        arrived.set(key, outcome);
        if (!view.isDestroyed)
          view.dispatch(view.state.tr.setMeta(plugin, key).setMeta('addToHistory', false));
      };
      if (picture.size > maximumImageBytes) {
        tell(words.tooLarge);
        return settle('refused');
      }
      const file = new File([picture], name, { type: picture.type });
      uploadFile('lesson-image', file, {
        failed: words.failed,
        onProgress: () => undefined,
        signal: new AbortController().signal,
      }).then(
        ({ id: fileId, width, height }) => settle({ fileId, width, height }),
        (error: unknown) => {
          tell(error instanceof Error ? error.message : words.failed);
          settle('refused');
        },
      );
    }

    /** Whether there are files among what is given; pictures go into the text, others are said to be none. */
    function takeFiles(view: EditorView, data: DataTransfer | null, position: number): boolean {
      const files = [...(data?.files ?? [])];
      if (files.length === 0) return false;
      const pictures = files.filter((file) => imageTypes.has(file.type));
      if (pictures.length < files.length) tell(words.notPictures);
      for (const picture of pictures) {
        const key = randomId();
        const image = view.state.schema.nodes.image?.create({ pending: key });
        if (image) view.dispatch(view.state.tr.insert(position, image).scrollIntoView());
        send(view, key, picture);
      }
      return true;
    }

    return [
      new Plugin({
        key: plugin,
        props: {
          transformPastedHTML: (html, view) => {
            if (html.includes('data-pm-slice')) return html; // from an editor like this one
            const pasted = readPastedHtml(html, window.location.origin, randomId);
            if (pasted.left > 0) tell(words.left(pasted.left));
            for (const [key, picture] of pasted.pictures) setTimeout(() => send(view, key, picture));
            return pasted.html;
          },
          handlePaste: (view, event) => {
            const data = event.clipboardData;
            // A picture alone comes as a file, beside HTML that only points to where it lay.
            const html = data?.getData('text/html') ?? '';
            const said = html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, '').trim();
            if (html.includes('data-pm-slice') || said !== '' || data?.getData('text/plain')) return false;
            return takeFiles(view, data, view.state.selection.from);
          },
          handleDrop: (view, event, _slice, moved) => {
            if (moved) return false;
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            return takeFiles(view, event.dataTransfer, place?.pos ?? view.state.selection.from);
          },
        },
        appendTransaction: (_transactions, _before, { doc, tr }) => {
          doc.descendants((node, position) => {
            const outcome = node.type.name === 'image' && arrived.get(String(node.attrs.pending));
            if (!outcome) return;
            const at = tr.mapping.map(position);
            if (outcome === 'refused') tr.delete(at, at + node.nodeSize);
            else tr.setNodeMarkup(at, null, { ...node.attrs, ...outcome, pending: null });
          });
          return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
        },
      }),
    ];
  },
});
