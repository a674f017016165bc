import { expect, settled, test } from './fixtures';
import { freshEmail, linkSentTo, unique } from './product';
import { languages } from './words';

/** A spreadsheet's file as Windows writes it in French: semicolons and one byte a letter. */
function windowsFile(name: string, lines: string[][]) {
  const text = lines.map((line) => line.join(';')).join('\r\n');
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') };
}

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a manager has a list checked line by line, mends it and imports it',
      { tag: '@phone' },
      async ({ member, say, look }) => {
        const { page } = await member({ role: 'admin' });
        const [group, family] = [unique('Été'), unique('Hélène')];
        const emails = [freshEmail('helene'), freshEmail('zoe'), freshEmail('noel')];
        const header = ['Adresse e-mail', 'Prénom', 'Nom', 'Rôle', 'Groupe'];
        const good = [
          [emails[0] ?? '', 'Hélène', family, 'apprenant', group],
          [emails[1] ?? '', 'Zoé', family, 'formateur', group],
        ];
        const wrong = [
          ['pas-une-adresse', 'Noël', family, '', group],
          [emails[0] ?? '', 'Hélène', family, 'apprenant', group],
          [emails[2] ?? '', '', family, 'directeur', group],
        ];
        const give = async (file: ReturnType<typeof windowsFile>) => {
          await page.goto('/manage/people/import');
          await settled(page);
          await page.locator('input[type=file]').setInputFiles(file);
          await look(page);
          await page.getByRole('button', { name: say('manage:import.choose.submit') }).click();
          await expect(page.getByRole('heading', { level: 1, name: file.name })).toBeVisible();
        };

        await give(windowsFile('liste.csv', [header, ...good, ...wrong]));
        const line = (number: number) =>
          page.getByRole('row').filter({ hasText: say('manage:import.lineNumber', { line: number }) });
        await expect(line(2)).toContainText('Hélène');
        await expect(line(2)).toContainText(say('manage:import.kinds.register'));
        await expect(line(4)).toContainText(
          say('manage:import.problems.email-invalid', { value: 'pas-une-adresse' }),
        );
        await expect(line(5)).toContainText(
          say('manage:import.problems.email-repeated', { value: emails[0] }),
        );
        await expect(line(6)).toContainText(
          say('manage:import.problems.role-unknown', { value: 'directeur' }),
        );
        await expect(line(6)).toContainText(say('manage:import.problems.value-missing'));
        await look(page);

        await give(
          windowsFile('liste-corrigée.csv', [header, ...good, [emails[2] ?? '', 'Noël', family, '', group]]),
        );
        await look(page);
        await page.getByRole('button', { name: say('manage:import.start', { count: 3 }) }).click();
        await expect(page.getByText(say('manage:import.done', { registered: 3, skipped: 0 }))).toBeVisible({
          timeout: 30_000,
        });
        await look(page);

        await page.getByRole('link', { name: say('manage:import.seePeople') }).click();
        await page.goto(`/manage/people?q=${encodeURIComponent(family)}`);
        await settled(page);
        for (const email of emails) await expect(page.getByText(email).first()).toBeVisible();
        await look(page);
        for (const email of emails)
          expect(await linkSentTo(page.request, email, '/invitation/')).toContain('/invitation/');
      },
    );
  });
}
