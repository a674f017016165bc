import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputProblemOf } from '~/domain/input-problem';
import { renderedTags, renderRichText } from '~/domain/courses/render-rich-text';
import { richTextLimits, richTextSchema, type Block, type RichText } from '~/domain/courses/rich-text';
import { fileIdsOf, imagesWithoutAlt, plainText, wordCount } from '~/domain/courses/rich-text-facts';

const links = { fileUrl: (fileId: string) => `/files/${fileId}` };

function doc(...content: Block[]): RichText {
  return { type: 'doc', content };
}

function paragraph(text: string, ...marks: unknown[]): Block {
  return { type: 'paragraph', content: [{ type: 'text', text, marks }] } as Block;
}

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
  /^(?: (?:id|href|rel|src|alt|width|height|loading|start|colspan|rowspan|scope|data-callout|data-scroll|role|tabindex)="[^"<>]*")*$/;

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

describe('rendering', () => {
  test('never writes a tag, an attribute or an address outside the list, whatever the document', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(block, node), { maxLength: 5 }), (content) => {
        let html: string;
        try {
          html = renderRichText({ type: 'doc', content } as RichText, links);
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
        expectHarmless(renderRichText(result.data, links));
        expect(JSON.stringify(result.data)).not.toMatch(/"(?:href|src)":"\s*(?:javascript|data):/i);
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  test('writes each kind of node', () => {
    const text = doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'À retenir' }] },
      paragraph('gras & <souligné>', { type: 'bold' }, { type: 'underline' }),
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: [paragraph('un')] }],
      },
      { type: 'callout', attrs: { tone: 'warning' }, content: [paragraph('Attention')] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph('T')] }],
          },
          { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('1')] }] },
        ],
      },
      { type: 'codeBlock', content: [{ type: 'text', text: 'a < b' }] },
      { type: 'horizontalRule' },
      { type: 'image', attrs: { fileId: 'f-1', alt: 'Un "schéma"', width: 640, height: 360 } },
    );
    expect(renderRichText(richTextSchema.parse(text), links)).toBe(
      '<h2 id="section-a-retenir">À retenir</h2>' +
        '<p><strong><u>gras &amp; &lt;souligné&gt;</u></strong></p>' +
        '<ol start="3"><li><p>un</p></li></ol>' +
        '<div data-callout="warning" role="note"><p>Attention</p></div>' +
        '<div data-scroll="" tabindex="0"><table><tbody><tr><th scope="col" colspan="2"><p>T</p></th></tr>' +
        '<tr><td><p>1</p></td></tr></tbody></table></div>' +
        '<pre tabindex="0"><code>a &lt; b</code></pre><hr>' +
        '<img src="/files/f-1" alt="Un &quot;schéma&quot;" width="640" height="360" loading="lazy">',
    );
  });

  test('links: outside ones do not hand over the window, inside ones lead to headings', () => {
    const text = doc(
      paragraph('a', {
        type: 'link',
        attrs: { href: 'https://example.test/?a=1&b=2', target: '_blank', class: 'x' },
      }),
      paragraph('b', { type: 'link', attrs: { href: '#a-retenir' } }),
      paragraph('c', { type: 'link', attrs: { href: 'mailto:a@b.test' } }),
    );
    expect(renderRichText(richTextSchema.parse(text), links)).toBe(
      '<p><a href="https://example.test/?a=1&amp;b=2" rel="noopener noreferrer">a</a></p>' +
        '<p><a href="#section-a-retenir">b</a></p><p><a href="mailto:a@b.test">c</a></p>',
    );
  });

  test('two headings of the same words have ids of their own', () => {
    const heading: Block = {
      type: 'heading',
      attrs: { level: 3 },
      content: [{ type: 'text', text: 'Exemple' }],
    };
    const html = renderRichText(doc(heading, heading), links);
    expect(html).toContain('id="section-exemple"');
    expect(html).toContain('id="section-exemple-2"');
  });

  test('an image whose file is gone is left out', () => {
    const text = doc({ type: 'image', attrs: { fileId: 'gone', alt: 'x' } });
    expect(renderRichText(text, { fileUrl: () => null })).toBe('');
  });
});

describe('the schema', () => {
  function problemOf(value: unknown) {
    const result = richTextSchema.safeParse(value);
    return result.success ? null : inputProblemOf(result.error.issues[0]!).problem;
  }

  test('keeps what the editor sends and drops attributes that are not ours', () => {
    const sent = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { textAlign: 'center', style: 'x' },
          content: [{ type: 'text', text: 'a' }],
        },
      ],
    };
    expect(richTextSchema.parse(sent)).toEqual(
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }),
    );
  });

  test('refuses unknown nodes, headings of the page’s own level and images from nowhere', () => {
    expect(problemOf(doc({ type: 'iframe' } as unknown as Block))).not.toBeNull();
    expect(problemOf(doc({ type: 'heading', attrs: { level: 1 } } as unknown as Block))).not.toBeNull();
    expect(problemOf(doc({ type: 'image', attrs: { alt: 'x' } }))).toBe('rich-text-invalid');
    expect(problemOf('<p>html</p>')).not.toBeNull();
    expect(problemOf(null)).not.toBeNull();
  });

  test('refuses what is nested too deeply, even a million times', () => {
    let deep: unknown = { type: 'paragraph' };
    for (let level = 0; level < 1_000_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(problemOf({ type: 'doc', content: [deep] })).toBe('rich-text-too-deep');
    let bearable: Block = paragraph('x');
    for (let level = 0; level < richTextLimits.depth - 3; level += 1) {
      bearable = { type: 'blockquote', content: [bearable] };
    }
    expect(problemOf(doc(bearable))).toBeNull();
    expect(problemOf(doc({ type: 'blockquote', content: [bearable] }))).toBe('rich-text-too-deep');
  });

  test('refuses what is too long', () => {
    expect(problemOf(doc(paragraph('x'.repeat(richTextLimits.characters + 1))))).toBe('rich-text-too-large');
    const many = Array.from({ length: richTextLimits.nodes }, () => paragraph('x'));
    expect(problemOf(doc(...many))).toBe('rich-text-too-large');
  });
});

test('text, words, files and undescribed images are read off the document', () => {
  const text = doc(
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'L’organisme' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [paragraph('trois mots ici'), { type: 'image', attrs: { fileId: 'f1' } }],
        },
      ],
    },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
    },
    { type: 'image', attrs: { fileId: 'f1', alt: 'Schéma' } },
  );
  expect(plainText(text)).toBe('L’organisme\ntrois mots ici\na b\nSchéma');
  expect(wordCount(text)).toBe(7);
  expect(fileIdsOf(text)).toEqual(['f1']);
  expect(imagesWithoutAlt(text)).toEqual([{ fileId: 'f1' }]);
});
