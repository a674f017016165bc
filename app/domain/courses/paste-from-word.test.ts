import { expect, test } from 'vitest';
import { renderRichText } from '~/domain/courses/render-rich-text';
import { richTextSchema } from '~/domain/courses/rich-text';
import { richTextFromHtml } from '~/domain/courses/rich-text-from-html';
import { sources } from '../../../tests/factories/rich-text';

const pasted = (html: string) => renderRichText(richTextSchema.parse(richTextFromHtml(html)), sources);

/** An item as Word writes it to the clipboard: a paragraph whose mark is hidden text. */
function wordItem(text: string, mark: string, level: number, list = 'l0'): string {
  const place = `mso-list:${list} level${level} lfo1`;
  return (
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;text-indent:-18.0pt;${place}'>` +
    `<!--[if !supportLists]--><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${mark}` +
    `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->${text}<o:p></o:p></p>\n`
  );
}

const document = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- @font-face {font-family:Symbol} p.MsoNormal {mso-style-unhide:no} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoTitle><span lang=FR>Gestes qui sauvent<o:p></o:p></span></p>
<h1 style='mso-outline-level:1'><a name="_Toc1"></a><span style='mso-bookmark:_Toc1'>1. Protéger<o:p></o:p></span></h1>
<p class=MsoNormal><b><span style='font-size:12.0pt'>Toujours</span></b><span style='mso-spacerun:yes'>  </span>regarder <i
style='mso-bidi-font-style:normal'>autour</i> de soi<a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a>, voir
<a href="https://example.test/?a=1&amp;b=2"><span style='color:#0563C1;text-decoration:underline'>ce site</span></a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal style='mso-hide:all;display:none'>caché</p>
${wordItem('Le trafic', '·', 1)}${wordItem('Les voitures', 'o', 2)}${wordItem('Les vélos', 'o', 2)}${wordItem('Le feu', '·', 1)}
<p class=MsoNormal>Puis :<o:p></o:p></p>
${wordItem('Alerter', '1.', 1, 'l1')}${wordItem('le 15', 'a)', 2, 'l1')}${wordItem('Secourir', '2.', 1, 'l1')}
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=302 valign=top style='width:226.55pt'><p class=MsoNormal><b>Numéro<o:p></o:p></b></p></td>
  <td width=302 colspan=2><p class=MsoNormal>15<o:p></o:p></p></td></tr></table>
<!--EndFragment--></body></html>`;

test('a document of Word keeps its structure and loses its mess', () => {
  expect(pasted(document)).toBe(
    '<h2 id="section-gestes-qui-sauvent">Gestes qui sauvent</h2>' +
      '<h2 id="section-1-proteger">1. Protéger</h2>' +
      '<p><strong>Toujours</strong> regarder <em>autour</em> de soi[1], voir ' +
      '<a href="https://example.test/?a=1&amp;b=2" rel="noopener noreferrer">ce site</a>.</p>' +
      '<ul><li><p>Le trafic</p><ul><li><p>Les voitures</p></li><li><p>Les vélos</p></li></ul></li><li><p>Le feu</p></li></ul>' +
      '<p>Puis :</p>' +
      '<ol><li><p>Alerter</p><ol><li><p>le 15</p></li></ol></li><li><p>Secourir</p></li></ol>' +
      '<div data-scroll="" tabindex="0"><table><tbody><tr><td><p><strong>Numéro</strong></p></td><td colspan="2"><p>15</p></td></tr></tbody></table></div>',
  );
});

test('a list of Word that begins deeper, jumps levels or starts elsewhere is still a list', () => {
  const html =
    wordItem('a', '§', 2) + wordItem('b', '·', 1) + wordItem('c', '·', 4) + wordItem('d', '7.', 1, 'l2');
  expect(pasted(html)).toBe(
    '<ul><li><p>a</p></li></ul><ul><li><p>b</p><ul><li><p>c</p></li></ul></li></ul><ol start="7"><li><p>d</p></li></ol>',
  );
});

test('Word on the web: one list for each item, its level beside it', () => {
  const item = (text: string, level: number) =>
    `<div class="ListContainerWrapper SCXW1"><ul role="list" class="BulletListStyle1"><li data-aria-posinset="1" data-aria-level="${level}" class="OutlineElement">` +
    `<p class="Paragraph"><span class="TextRun" style="font-weight:bold"><span class="NormalTextRun">${text}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
  const strong = (text: string) => `<p><strong>${text}</strong>\u00a0</p>`;
  expect(pasted(item('un', 1) + item('dedans', 2) + item('deux', 1))).toBe(
    `<ul><li>${strong('un')}<ul><li>${strong('dedans')}</li></ul></li><li>${strong('deux')}</li></ul>`,
  );
});

test('Google Docs: marks in styles, lists within lists, links behind a detour', () => {
  const span = (text: string, style: string) =>
    `<span style="font-size:11pt;font-family:Arial;color:#000000;${style};white-space:pre-wrap;">${text}</span>`;
  const html =
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b">` +
    `<h3 dir="ltr" style="line-height:1.38"><span style="font-weight:700">Sous-titre</span></h3>` +
    `<p dir="ltr">${span('normal ', 'font-weight:400')}${span('gras', 'font-weight:700;font-style:italic')}` +
    `${span(' barré', 'text-decoration:line-through')}</p><br>` +
    `<p dir="ltr"><a href="https://www.google.com/url?q=https://example.test/a%3Fb%3D1&amp;sa=D&amp;ust=1" style="text-decoration:none">` +
    `${span('lien', 'text-decoration:underline')}</a></p>` +
    `<ul style="padding-inline-start:48px"><li dir="ltr" aria-level="1"><p role="presentation">${span('un', 'font-weight:400')}</p></li>` +
    `<ul><li aria-level="2"><p>dedans</p></li></ul><li aria-level="1"><p>deux</p></li></ul></b><br class="Apple-interchange-newline">`;
  expect(pasted(html)).toBe(
    '<h3 id="section-sous-titre"><strong>Sous-titre</strong></h3>' +
      '<p>normal <strong><em>gras</em></strong><s> barré</s></p>' +
      '<p><a href="https://example.test/a?b=1" rel="noopener noreferrer">lien</a></p>' +
      '<ul><li><p>un</p><ul><li><p>dedans</p></li></ul></li><li><p>deux</p></li></ul>',
  );
});

test('a frame of a video site becomes a card; what we write comes back as it was', () => {
  expect(pasted('<iframe src="https://www.youtube.com/embed/a_B-1?rel=0" title="Démo"></iframe>')).toBe(
    '<a data-card="video" href="https://www.youtube.com/watch?v=a_B-1" target="_blank" rel="noopener noreferrer"><span>Démo</span><span>YouTube</span></a>',
  );
  const id = '0199c0de-0000-7000-8000-000000000001';
  const text = richTextSchema.parse({
    type: 'doc',
    content: [
      { type: 'video', attrs: { fileId: id, captionsFileId: id, title: 'Mire' } },
      { type: 'audio', attrs: { fileId: id, captionsFileId: null, title: null } },
      { type: 'file', attrs: { fileId: id, name: 'Plan.pdf' } },
      { type: 'formula', attrs: { latex: 'a < b' } },
      {
        type: 'details',
        content: [
          { type: 'detailsSummary', content: [{ type: 'inlineFormula', attrs: { latex: 'x^2' } }] },
          {
            type: 'detailsContent',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'dedans' }] }],
          },
        ],
      },
      {
        type: 'columns',
        content: ['un', 'deux', 'trois'].map((words) => ({
          type: 'column',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
        })),
      },
    ],
  });
  expect(richTextFromHtml(renderRichText(text, sources))).toEqual(text);
});
