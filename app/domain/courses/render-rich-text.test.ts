import { expect, test } from 'vitest';
import { renderRichText } from '~/domain/courses/render-rich-text';
import { richTextSchema, type Block } from '~/domain/courses/rich-text';
import { doc, links, paragraph } from '../../../tests/factories/rich-text';

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
