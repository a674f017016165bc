import { exactly, expect, settled, test } from './fixtures';
import { apiOf, enrol } from './product';
import { publishSteps } from './steps';
import { languages, onPhoneIn } from './words';

const [form, depth] = ['0199c0de-0000-4000-8000-0000000000f1', '0199c0de-0000-4000-8000-0000000000f2'];
const assignment = {
  ...{ acceptsText: true, acceptsFiles: true, maximumFiles: 2, tries: 3, passPercent: 60 },
  criteria: [
    { id: form, title: 'Clarté', description: '', points: 5 },
    { id: depth, title: 'Situations', description: 'Trois au moins', points: 15 },
  ],
};
const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Mes notes de terrain\n') };

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a work is drafted, handed in, returned, handed in again and accepted, and its lesson is done',
      { tag: onPhoneIn(language) },
      async ({ admin, member, look, say }) => {
        const course = await publishSteps(admin.request, {
          ...{ language, steps: [{ kind: 'assignment', title: 'Votre plan', activity: assignment }] },
        });
        const { page, context, person } = await member();
        const trainer = await member({ role: 'trainer' });
        const enrolment = await enrol(admin.request, course, person);
        const lesson = `/learn/courses/${enrolment}/lessons/${course.modules[0]?.lessons[0]?.id}`;
        const saved = page.getByText(new RegExp(say('shell:saved.savedAt', { time: '\\d' })));
        const text = page.getByLabel(exactly(say('assignment:text')));
        const name = `${person.firstName} ${person.lastName}`;

        const handIn = async () => {
          await page.getByRole('button', { name: say('assignment:handIn'), exact: true }).click();
          const asked = page.getByRole('alertdialog');
          await expect(asked.getByText(say('assignment:handInTitle'))).toBeVisible();
          await asked.getByRole('button', { name: say('assignment:handInConfirm'), exact: true }).click();
          await expect(page.getByText(say('assignment:turns.waiting'))).toBeVisible();
        };
        const openWork = async () => {
          await trainer.page.goto('/teach/marking');
          await settled(trainer.page);
          await trainer.page.getByRole('link', { name: new RegExp(person.lastName) }).click();
          const title = say('assignment:assess.title', { name });
          await expect(trainer.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
        };

        await test.step('drafts a text that saves itself, cut off from the network meanwhile, and a file', async () => {
          await page.goto(lesson);
          await settled(page);
          await page.getByRole('link', { name: say('steps:assignment.begin') }).click();
          await expect(page.getByRole('heading', { level: 1, name: 'Votre plan' })).toBeVisible();
          await expect(page.getByText('Trois au moins')).toBeVisible();
          await text.fill('Accueillir, écouter,');
          await expect(saved).toBeVisible();
          await context.setOffline(true);
          await text.fill('Accueillir, écouter,\nraccompagner.');
          await expect(page.getByText(say('shell:saved.offline'))).toBeVisible();
          await context.setOffline(false);
          await expect(saved).toBeVisible({ timeout: 30_000 });
          await page.getByLabel(new RegExp(say('assignment:filesLabel'))).setInputFiles(notes);
          await expect(page.getByText(say('shell:upload.sent'))).toBeVisible();
          await expect(saved).toBeVisible();
          await look(page);
          await page.reload();
          await settled(page);
          await expect(text).toHaveValue('Accueillir, écouter,\nraccompagner.');
          await expect(page.getByRole('link', { name: 'notes.txt' })).toBeVisible();
        });

        await test.step('hands it in', handIn);

        await test.step('the trainer returns it with points and a comment', async () => {
          await openWork();
          await expect(trainer.page.getByText('raccompagner.')).toBeVisible();
          await trainer.page.getByLabel('Clarté').fill('2');
          await trainer.page.getByLabel('Situations').fill('5');
          await expect(trainer.page.getByText(say('assignment:assess.below'))).toBeVisible();
          await trainer.page
            .getByLabel(say('assignment:assess.feedback'))
            .fill('Il manque une situation : le visiteur pressé.');
          await look(trainer.page);
          await trainer.page.getByRole('button', { name: say('assignment:assess.accept') }).click();
          await expect(trainer.page.getByText(say('refusals:work-below-pass'))).toBeVisible();
          await trainer.page.getByRole('button', { name: say('assignment:assess.return') }).click();
          await expect(trainer.page.getByText(say('assignment:done.returned'))).toBeVisible();
        });

        await test.step('the learner reads it and hands in again', async () => {
          await page.reload();
          await settled(page);
          await expect(page.getByText('Il manque une situation')).toBeVisible();
          await look(page);
          await text.fill('Le visiteur pressé : une phrase, un plan, un geste.');
          await handIn();
        });

        await test.step('the trainer accepts it', async () => {
          await openWork();
          await trainer.page.getByLabel('Clarté').fill('5');
          await trainer.page.getByLabel('Situations').fill('12');
          await trainer.page.getByRole('button', { name: say('assignment:assess.accept') }).click();
          await expect(trainer.page.getByText(say('assignment:done.accepted'))).toBeVisible();
        });

        await test.step('the lesson is done, and the chain holds every step', async () => {
          await page.reload();
          await settled(page);
          await expect(page.getByText(say('assignment:turns.accepted'))).toBeVisible();
          await page.goto(lesson);
          await settled(page);
          await expect(page.getByText(say('learn:lesson.done'))).toBeVisible();
          await look(page);
          const { items } = await apiOf(admin.request).get(`/enrolments/${enrolment}/evidence`);
          const kinds = (items as { kind: string }[]).map(({ kind }) => kind);
          expect(kinds.filter((kind) => kind === 'submission-handed-in')).toHaveLength(2);
          expect(kinds.filter((kind) => kind === 'submission-assessed')).toHaveLength(2);
          expect(kinds.filter((kind) => kind === 'lesson-completed')).toHaveLength(1);
        });
      },
    );
  });
}
