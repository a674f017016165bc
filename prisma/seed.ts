import { forAccounts } from '~/platform/tenancy.server';
import { foundOthers } from './demo/others';
import { liveContracts } from './demo/live-contracts';
import { foundDemo, operatorEmail } from './demo/organization';
import { registerDemoPeople } from './demo/people';
import { writeDemoCourse } from './demo/write-course';
import { followDemoCourse } from './demo/follow-course';
import { addPracticeModule } from './demo/practice-module';
import { practiseDemoCourse } from './demo/practise';
import { holdDemoSessions, planDemoSessions } from './demo/hold-sessions';
import { saveDemoJaasAccount } from './demo/jaas-account';
import { sellDemoTraining } from './demo/sell-training';

/**
 * Loads the demo into a sandbox: an organization on Business with its people, invoices, a published course,
 * six weeks of learning, a lesson of every kind and three live sessions, one on Pro and one on Test, all through the use cases, so that chains
 * and ledgers hold. Does nothing where it is there already.
 */
export async function seed(): Promise<void> {
  if (process.env.SANDBOX !== '1') throw new Error('the demo exists in sandbox mode only');
  const accounts = forAccounts();
  if (await accounts.operator.count({ where: { user: { email: operatorEmail } } })) return;
  const now = new Date();
  const weeksAgo = (weeks: number) => new Date(now.getTime() - weeks * 7 * 86_400_000);
  const owner = await foundDemo(weeksAgo(8));
  const people = await registerDemoPeople(owner, weeksAgo(7));
  const trainer = people.find(({ email }) => email === 'trainer@demo.test');
  if (!trainer) throw new Error('the demo has no trainer');
  await liveContracts(weeksAgo(5));
  await foundOthers(weeksAgo(5), now);
  await liveContracts(now);
  const course = await writeDemoCourse(trainer.actor, weeksAgo(7));
  await followDemoCourse(trainer.actor, course, people, now);
  const sessions = await planDemoSessions(trainer.actor, course, people, { now, plannedAt: weeksAgo(6.45) });
  await sellDemoTraining(owner, course, people, { sessions, now });
  await saveDemoJaasAccount(owner, now);
  const lessons = await addPracticeModule(trainer.actor, course.courseId, weeksAgo(0.7));
  await holdDemoSessions(trainer.actor, course, people, { sessions, now, stepId: lessons.session });
  await practiseDemoCourse({ courseId: course.courseId, lessons, trainer: trainer.actor }, people, now);
  // What the demo's past would have sent is not sent today.
  await accounts.outboxMessage.updateMany({
    where: { deliveredAt: null },
    data: { deliveredAt: new Date() },
  });
}
