import { type Page } from '@playwright/test';
import { expect, settled, test } from './fixtures';
import { apiOf, enrol } from './product';
import { publishSteps } from './steps';
import { quizOfEveryKind, questions } from './quiz-of-every-kind';
import { languages, onPhoneIn } from './words';

const plan = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Mon plan en trois temps\n') };
const story = 'Je salue, j’écoute, puis je raccompagne.';
const lastStory = `${story} Toujours.`;

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a quiz of every kind of question survives a cut network and a closed page, is marked, passed, and its lesson done',
      { tag: onPhoneIn(language) },
      async ({ admin, member, look, say, allowed }) => {
        test.setTimeout(240_000);
        allowed.push(/status of 409/);
        const steps = [{ kind: 'quiz', title: 'Êtes-vous prêt ?', activity: quizOfEveryKind }];
        const course = await publishSteps(admin.request, { language, steps });
        const learner = await member();
        const { context, person } = learner;
        let { page } = learner;
        const trainer = await member({ role: 'trainer' });
        const enrolment = await enrol(admin.request, course, person);
        const lesson = `/learn/courses/${enrolment}/lessons/${course.modules[0]?.lessons[0]?.id}`;

        const shown = (number: number, on = page) =>
          on.getByRole('group', { name: say('quiz:question', { number, count: 10 }) });
        const saved = (on = page) =>
          on.getByText(new RegExp(say('shell:saved.savedAt', { time: '\\d' }))).first();
        const next = (on = page) => on.getByRole('button', { name: say('quiz:next'), exact: true }).click();
        const goTo = async (number: number, on = page) => {
          await on
            .getByRole('navigation', { name: say('quiz:navigator.label') })
            .getByRole('button', { name: new RegExp(`^${say('quiz:navigator.question', { number })},`) })
            .click();
          await expect(shown(number, on)).toBeVisible();
        };

        await test.step('reads its rules and begins', async () => {
          await page.goto(lesson);
          await expect(page.getByText(say('steps:quiz.disclosure'))).toBeVisible();
          await look(page);
          await page.getByRole('button', { name: say('steps:quiz.start') }).click();
          await expect(page).toHaveURL(/\/attempts\//);
          await expect(page.getByText(questions[0].prompt)).toBeVisible();
          await settled(page);
          expect(await page.content()).not.toMatch(/capitale des Gaules|Blanche|trois temps|variants/);
          await look(page);
        });

        await test.step('answers what is chosen and typed', async () => {
          await shown(1).getByText('Paris', { exact: true }).click();
          await expect(saved()).toBeVisible();
          await next();
          await shown(2).getByText('Deux', { exact: true }).click();
          await shown(2).getByText('Quatre', { exact: true }).click();
          await next();
          await shown(3).getByText(say('answering:false'), { exact: true }).click();
          await next();
          await shown(4).getByRole('textbox').fill('blanche');
          await next();
          await shown(5).getByRole('textbox').fill('7,5');
          await next();
          await shown(6).getByLabel('chat', { exact: true }).selectOption('cat');
          await shown(6).getByLabel('chien', { exact: true }).selectOption('dog');
          await next();
          await expect(saved()).toBeVisible();
        });

        await test.step('puts steps in order, by the keyboard', async () => {
          await shown(7)
            .getByRole('button', { name: say('quiz:ordering.keep') })
            .click();
          for (let turn = 0; turn < 2; turn += 1) {
            const up = say('quiz:ordering.up', { item: 'Saluer' });
            const button = shown(7).getByRole('button', { name: up });
            if (await button.isEnabled()) await button.press('Enter');
          }
          for (let turn = 0; turn < 2; turn += 1) {
            const down = say('quiz:ordering.down', { item: 'Raccompagner' });
            const button = shown(7).getByRole('button', { name: down });
            if (await button.isEnabled()) await button.press('Enter');
          }
          await look(page);
          await next();
        });

        await test.step('goes on answering while the network is cut', async () => {
          await context.setOffline(true);
          await shown(8).getByRole('textbox').fill('est');
          await shown(8).getByRole('combobox').selectOption('ouest');
          await expect(page.getByText(say('shell:saved.offline'))).toBeVisible();
          await next();
          await shown(9).getByRole('textbox').fill(story);
          await shown(9)
            .getByRole('button', { name: say('quiz:flag') })
            .click();
          await expect(page.getByText(say('shell:saved.offline'))).toBeVisible();
        });

        await test.step('closes the page, comes back when the network does, and finds everything', async () => {
          const { pathname } = new URL(page.url());
          await page.close();
          await context.setOffline(false);
          page = await context.newPage();
          await page.goto(lesson);
          await page.getByRole('button', { name: say('steps:quiz.resume') }).click();
          await expect(page).toHaveURL(new RegExp(pathname));
          await settled(page);
          await expect(saved()).toBeVisible({ timeout: 30_000 });
          await goTo(9);
          await expect(shown(9).getByRole('textbox')).toHaveValue(story);
          await goTo(8);
          await expect(shown(8).getByRole('combobox')).toHaveValue('ouest');
          await goTo(7);
          const order = shown(7).getByRole('listitem');
          await expect(order).toContainText(['Saluer', 'Écouter', 'Raccompagner']);
        });

        await test.step('joins a file', async () => {
          await goTo(10);
          await shown(10)
            .getByLabel(new RegExp(say('quiz:files.add', { count: 1 })))
            .setInputFiles(plan);
          await expect(shown(10).getByRole('link', { name: 'plan.txt' })).toBeVisible();
          await expect(saved()).toBeVisible();
        });

        await test.step('in two tabs the older answer gives way, and is told so', async () => {
          const other = await context.newPage();
          await other.goto(page.url());
          await settled(other);
          await goTo(9, other);
          await goTo(9);
          const stored = page.waitForResponse(
            (answer) => answer.ok() && (answer.request().postData() ?? '').includes('raccompagne'),
          );
          await shown(9).getByRole('textbox').fill(lastStory);
          await page.keyboard.press('Tab');
          await stored;
          await expect(saved()).toBeVisible();
          await shown(9, other).getByRole('textbox').fill('Ancien onglet');
          await expect(other.getByText(say('quiz:refused.title'))).toBeVisible();
          await expect(shown(9, other).getByRole('textbox')).toHaveValue(lastStory);
          await look(other);
          await other.close();
        });

        await test.step('hands in once every answer is saved', async () => {
          await page
            .getByRole('button', { name: say('quiz:finish') })
            .first()
            .click();
          await expect(page.getByText(say('quiz:handIn.allAnswered'))).toBeVisible();
          await look(page);
          await page.getByRole('button', { name: say('quiz:handIn.submit') }).click();
          await expect(page.getByText(say('quiz:review.waitingText'))).toBeVisible();
          await look(page);
        });

        await markByTrainer(trainer.page, person.lastName);

        await test.step('the learner finds the marks, the comment and the lesson done', async () => {
          await page.reload();
          await expect(page.getByText(say('quiz:review.passed'), { exact: true })).toBeVisible();
          await expect(page.getByText('Bel accueil.')).toBeVisible();
          await expect(page.getByText(say('quiz:states.right'), { exact: true }).first()).toBeVisible();
          const csv = await page.request.get(
            `${new URL(page.url()).pathname.replace(/review$/, '')}answers.csv`,
          );
          expect(await csv.text()).toContain('blanche');
          await look(page);
          await page.goto(lesson);
          await expect(page.getByText(say('learn:lesson.done'))).toBeVisible();
          const { items } = await apiOf(admin.request).get(`/enrolments/${enrolment}/evidence?limit=100`);
          const kinds = (items as { kind: string }[]).map(({ kind }) => kind);
          for (const kind of ['attempt-started', 'attempt-handed-in', 'attempt-marked', 'lesson-completed']) {
            expect(kinds.filter((one) => one === kind)).toHaveLength(1);
          }
        });

        await test.step('the trainer sees how the quiz went', async () => {
          await trainer.page.goto(`/teach/courses/${course.id}/results`);
          await expect(trainer.page.getByText(say('marking:results.distribution'))).toBeVisible();
          await look(trainer.page);
        });

        async function markByTrainer(on: Page, lastName: string) {
          await test.step('the trainer marks what the server cannot', async () => {
            await on.goto('/teach/marking');
            await settled(on);
            await look(on);
            await on.getByRole('link', { name: new RegExp(lastName) }).click();
            await expect(on.getByText(lastStory)).toBeVisible();
            await expect(on.getByRole('link', { name: 'plan.txt' })).toBeVisible();
            await look(on);
            const points = on.getByLabel(say('marking:question.points', { most: '1' }));
            await points.nth(0).fill(language === 'fr' ? '0,5' : '0.5');
            await on.getByLabel(say('marking:question.feedback')).nth(0).fill('Bel accueil.');
            await points.nth(1).fill('1');
            // Others of the demo may be waiting: then the button also leads on.
            const saves = ['save', 'saveNext'].map((word) => say(`marking:attempt.${word}`));
            await on.getByRole('button', { name: new RegExp(saves.join('|')) }).click();
            await expect(on.getByText(say('marking:done.marked'))).toBeVisible();
          });
        }
      },
    );
  });
}
