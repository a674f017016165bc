import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { captionsFile, mediaFile, pdfFile } from '../factories/media';
import { expect, settled, test } from './fixtures';
import { publishCourse } from './product';
import { languages, onPhoneIn } from './words';

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
<p class=MsoTitle>Gestes qui sauvent<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Le trafic<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Les voitures<o:p></o:p></p>
<img alt="Un point" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFUlEQVR4nGNkYPjPwMDAxAADCEYGAAoMAQOhhNpAAAAAAElFTkSuQmCC">
<img src="file:///C:/msohtmlclip1/image002.png"></body></html>`;

/** As the browser hands over what another program put on the clipboard. */
async function paste(page: Page, html: string): Promise<void> {
  await page.locator('#lesson-text').evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', given);
    clipboardData.setData('text/plain', 'Gestes qui sauvent');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a trainer pastes from Word, then adds recordings, files, an accordion, columns and a formula',
      { tag: onPhoneIn(language) },
      async ({ admin, member, say, look, visit, allowed }) => {
        allowed.push(/status of 415/);
        const course = await publishCourse(admin.request, { language, lessons: 1 });
        const lesson = `${course.id}/lessons/${course.modules[0]?.lessons[0]?.id}`;
        const { page } = await member({ role: 'trainer' });
        await page.goto(`/teach/courses/${lesson}`);
        await settled(page);
        const text = page.locator('#lesson-text');
        const dialog = page.getByRole('dialog');
        const insert = async (what: 'video' | 'file' | 'formula' | 'details' | 'columns2') => {
          const words = say(`teach:courses.editor.insert.${what}`);
          await page
            .getByRole('button', { name: say('teach:courses.editor.insert.label'), exact: true })
            .click();
          await page.getByRole('menuitem', { name: words, exact: true }).click();
        };
        const send = (content: Buffer, name: string, mimeType: string, input = 0) =>
          dialog.locator('input[type=file]').nth(input).setInputFiles({ name, mimeType, buffer: content });
        const sent = dialog.getByText(say('shell:upload.sent'));

        await test.step('the text of Word comes in order, with the picture that it holds', async () => {
          await text.click();
          await page.keyboard.press('ControlOrMeta+A');
          await paste(page, fromWord);
          await expect(text.getByRole('heading', { name: 'Gestes qui sauvent' })).toBeVisible();
          await expect(text.locator('ul ul')).toHaveText('Les voitures');
          await expect(text.locator('img[alt="Un point"][src^="/files/"]')).toBeVisible();
          await expect(text).not.toContainText('mso');
          await expect(page.getByText(say('teach:courses.editor.paste.left', { count: 1 }))).toBeVisible();
          await page.keyboard.press('ControlOrMeta+End');
        });

        await test.step('a text named .mp4 is refused in words; a video with captions stays', async () => {
          await insert('video');
          await send(Buffer.from('Ceci est un texte.'), 'faux.mp4', 'video/mp4');
          await expect(dialog.getByText(/mp4, webm, mov/)).toBeVisible();
          await send(mediaFile('video.webm'), 'mire.webm', 'video/webm');
          await expect(sent).toHaveCount(1);
          await send(captionsFile, 'mire.vtt', 'text/vtt', 1);
          await expect(sent).toHaveCount(2);
          await dialog
            .getByRole('textbox', { name: say('teach:courses.editor.recording.name') })
            .fill('La mire');
          await look(page);
          await dialog.getByRole('button', { name: say('teach:courses.editor.recording.insert') }).click();
          await expect(text.locator('video[src^="/files/"]')).toBeVisible();
          await insert('video');
          await dialog
            .getByLabel(say('teach:courses.editor.recording.address'))
            .fill('https://vimeo.com/123456');
          await dialog.getByRole('button', { name: say('teach:courses.editor.recording.insert') }).click();
        });

        await test.step('files, an accordion, columns and a formula follow', async () => {
          await insert('file');
          await send(await pdfFile({ pages: 2 }), 'Plan.pdf', 'application/pdf');
          await expect(sent).toHaveCount(1);
          await dialog.getByRole('button', { name: say('teach:courses.editor.file.insert') }).click();
          await insert('formula');
          await dialog.getByRole('textbox').fill('\\frac{1}{');
          await expect(dialog.getByText(say('teach:courses.editor.formula.unreadable'))).toBeVisible();
          await dialog.getByRole('textbox').fill('\\frac{1}{2} + x^2');
          await dialog.getByRole('button', { name: say('teach:courses.editor.formula.insert') }).click();
          await expect(text.locator('math mfrac')).toBeVisible();
          await page.keyboard.press('Enter');
          await insert('details');
          await expect(text.locator('[data-summary]')).toBeVisible();
          await page.keyboard.type('Voir la réponse');
          await page.keyboard.press('Enter');
          await page.keyboard.type('Quarante-deux');
          await page.keyboard.press('Enter');
          await page.keyboard.press('Enter');
          await insert('columns2');
          await expect(text.locator('[data-columns]')).toBeVisible();
          await page.keyboard.type('À gauche');
          await expect(text.locator('[data-columns]')).toContainText('À gauche');
          await expect(page.getByText(new RegExp(say('shell:saved.savedAt', { time: '\\d' })))).toBeVisible();
          await look(page);
        });

        await test.step('learners would see it so', async () => {
          await visit(`/teach/courses/${lesson.replace('/lessons/', '/preview/')}`, page);
          const shown = page.locator('.prose');
          await expect(shown.locator('figure video track[srclang]')).toBeAttached();
          await expect(shown.getByRole('link', { name: /Vimeo/ })).toHaveAttribute('target', '_blank');
          await expect(shown.getByRole('link', { name: /Plan\.pdf/ })).toHaveAttribute(
            'download',
            'Plan.pdf',
          );
          await expect(shown.locator('math mfrac')).toBeVisible();
          await expect(shown.getByText('Quarante-deux')).toBeHidden();
          await shown.getByText('Voir la réponse').click();
          await expect(shown.getByText('Quarante-deux')).toBeVisible();
          await expect(shown.locator('[data-columns="2"]')).toContainText('À gauche');
        });
      },
    );
  });
}
