import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderedTags, renderRichText } from '~/domain/courses/render-rich-text';
import { richTextSchema, type RichText } from '~/domain/courses/rich-text';
import { sources } from '../../../tests/factories/rich-text';

const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '"><script>alert(1)</script>',
    "' onerror='alert(1)",
    '</p><img src=x onerror=alert(1)>',
    '//evil.test/x.png',
    '/\\evil.test',
    'https://example.test/"onclick="x',
    'https://example.test/?a=1&b=<2>',
    'mailto:a@b.test',
    '#a-retenir',
  ),
);

// Documents that no editor would make: any attribute may hold anything.
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.record({
    type: fc.constantFrom(
      ...[
        'paragraph',
        'heading',
        'bulletList',
        'orderedList',
        'listItem',
        'blockquote',
        'codeBlock',
        'script',
      ],
      ...[
        'horizontalRule',
        'image',
        'table',
        'tableRow',
        'tableHeader',
        'tableCell',
        'callout',
        'text',
        'hardBreak',
      ],
      ...[
        'video',
        'audio',
        'file',
        'formula',
        'inlineFormula',
        'details',
        'detailsSummary',
        'columns',
        'column',
      ],
    ),
    text: hostile,
    marks: fc.array(
      fc.record({
        type: fc.constantFrom('bold', 'italic', 'underline', 'strike', 'code', 'link', 'toString'),
        attrs: fc.record({ href: hostile, target: hostile, onclick: hostile }),
      }),
      { maxLength: 3 },
    ),
    attrs: fc.record({
      level: fc.oneof(fc.integer({ min: 1, max: 6 }), hostile),
      tone: fc.oneof(fc.constantFrom('info', 'warning', 'success'), hostile),
      start: fc.oneof(fc.integer(), hostile),
      colspan: fc.oneof(fc.integer(), hostile),
      width: fc.oneof(fc.integer(), hostile),
      src: hostile,
      alt: hostile,
      style: hostile,
      fileId: hostile,
      captionsFileId: hostile,
      href: hostile,
      title: hostile,
      name: hostile,
      latex: hostile,
    }),
    content: fc.array(
      fc.oneof({ maxDepth: 4, depthIdentifier: 'node' }, fc.constant({ type: 'hardBreak' }), tie('node')),
      {
        maxLength: 3,
        depthIdentifier: 'node',
      },
    ),
  }),
}));

// The same, with the content model kept, so that documents pass the schema and every kind of node is reached.
const words = hostile.filter((text) => text.length > 0);
const inlines = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('text'),
      text: words,
      marks: fc.array(
        fc.oneof(
          fc.record({ type: fc.constantFrom('bold', 'italic', 'underline', 'strike', 'code') }),
          fc.record({ type: fc.constant('link'), attrs: fc.record({ href: hostile }) }),
        ),
        { maxLength: 2 },
      ),
    }),
    fc.record({ type: fc.constant('hardBreak') }),
    fc.record({ type: fc.constant('inlineFormula'), attrs: fc.record({ latex: words }) }),
  ),
  { maxLength: 3 },
);
const { block } = fc.letrec<{ block: unknown; blocks: unknown[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' }) as fc.Arbitrary<
    unknown[]
  >,
  block: fc.oneof(
    { depthIdentifier: 'block', maxDepth: 3 },
    fc.record({ type: fc.constant('paragraph'), content: inlines }),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.integer({ min: 1, max: 4 }) }),
      content: inlines,
    }),
    fc.record({
      type: fc.constant('codeBlock'),
      content: fc.array(fc.record({ type: fc.constant('text'), text: words })),
    }),
    fc.record({ type: fc.constant('image'), attrs: fc.record({ src: hostile, alt: hostile }) }),
    fc.record({
      type: fc.constantFrom('bulletList', 'orderedList'),
      content: fc.array(fc.record({ type: fc.constant('listItem'), content: tie('blocks') }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    fc.record({
      type: fc.constantFrom('blockquote', 'callout'),
      attrs: fc.record({ tone: hostile }),
      content: tie('blocks'),
    }),
    fc.record({
      type: fc.constantFrom('video', 'audio', 'file', 'formula'),
      attrs: fc.record({
        fileId: fc.oneof(fc.constantFrom('f-1', null), hostile),
        captionsFileId: fc.oneof(fc.constantFrom('c-1', null), hostile),
        href: fc.oneof(fc.constantFrom('https://vimeo.com/1"onclick="x', 'https://dai.ly/x1', null), hostile),
        title: hostile,
        name: hostile,
        latex: words,
      }),
    }),
    fc.record({
      type: fc.constant('details'),
      content: fc.tuple(
        fc.record({ type: fc.constant('detailsSummary'), content: inlines }),
        fc.record({ type: fc.constant('detailsContent'), content: tie('blocks') }),
      ),
    }),
    fc.record({
      type: fc.constant('columns'),
      content: fc.array(fc.record({ type: fc.constant('column'), content: tie('blocks') }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    fc.record({
      type: fc.constant('table'),
      content: fc.array(
        fc.record({
          type: fc.constant('tableRow'),
          content: fc.array(
            fc.record({ type: fc.constantFrom('tableHeader', 'tableCell'), content: tie('blocks') }),
            {
              maxLength: 2,
            },
          ),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  ),
}));

const allowedAttributes =
  /^(?: (?:id|href|rel|src|alt|width|height|loading|start|colspan|rowspan|scope|data-callout|data-scroll|role|tabindex|controls|preload|playsinline|kind|srclang|label|default|target|download|aria-label|data-media|data-card|data-columns|data-formula|data-formula-error)="[^"<>]*")*$/;

function expectHarmless(html: string) {
  for (const [, tag, attributes] of html.matchAll(/<\/?([^\s>]*)([^>]*)>/g)) {
    expect(renderedTags).toContain(tag);
    expect(attributes).toMatch(allowedAttributes);
  }
  expect(html.replace(/<\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*>/g, '')).not.toMatch(/[<>]/);
  for (const [, address] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
    expect(address).toMatch(/^(https?:\/\/|mailto:|#section-|\/(?!\/))/i);
  }
}

test('never writes a tag, an attribute or an address outside the list, whatever the document', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(block, node), { maxLength: 5 }), (content) => {
      let html: string;
      try {
        html = renderRichText({ type: 'doc', content } as RichText, sources);
      } catch (error) {
        // A document that breaks the content model may fail, but as a type error and never as markup.
        expect(error).toBeInstanceOf(TypeError);
        return;
      }
      expectHarmless(html);
    }),
    { numRuns: 500 },
  );
});

test('what the schema accepts is always rendered, and the schema never accepts a hostile address', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (content) => {
      const result = richTextSchema.safeParse({ type: 'doc', content });
      if (!result.success) return;
      accepted += 1;
      expectHarmless(renderRichText(result.data, sources));
      expect(JSON.stringify(result.data)).not.toMatch(/"(?:href|src)":"\s*(?:javascript|data):/i);
    }),
    { numRuns: 500 },
  );
  expect(accepted).toBeGreaterThan(20);
});
