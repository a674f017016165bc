import pg from 'pg';
import { id, openSessions, size } from './dataset.ts';
import { percentile, report, startProduct } from './product.ts';
import { openClient, steadyLoad, type Asked } from './steady-load.ts';

// 200 learners answer a quiz of 20 questions at once: first as fast as the product stores, then at an even pace.
const people = 200;
const questions = 20;
const rounds = 2;
const perSecond = 100;
const run = process.pid;

const product = await startProduct();
const client = new pg.Client({ connectionString: product.databaseUrl });
await client.connect();

const learners = Array.from({ length: people }, (_, n) => ({
  organization: Math.floor(n / size.learners) + 1,
  learner: (n % size.learners) + 1,
}));
const organizations = [...new Set(learners.map(({ organization }) => organization))];
for (const organization of organizations) await publishQuiz(organization);
await beginAttempts();
const cookies = await openSessions(product.databaseUrl, learners);

/** The answer that learner `n` gives to a question for the `turn`th time: each names the write before it. */
function answer(n: number, question: number, turn: number): Asked {
  const { organization, learner } = learners[n] ?? { organization: 1, learner: 1 };
  const enrolment = id('enrolment', organization, learner);
  return {
    path: `/learn/courses/${enrolment}/attempts/${id('attempt', organization, learner, run)}/answers`,
    method: 'POST',
    headers: {
      cookie: cookies[n] ?? '',
      origin: product.origin,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body: () =>
      JSON.stringify({
        questionId: partId(organization, question),
        ...{ revision: turn - 1, next: turn, spentMs: 1000 * turn },
        answer: { kind: 'single', optionId: partId(organization, question, (n + turn) % 4) },
      }),
  };
}

const http = openClient(product.origin);
let acknowledged = 0;
let bad = 0;
const began = performance.now();
await Promise.all(
  learners.map(async (_learner, n) => {
    for (let turn = 1; turn <= rounds; turn += 1) {
      for (let question = 1; question <= questions; question += 1) {
        if ((await http.ask(answer(n, question, turn))) === 200) acknowledged += 1;
        else bad += 1;
      }
    }
  }),
);
const elapsed = (performance.now() - began) / 1000;
http.close();

// Learner after learner, question after question: nobody writes twice to one answer at once.
const last = rounds + 1;
const paced = Array.from({ length: questions }, (_, question) =>
  learners.map((_learner, n) => answer(n, question + 1, last)),
).flat();
const steady = await steadyLoad(product.origin, paced, { perSecond, seconds: paced.length / perSecond });
const lost = steady.bad > 0 || bad > 0 ? Number.NaN : people * questions - (await countStored());

report('quiz-attempt.throughput', acknowledged / elapsed, 'answers/s', { n: acknowledged, people, bad });
const told = { n: steady.latencies.length, rate: perSecond, bad: steady.bad };
report('quiz-attempt.p95', percentile(steady.latencies, 95), 'ms', told);
report('quiz-attempt.p99', percentile(steady.latencies, 99), 'ms', told);
report('quiz-attempt.lost', lost, 'answers', { answers: people * questions });
report('quiz-attempt.memory', product.memoryMb(), 'MB');
await client.end();
await product.stop();
process.exitCode = lost === 0 ? 0 : 1;

/** An id of version 4, as the parts of questions have: those made in order would tell the order. */
function partId(...parts: number[]): string {
  return id('part', run, ...parts).replace(/-7(?=[0-9a-f]{3}-8)/, '-4');
}

/** A version of the organization's course, its only lesson a quiz. */
async function publishQuiz(organization: number): Promise<void> {
  const organizationId = id('organization', organization);
  const [version, lesson, module] = ['quiz-version', 'quiz-lesson', 'quiz-module'].map((name) =>
    id(name, organization, run),
  );
  const named = { id: lesson, title: 'Quiz', kind: 'quiz', minutes: 10 };
  const outline = { modules: [{ id: module, title: 'Module', lessons: [named] }] };
  await client.query(
    `INSERT INTO "CourseVersion" ("organizationId","id","courseId","number","title","programme","outline","minutes","contentHash","publishedAt")
     SELECT "organizationId", $2, "courseId", $3, "title", "programme", $4, 10, repeat('0', 64), now()
     FROM "CourseVersion" WHERE "organizationId" = $1 AND "id" = $5`,
    [organizationId, version, 1000 + run, JSON.stringify(outline), id('version', organization)],
  );
  const items = Array.from({ length: questions }, (_, at) => ({
    type: 'one',
    question: {
      ...{ id: partId(organization, at + 1), kind: 'single', prompt: `Question ${at + 1} ?` },
      options: Array.from({ length: 4 }, (_option, place) => ({
        ...{ id: partId(organization, at + 1, place), text: `Choix ${place}`, right: place === 0 },
      })),
    },
  }));
  const quiz = {
    ...{ items, shuffleQuestions: true, shuffleOptions: true, attempts: null, grade: 'best', minutes: null },
    ...{ passPercent: 50, feedback: { passed: '', failed: '' } },
    review: { when: 'never', marks: false, answers: false, feedback: false },
  };
  await client.query(
    `INSERT INTO "CourseVersionLesson" ("organizationId","versionId","lessonId","moduleId","title","kind","minutes","position","content","html","activity")
     VALUES ($1, $2, $3, $4, 'Quiz', 'quiz', 10, 0, '{"type":"doc","content":[]}', '', $5)`,
    [organizationId, version, lesson, module, JSON.stringify(quiz)],
  );
}

async function beginAttempts(): Promise<void> {
  for (const { organization, learner } of learners) {
    await client.query(
      `INSERT INTO "QuizAttempt" ("organizationId","id","enrolmentId","courseId","lessonId","versionId","number","seed","startedAt","maximum")
       VALUES ($1, $2, $3, $4, $5, $6, 1, $7, now() - interval '1 minute', $8)`,
      [
        id('organization', organization),
        id('attempt', organization, learner, run),
        id('enrolment', organization, learner),
        id('course', organization),
        id('quiz-lesson', organization, run),
        id('quiz-version', organization, run),
        `${organization}-${learner}`,
        questions * 100,
      ],
    );
  }
}

/** The answers that stand as their learners gave them last. */
async function countStored(): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM "QuizAnswer" WHERE "attemptId" = ANY($1) AND "revision" = $2`,
    [learners.map(({ organization, learner }) => id('attempt', organization, learner, run)), last],
  );
  return rows[0]?.count ?? 0;
}
