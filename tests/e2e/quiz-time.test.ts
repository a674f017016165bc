import { businessNow, expect, moveClock, test } from './contract-fixtures';
import { settled } from './fixtures';
import { apiOf } from './product';
import { publishSteps } from './steps';
import { questions, shortQuiz } from './quiz-of-every-kind';

test('when the time is up, what was answered is handed in without its learner', async ({
  product,
  demo,
  look,
  say,
}) => {
  const admin = await demo('admin@demo.test');
  const { request } = admin.context();
  const steps = [{ kind: 'quiz', title: 'Une minute', activity: shortQuiz }];
  const course = await publishSteps(request, { language: 'fr', steps, origin: product.origin });
  const { items } = await apiOf(request).get('/members?limit=100');
  const learner = (items as { id: string; email: string }[]).find(
    ({ email }) => email === 'learner@demo.test',
  );
  const asked = { courseId: course.id, memberId: learner?.id };
  const { id: enrolment } = await apiOf(request).post('/enrolments', asked);
  const page = await demo('learner@demo.test');
  const lesson = `/learn/courses/${enrolment}/lessons/${course.modules[0]?.lessons[0]?.id}`;

  await test.step('answers one question, and leaves', async () => {
    await page.goto(lesson);
    await page.getByRole('button', { name: say('steps:quiz.start') }).click();
    await expect(page.getByText(questions[0].prompt)).toBeVisible();
    await settled(page);
    await expect(page.getByRole('timer')).toBeVisible();
    await page.getByText('Paris', { exact: true }).click();
    await expect(page.getByText(new RegExp(say('shell:saved.savedAt', { time: '\\d' })))).toBeVisible();
    await page.goto('/learn');
  });

  await test.step('five minutes later the attempt has been handed in', async () => {
    await moveClock(product, new Date((await businessNow(product)).getTime() + 5 * 60_000));
    await page.goto(lesson);
    await page.getByRole('link', { name: say('steps:quiz.try', { number: 1 }) }).click();
    await expect(page.getByText(say('quiz:review.passed'), { exact: true })).toBeVisible();
    await look(page);
  });
});
