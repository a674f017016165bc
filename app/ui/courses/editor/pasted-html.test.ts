import { expect, test } from 'vitest';
import { readPastedHtml } from './pasted-html';

const read = (html: string) => {
  let keys = 0;
  return readPastedHtml(html, 'https://app.test', () => `k${(keys += 1)}`);
};
const stored = '/files/0199c0de-0000-7000-8000-000000000001';

test('pictures within the clipboard wait for their upload, those elsewhere are left and counted', async () => {
  const { html, pictures, left } = read(
    `<p>a</p><img src="data:image/png;base64,iVBORw0KGgo=" alt="Plan"><p>b</p>` +
      `<img src="https://lh7-rt.googleusercontent.com/x"><img src="file:///C:/tmp/msohtmlclip1/image001.png">` +
      `<img src="https://app.test${stored}" alt="Chez nous">`,
  );
  expect(html).toBe(
    `<p>a</p><img src="/pending/k1" alt="Plan" loading="lazy"><p>b</p><img src="${stored}" alt="Chez nous" loading="lazy">`,
  );
  expect([left, [...pictures.keys()]]).toEqual([2, ['k1']]);
  const picture = pictures.get('k1');
  expect([picture?.type, await picture?.text()]).toEqual(['image/png', expect.stringMatching(/PNG/)]);
});

test('a picture that is none is left, scripts and styles go', () => {
  const { html, left, pictures } = read(
    '<style>p{}</style><p style="mso-x:1" onclick="x()">a<script>b</script></p><img src="data:text/html;base64,AAAA"><img src="data:image/png;base64,%%%">',
  );
  expect([html, left, pictures.size]).toEqual(['<p>a</p>', 2, 0]);
});
