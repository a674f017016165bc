import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const visibleAttributes = new Set([
  'aria-label',
  'aria-description',
  'alt',
  'title',
  'placeholder',
  'label',
  'hint',
]);
const banned = /(^|-)(utils?|helpers?|misc|common|manager|service|new|v2)(-|$)/;
const serverLayers = /^app\/(http|jobs|use-cases|records|integrations|platform)\//;
const hasLetters = /\p{L}{2}/u;

/** Rules of ARCHITECTURE.md that no published rule covers. */
export const assidu = {
  rules: {
    /** Visible text comes from the message files. */
    'no-literal-text': {
      create(context) {
        const report = (node) => context.report({ node, message: 'Visible text belongs in app/locales.' });
        return {
          JSXText(node) {
            if (hasLetters.test(node.value)) report(node);
          },
          JSXAttribute(node) {
            const text = node.value?.type === 'Literal' ? node.value.value : undefined;
            const name = typeof node.name.name === 'string' ? node.name.name : '';
            if (visibleAttributes.has(name) && typeof text === 'string' && hasLetters.test(text))
              report(node);
          },
          'JSXExpressionContainer > Literal'(node) {
            const inText =
              node.parent.parent.type === 'JSXElement' || node.parent.parent.type === 'JSXFragment';
            if (inText && typeof node.value === 'string' && hasLetters.test(node.value)) report(node);
          },
        };
      },
    },
    /** Names say what is in the file, in kebab-case, and where it runs. */
    'file-name': {
      meta: { schema: [{ type: 'object', properties: { browser: { type: 'array' } } }] },
      create(context) {
        return {
          Program(node) {
            const path = relative(root, context.filename).replaceAll('\\', '/');
            const name = basename(path);
            const stem = name
              .replace(/^\./, '')
              .replace(/(\.(server|client|test|config|d|spec))*\.[cm]?[jt]sx?$/, '');
            if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) {
              context.report({ node, message: `The name of ${path} is not in kebab-case.` });
            }
            if (banned.test(stem))
              context.report({ node, message: `The name of ${path} says nothing: use the field's words.` });
            const isServer = /\.server(\.test)?\.tsx?$/.test(name);
            if (path.startsWith('app/domain/') && isServer) {
              context.report({ node, message: 'domain runs in the browser too: no .server suffix.' });
            }
            const exempt = /\.d\.ts$|\.test\.tsx?$/.test(name);
            if (
              serverLayers.test(path) &&
              !isServer &&
              !exempt &&
              !context.options[0]?.browser?.includes(path)
            ) {
              context.report({
                node,
                message: `${path} runs on the server only: its name ends in .server.ts.`,
              });
            }
          },
        };
      },
    },
    /** About 150 lines, 200 for a route: a longer file holds two things. */
    'file-length': {
      create(context) {
        const most = relative(root, context.filename).startsWith('app/routes/') ? 230 : 200;
        return {
          Program(node) {
            const lines = context.sourceCode.lines.length - 1;
            if (lines > most)
              context.report({ node, message: `${lines} lines: two things live in this file.` });
          },
        };
      },
    },
  },
};
