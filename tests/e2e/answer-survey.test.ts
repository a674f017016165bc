import { expect, settled, test } from './fixtures';
import { apiOf, enrol } from './product';
import { publishSteps } from './steps';
import { languages, onPhoneIn } from './words';

const id = (last: number) => `0199c0de-0000-4000-8000-0000000001${String(last).padStart(2, '0')}`;
const entry = {
  ...{ purpose: 'positioning', anonymous: false, followUpDays: null },
  questions: [
    { id: id(1), kind: 'rating', text: 'Je connais le sujet', required: true },
    {
      ...{ id: id(2), kind: 'single', text: 'Déjà formé ?', required: true },
      options: [
        { id: id(3), text: 'Jamais' },
        { id: id(4), text: 'Une fois' },
      ],
    },
    { id: id(5), kind: 'text', text: 'Votre métier', required: false },
  ],
};
const end = {
  ...{ purpose: 'satisfaction', anonymous: true, followUpDays: null },
  questions: [
    { id: id(11), kind: 'rating', text: 'Je connais le sujet', required: true },
    { id: id(12), kind: 'scale', text: 'Recommander ?', required: true },
  ],
};

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a survey with names is answered and seen again, one without names tells nobody who said what',
      { tag: onPhoneIn(language) },
      async ({ admin, member, look, say }) => {
        const steps = [
          { kind: 'survey', title: 'Où en êtes-vous', activity: entry },
          { kind: 'survey', title: 'Votre avis', activity: end },
        ];
        const course = await publishSteps(admin.request, { language, steps });
        const { page, person } = await member();
        const enrolment = await enrol(admin.request, course, person);
        const lessonAt = (place: number) =>
          `/learn/courses/${enrolment}/lessons/${course.modules[0]?.lessons[place]?.id}`;
        const name = `${person.firstName} ${person.lastName}`;
        const choose = (text: string, value: string) =>
          page.getByRole('group', { name: text }).getByText(value, { exact: true }).click();
        const send = () => page.getByRole('button', { name: say('survey:send') }).click();
        const thanks = page.getByText(say('survey:answered.title'), { exact: true });

        await test.step('answers with their name; what is missing is said, what was given stays', async () => {
          await page.goto(lessonAt(0));
          await settled(page);
          await page.getByRole('link', { name: say('steps:survey.answer'), exact: true }).click();
          await expect(page.getByText(say('survey:named.title'), { exact: true })).toBeVisible();
          await choose('Je connais le sujet', '2');
          await page.getByLabel('Votre métier').fill('Hôtesse d’accueil');
          await send();
          await expect(page.getByText(say('survey:problems'))).toBeVisible();
          await expect(page.getByLabel('Votre métier')).toHaveValue('Hôtesse d’accueil');
          await look(page);
          await choose('Déjà formé ?', 'Une fois');
          await send();
          await expect(thanks).toBeVisible();
          await expect(page.getByText('Hôtesse d’accueil')).toBeVisible();
          await look(page);
        });

        await test.step('answers without their name, and is told so', async () => {
          await page.goto(`${lessonAt(1)}/survey`);
          await settled(page);
          await expect(page.getByText(say('survey:anonymous.text'))).toBeVisible();
          await choose('Je connais le sujet', '5');
          await choose('Recommander ?', '9');
          await look(page);
          await send();
          await expect(thanks).toBeVisible();
          await expect(page.getByText(say('survey:answered.anonymous'))).toBeVisible();
          await page.goto(lessonAt(1));
          await settled(page);
          await expect(page.getByText(say('learn:lesson.done'))).toBeVisible();
        });

        await test.step('the trainer reads names where they are kept, and nothing of one anonymous answer', async () => {
          const trainer = await member({ role: 'trainer' });
          await trainer.page.goto(`/teach/courses/${course.id}`);
          await settled(trainer.page);
          await trainer.page
            .getByRole('link', { name: say('teach:courses.tabs.surveys'), exact: true })
            .click();
          await expect(trainer.page.getByRole('heading', { name: 'Où en êtes-vous' })).toBeVisible();
          await expect(trainer.page.getByText('Hôtesse d’accueil')).toBeVisible();
          await expect(trainer.page.getByText(say('survey:results.tooFew'))).toBeVisible();
          await look(trainer.page);
          const sheets = trainer.page.getByRole('link', { name: say('survey:results.csv') });
          await expect(sheets).toHaveCount(1);
          const sheet = await trainer.page.request.get((await sheets.getAttribute('href')) ?? '');
          const lines = (await sheet.text()).trim().split('\r\n');
          expect(lines[1]).toContain(`${name};`);
          expect(lines[1]).toContain(';2;Une fois;Hôtesse d’accueil');
          await trainer.page.getByText(say('survey:results.respondents', { count: 1 })).click();
          await trainer.page.getByRole('link', { name }).click();
          await expect(trainer.page).toHaveURL(new RegExp(`/teach/enrolments/${enrolment}`));
        });

        const { items } = await apiOf(admin.request).get(`/enrolments/${enrolment}/evidence`);
        const told = (items as { kind: string; payload: object }[]).filter(
          ({ kind }) => kind === 'survey-answered',
        );
        expect(told).toHaveLength(2);
        expect(JSON.stringify(told)).not.toContain('Hôtesse');
      },
    );
  });
}
