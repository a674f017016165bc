import { expect, test } from 'vitest';
import { renderRichText } from '~/domain/courses/render-rich-text';
import { richTextSchema, type Block } from '~/domain/courses/rich-text';
import { doc, paragraph, sources } from '../../../tests/factories/rich-text';

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
  expect(renderRichText(richTextSchema.parse(text), sources)).toBe(
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
  expect(renderRichText(richTextSchema.parse(text), sources)).toBe(
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
  const html = renderRichText(doc(heading, heading), sources);
  expect(html).toContain('id="section-exemple"');
  expect(html).toContain('id="section-exemple-2"');
});

test('an image whose file is gone is left out', () => {
  const text = doc({ type: 'image', attrs: { fileId: 'gone', alt: 'x' } });
  expect(renderRichText(text, { ...sources, fileOf: () => null })).toBe('');
});

const inline = (latex: string) => ({ type: 'inlineFormula' as const, attrs: { latex } });

test('recordings play with the browser’s controls, those of other sites are cards that open there', () => {
  const text = doc(
    { type: 'video', attrs: { fileId: 'v-1', captionsFileId: 'c-1', title: 'Une "mire"' } },
    { type: 'audio', attrs: { fileId: 'a-1' } },
    { type: 'audio', attrs: { fileId: 'a-2', captionsFileId: 'c-2', title: 'Son' } },
    { type: 'video', attrs: { href: 'https://youtu.be/abc?t=1&b=2', title: 'Ailleurs' } },
  );
  const track = (id: string) =>
    `<track kind="captions" src="/files/${id}" srclang="fr" label="français" default="">`;
  expect(renderRichText(richTextSchema.parse(text), sources)).toBe(
    '<figure data-media="video"><video controls="" preload="metadata" playsinline="" src="/files/v-1" ' +
      `aria-label="Une &quot;mire&quot;">${track('c-1')}</video><figcaption>Une &quot;mire&quot;</figcaption></figure>` +
      '<figure data-media="audio"><audio controls="" preload="metadata" src="/files/a-1" aria-label="Plan.pdf"></audio></figure>' +
      '<figure data-media="audio"><video controls="" preload="metadata" playsinline="" src="/files/a-2" ' +
      `aria-label="Son">${track('c-2')}</video><figcaption>Son</figcaption></figure>` +
      '<a data-card="video" href="https://youtu.be/abc?t=1&amp;b=2" target="_blank" rel="noopener noreferrer">' +
      '<span>Ailleurs</span><span>YouTube</span></a>',
  );
});

test('files, accordions, columns and formulas', () => {
  const text = doc(
    { type: 'file', attrs: { fileId: 'f-1', name: 'ancien nom' } },
    {
      type: 'details',
      content: [
        { type: 'detailsSummary', content: [{ type: 'text', text: 'Voir' }, inline('x')] },
        { type: 'detailsContent', content: [paragraph('caché')] },
      ],
    },
    {
      type: 'columns',
      content: [
        { type: 'column', content: [paragraph('un')] },
        { type: 'column', content: [paragraph('deux')] },
      ],
    },
    { type: 'formula', attrs: { latex: 'a < b' } },
    { type: 'formula', attrs: { latex: '\\bad{' } },
  );
  expect(renderRichText(richTextSchema.parse(text), sources).replace(/\s/g, ' ')).toBe(
    '<a data-card="file" href="/files/f-1" download="Plan.pdf"><span>Plan.pdf</span><span>PDF · 1,5 Mo</span></a>' +
      '<details><summary>Voir<span data-formula="x"><math><mi>x</mi></math></span></summary><p>caché</p></details>' +
      '<div data-columns="2"><div><p>un</p></div><div><p>deux</p></div></div>' +
      '<div data-formula="a &lt; b" data-scroll="" tabindex="0"><math><mi>x</mi></math></div>' +
      '<p><code data-formula-error="">\\bad{</code></p>',
  );
});

test('files that are gone are left out, and markup that is no formula is never written', () => {
  const text = doc(
    { type: 'file', attrs: { fileId: 'gone' } },
    { type: 'video', attrs: { fileId: 'gone' } },
    { type: 'audio', attrs: { fileId: 'gone' } },
    { type: 'formula', attrs: { latex: 'x' } },
  );
  const formula = () => '<math><mi onclick="x()">x</mi></math>';
  expect(renderRichText(text, { ...sources, formula, fileOf: () => null })).toBe(
    '<p><code data-formula-error="">x</code></p>',
  );
});
