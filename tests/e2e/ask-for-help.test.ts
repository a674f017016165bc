import type { Page } from '@playwright/test';
import { businessNow, expect, mailTo, moveClock, test } from './contract-fixtures';
import { exactly, settled } from './fixtures';
import { apiOf, enrol, publishCourse } from './product';
import { languages, type Language } from './words';

const minute = 60_000;
const day = 24 * 60 * minute;
const learnerEmail = 'learner@demo.test';

/** Somebody of the demo reads on in this language. */
async function speak(page: Page, language: Language): Promise<void> {
  const origin = new URL(page.url()).origin;
  const form = { language, redirectTo: '/learn' };
  await page.request.post('/language', { form, headers: { Origin: origin }, maxRedirects: 0 });
}

// Once: what it tells the demo's learner is still there for whoever would come after it.
for (const language of languages.slice(0, 1)) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a learner asks from a lesson, is answered in time and told of it; announcements and reminders reach them once',
      { tag: '@desktop' },
      async ({ product, demo, visit, look, say }) => {
        test.setTimeout(300_000);
        const trainer = await demo('admin@demo.test');
        const learner = await demo(learnerEmail);
        for (const page of [trainer, learner]) {
          await page.goto('/learn');
          await speak(page, language);
        }
        const course = await publishCourse(trainer.request, { language });
        const courseTo = `/teach/courses/${course.id}`;
        const lessonId = course.modules[0]?.lessons[0]?.id ?? '';
        let enrolmentId = '';
        // What the demo told the learner has left before.
        await moveClock(product, new Date((await businessNow(product)).getTime() + 11 * minute));

        await test.step('the programme promises an answer within eight working hours', async () => {
          await trainer.goto(`${courseTo}/programme`);
          await settled(trainer);
          await trainer.getByLabel(say('paths:assistance.label')).fill('8');
          await trainer.getByRole('button', { name: exactly(say('teach:courses.save')) }).click();
          await expect(trainer.getByText(say('teach:courses.done.saved'))).toBeVisible();
          const api = apiOf(trainer.request);
          await api.post(`/courses/${course.id}/publish`, {});
          const { items } = (await api.get('/members?limit=100')) as {
            items: { id: string; email: string }[];
          };
          const membershipId = items.find(({ email }) => email === learnerEmail)?.id ?? '';
          const person = { email: learnerEmail, password: '', firstName: '', lastName: '', membershipId };
          enrolmentId = await enrol(trainer.request, course, person);
        });

        await test.step('from the lesson, the learner asks; the draft survives a page closed too soon', async () => {
          await learner.goto(`/learn/courses/${enrolmentId}/lessons/${lessonId}`);
          await settled(learner);
          await learner.getByRole('link', { name: say('learn:assistance.ask') }).click();
          await expect(
            learner.getByRole('heading', { level: 1, name: say('assistance:help.form.title') }),
          ).toBeVisible();
          await look(learner);
          const question = learner.getByLabel(exactly(say('assistance:help.form.question')));
          await question.fill('Je ne trouve pas le tableau.');
          await learner.reload();
          await settled(learner);
          await expect(question).toHaveValue('Je ne trouve pas le tableau.');
          await learner.getByRole('button', { name: say('assistance:help.form.send') }).click();
          await expect(learner).toHaveURL(/\/learn\/help\/[\da-f-]{36}$/);
          await expect(learner.getByText('Je ne trouve pas le tableau.')).toBeVisible();
          await look(learner);
          await visit('/learn/help', learner);
        });

        await test.step('the trainer finds it in the queue and answers', async () => {
          await visit('/teach/help', trainer);
          await trainer.getByRole('row').filter({ hasText: course.title }).getByRole('link').first().click();
          await expect(trainer.getByText('Je ne trouve pas le tableau.')).toBeVisible();
          await look(trainer);
          await trainer.getByLabel(exactly(say('assistance:help.answer.label'))).fill('Il est à la page 2.');
          await trainer.getByRole('button', { name: exactly(say('assistance:help.answer.send')) }).click();
          await expect(trainer.getByText('Il est à la page 2.')).toBeVisible();
          await expect(
            trainer.getByText(say('assistance:help.state.answered'), { exact: true }),
          ).toBeVisible();
        });

        await test.step('and tells all learners of the course something', async () => {
          await visit(`${courseTo}/announcements`, trainer);
          const title = trainer.getByLabel(exactly(say('assistance:announcements.titleField')));
          await title.fill('Salle changée');
          await trainer
            .getByLabel(exactly(say('assistance:announcements.text')))
            .fill('Rendez-vous salle 12.');
          await trainer.getByRole('button', { name: say('assistance:announcements.publish') }).click();
          await expect(trainer.getByRole('heading', { level: 3, name: 'Salle changée' })).toBeVisible();
          await look(trainer);
        });

        await test.step('ten minutes later one e-mail says both; the bell counts them until they are read', async () => {
          await moveClock(product, new Date((await businessNow(product)).getTime() + 11 * minute));
          const subject = say('emails:digest.subject', { count: 2, organizationName: '…' });
          const { text } = await mailTo(product, learnerEmail, subject, 'Salle changée');
          expect(text).toContain('Nadia Démo-Directrice');
          expect(text).toContain('/account/notifications');
          await visit('/learn', learner);
          await learner
            // What the demo told them before may be unread as well.
            .getByRole('link', {
              name: new RegExp(
                say('shell:notifications.unread', { count: 7 }).replaceAll(/\s/g, '\\s').replace('7', '\\d+'),
              ),
            })
            .first()
            .click();
          await expect(
            learner.getByRole('heading', { level: 1, name: say('assistance:notifications.title') }),
          ).toBeVisible();
          await look(learner);
          await learner.getByRole('button', { name: /Leçon 1/ }).click();
          await expect(learner.getByText('Il est à la page 2.')).toBeVisible();
          await visit(`/learn/courses/${enrolmentId}/announcements`, learner);
          await expect(learner.getByText('Rendez-vous salle 12.')).toBeVisible();
        });

        await test.step('a rule reminds whoever does nothing, once', async () => {
          await trainer.goto(`${courseTo}/announcements`);
          await settled(trainer);
          await trainer.getByLabel(exactly(say('assistance:reminders.inactive'))).fill('2');
          await trainer.getByRole('button', { name: say('assistance:reminders.save') }).click();
          await expect(trainer.getByText(say('assistance:reminders.saved'))).toBeVisible();
          for (let days = 0; days < 2; days += 1) {
            await moveClock(product, new Date((await businessNow(product)).getTime() + 2 * day));
          }
          await visit('/notifications', learner);
          await expect(learner.getByRole('listitem').filter({ hasText: course.title })).toHaveCount(2);
        });

        await test.step('by hand, nobody is reminded twice within a day', async () => {
          for (const said of ['done', 'nobody'] as const) {
            await trainer.goto(`${courseTo}/learners`);
            await settled(trainer);
            await trainer.getByRole('checkbox').first().check();
            await trainer.getByRole('button', { name: say('progress:learners.remind') }).click();
            await expect(trainer.getByText(say('assistance:reminders.byHand.rule'))).toBeVisible();
            await look(trainer);
            await trainer.getByRole('button', { name: say('assistance:reminders.byHand.send') }).click();
            const words = say(`assistance:reminders.byHand.${said}`, { count: 1, lately: 1, others: 0 });
            await expect(trainer.getByText(words)).toBeVisible();
          }
        });

        await test.step('each chooses what they are told, and how', async () => {
          await visit('/account/notifications', learner);
          const kind = say('assistance:notifications.kinds.announcement');
          await learner.getByLabel(say('assistance:settings.emailOf', { kind })).uncheck();
          await learner.getByRole('button', { name: exactly(say('assistance:settings.save')) }).click();
          await expect(learner.getByText(say('assistance:settings.saved'))).toBeVisible();
          await expect(learner.getByLabel(say('assistance:settings.emailOf', { kind }))).not.toBeChecked();
          await learner.getByLabel(say('assistance:settings.emailOf', { kind })).check();
          await learner.getByRole('button', { name: exactly(say('assistance:settings.save')) }).click();
        });
      },
    );
  });
}
