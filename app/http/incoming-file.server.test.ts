import { expect, test } from 'vitest';
import { readFormFile } from '~/http/incoming-file.server';

/** What a browser sends for `<input type="file" name="file">`. */
function formWith(fileName: string, content: string): Request {
  const lines = [
    '--edge',
    `Content-Disposition: form-data; name="file"; filename="${fileName}"`,
    'Content-Type: application/octet-stream',
    '',
    content,
    '--edge--',
    '',
  ];
  return new Request('http://localhost/manage/people/import', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
    body: lines.join('\r\n'),
  });
}

test('a form sent before a file was chosen is told so, not that the file was cut', async () => {
  await expect(readFormFile(formWith('', ''), 'file')).rejects.toMatchObject({ code: 'file-missing' });
  const empty = readFormFile(formWith('liste.csv', ''), 'file');
  await expect(empty).rejects.toMatchObject({ code: 'file-incomplete' });
  const chosen = await readFormFile(formWith('liste.csv', 'a;b'), 'file');
  expect(chosen).toMatchObject({ name: 'liste.csv', declaredBytes: 3 });
});
