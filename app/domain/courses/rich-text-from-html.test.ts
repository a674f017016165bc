import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderRichText } from '~/domain/courses/render-rich-text';
import { richTextSchema } from '~/domain/courses/rich-text';
import { richTextFromHtml } from '~/domain/courses/rich-text-from-html';
import { plainText } from '~/domain/courses/rich-text-facts';
import { sources } from '../../../tests/factories/rich-text';

function throughRichText(html: string): string {
  return renderRichText(richTextSchema.parse(richTextFromHtml(html)), sources);
}

describe('HTML reduced to rich text', () => {
  test.each([
    [
      '<h2>Titre</h2>\n<p>Un <strong>mot</strong> et <em>un <u>autre</u></em>.</p>',
      '<h2 id="section-titre">Titre</h2><p>Un <strong>mot</strong> et <em>un </em><em><u>autre</u></em>.</p>',
    ],
    [
      '<ol start="3"><li>un<ul><li>dedans</li></ul></li><li><p>deux</p></li></ol>',
      '<ol start="3"><li><p>un</p><ul><li><p>dedans</p></li></ul></li><li><p>deux</p></li></ol>',
    ],
    [
      '<div data-callout="warning"><p>Attention</p></div>',
      '<div data-callout="warning" role="note"><p>Attention</p></div>',
    ],
    [
      '<blockquote>dit</blockquote><hr/><pre><code>a  &lt; b\n c</code></pre>',
      '<blockquote><p>dit</p></blockquote><hr><pre tabindex="0"><code>a  &lt; b\n c</code></pre>',
    ],
    [
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
      '<div data-scroll="" tabindex="0"><table><tbody><tr><th scope="col"><p>A</p></th></tr><tr><td colspan="2"><p>1</p></td></tr></tbody></table></div>',
    ],
    [
      'texte nu<br>suite <a href="https://example.test/?a=1&amp;b">lien</a>',
      '<p>texte nu<br>suite <a href="https://example.test/?a=1&amp;b" rel="noopener noreferrer">lien</a></p>',
    ],
    [
      '<p>L&rsquo;&eacute;l&egrave;ve &#233;tudie&nbsp;: 1 &lt; 2 &inconnu;</p>',
      '<p>L’élève étudie\u00a0: 1 &lt; 2 &amp;inconnu;</p>',
    ],
    [
      '<p>avant <img src="/files/a.png" alt="Schéma"> après</p>',
      '<p>avant</p><img src="/files/a.png" alt="Schéma" loading="lazy"><p>après</p>',
    ],
  ])('%s', (html, expected) => {
    expect(throughRichText(html)).toBe(expected);
  });

  test('ends that were not written are understood', () => {
    expect(throughRichText('<ul><li>un<li>deux</ul><p>a<p>b')).toBe(
      '<ul><li><p>un</p></li><li><p>deux</p></li></ul><p>a</p><p>b</p>',
    );
    expect(throughRichText('<p>a <b>b <i>c</b> d</i></p> e < f')).toContain('e &lt; f');
  });

  test('scripts, styles, handlers and their addresses leave nothing behind', () => {
    const html =
      '<p onclick="x()">a<script>alert("<p>x</p>")</script><style>p{}</style></p><iframe src="https://x.test">y</iframe>' +
      '<a href="javascript:alert(1)">b</a><img src="javascript:x"><svg><a>z</a></svg><!-- c --><p>d</p>';
    expect(throughRichText(html)).toBe('<p>a</p><p>b</p><p>d</p>');
  });

  test('images are given their stored file by the caller', () => {
    const text = richTextFromHtml('<img src="images/a.png" alt="A"><img src="images/gone.png">', {
      image: (source, alt) => (source === 'images/a.png' ? { fileId: 'f-1', alt } : null),
    });
    expect(text.content).toEqual([{ type: 'image', attrs: { fileId: 'f-1', alt: 'A' } }]);
  });

  test('what is nested beyond measure is flattened, its words kept', () => {
    const html = `${'<blockquote><ul><li>'.repeat(5000)}au fond${'</li></ul></blockquote>'.repeat(5000)}`;
    const text = richTextFromHtml(html);
    expect(richTextSchema.safeParse(text).success).toBe(true);
    expect(plainText(text)).toBe('au fond');
  });

  test.each([
    '<a ',
    '<!',
    '<',
    '<a "',
    '<a \'<b "',
    '&',
    '</p',
    '<p',
    '<!--',
    '<a b=',
    '<li>',
    '<td>',
    '</b>',
    '<a\t',
  ])('a hundred thousand times %j takes no longer than it should', (piece) => {
    const started = performance.now();
    richTextFromHtml(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('any text whatever becomes a document that the schema accepts, and is stable from then on', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...[
          '<p>',
          '</p>',
          '<ul>',
          '</ul>',
          '<li>',
          '</li>',
          '<table>',
          '<tr>',
          '<td>',
          '</table>',
          '<b>',
          '</b>',
          '<br>',
        ],
        ...[
          '<div data-callout="info">',
          '</div>',
          '<h2>',
          '</h2>',
          '<pre>',
          '</pre>',
          '<a href="#x">',
          '</a>',
          '<',
          '&amp;',
        ],
        ...[
          '<script>',
          '</script>',
          '<img src="/a.png" alt=x>',
          '<blockquote>',
          '</blockquote>',
          '<!--',
          '-->',
          ' ',
          'mot',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = richTextSchema.parse(richTextFromHtml(pieces.join('')));
        const html = renderRichText(text, sources);
        const again = richTextFromHtml(html);
        expect(plainText(again).replace(/\s+/g, ' ')).toBe(plainText(text).replace(/\s+/g, ' '));
      }),
      { numRuns: 300 },
    );
  });
});
