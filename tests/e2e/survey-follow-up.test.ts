import { addDays, dayIn } from '~/domain/calendar';
import { businessNow, expect, linkIn, mailTo, moveClock, test } from './contract-fixtures';
import { settled } from './fixtures';
import { apiOf } from './product';
import { publishSteps } from './steps';

const question = '0199c0de-0000-4000-8000-000000000201';
const survey = {
  ...{ purpose: 'satisfaction', anonymous: false, followUpDays: 60 },
  questions: [{ id: question, kind: 'rating', text: 'Cela me sert', required: true }],
};
const day = 24 * 3_600_000;

test('sixty days after the end the survey comes by e-mail, once, and is answered though access is over', async ({
  product,
  demo,
  look,
  say,
}) => {
  const admin = await demo('admin@demo.test');
  const { request } = admin.context();
  const steps = [{ kind: 'survey', title: 'Votre avis', activity: survey }];
  const course = await publishSteps(request, { language: 'fr', steps, origin: product.origin });
  const api = apiOf(request);
  const { items } = await api.get('/members?limit=100');
  const learner = (items as { id: string; email: string }[]).find(
    ({ email }) => email === 'learner@demo.test',
  );
  const closesOn = addDays(dayIn(await businessNow(product), 'Europe/Paris'), 7);
  const { id: enrolment } = await api.post('/enrolments', {
    courseId: course.id,
    memberId: learner?.id,
    closesOn,
  });
  const page = await demo('learner@demo.test');
  const answer = async (value: string) => {
    await settled(page);
    await page.getByRole('group', { name: 'Cela me sert' }).getByText(value, { exact: true }).click();
    await page.getByRole('button', { name: say('survey:send') }).click();
    await expect(page.getByText(say('survey:answered.title'))).toBeVisible();
  };

  await test.step('the course ends with the survey', async () => {
    await page.goto(`/learn/courses/${enrolment}/lessons/${course.modules[0]?.lessons[0]?.id}/survey`);
    await answer('3');
  });

  await test.step('two months later an e-mail leads to it again', async () => {
    await moveClock(product, new Date((await businessNow(product)).getTime() + 61 * day));
    const subject = say('emails:surveyInvitation.subject', { courseTitle: course.title });
    const mail = await mailTo(product, 'learner@demo.test', subject);
    await page.goto(linkIn(mail, '/learn/surveys/'));
    await expect(page.getByRole('heading', { level: 1, name: 'Votre avis' })).toBeVisible();
    await look(page);
    await answer('5');
  });

  await test.step('the trainer sees both times side by side', async () => {
    await admin.goto(`/teach/courses/${course.id}/surveys`);
    await expect(admin.getByText(say('survey:waves.follow-up'), { exact: true })).toBeVisible();
    const row = admin.getByRole('row').filter({ hasText: 'Cela me sert' });
    await expect(row.getByRole('cell').first()).toContainText('3');
    await expect(row.getByRole('cell').last()).toContainText('+2');
    await look(admin);
  });
});
