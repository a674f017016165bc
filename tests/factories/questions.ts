import fc from 'fast-check';
import type { Answer } from '~/domain/assessment/answer';
import { gapsOf } from '~/domain/assessment/gap-text';
import { questionSchema, type Question, type QuestionInput } from '~/domain/assessment/question';
import { questionKinds, type QuestionKind } from '~/domain/assessment/question-kinds';
import { matchingRights } from '~/domain/assessment/matching-rights';
import { defaultQuizActivity, type PublishedQuiz } from '~/domain/assessment/quiz';

const ids = fc.uuid({ version: 4 });
const word = fc.stringMatching(/^[a-z]{3,8}$/);
const words = (least: number, most: number) => fc.uniqueArray(word, { minLength: least, maxLength: most });
/** What only the key of a question holds: never to be found in what a browser gets. */
const secret = fc.stringMatching(/^[a-z]{4}$/).map((text) => `KEY-${text}`);
const secrets = fc.uniqueArray(secret, { minLength: 1, maxLength: 4 });

const options = (right: 'one' | 'some') =>
  fc
    .tuple(words(2, 6), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.nat(5), secret)
    .chain(([texts, flags, one, feedback]) =>
      fc.uniqueArray(ids, { minLength: texts.length, maxLength: texts.length }).map((optionIds) =>
        texts.map((text, index) => {
          const chosen = index === one % texts.length;
          const isRight = right === 'one' ? chosen : chosen || flags[index]!;
          return { id: optionIds[index]!, text, right: isRight, feedback };
        }),
      ),
    );

const parts = (texts: string[]) =>
  fc
    .uniqueArray(ids, { minLength: texts.length, maxLength: texts.length })
    .map((partIds) => texts.map((text, index) => ({ id: partIds[index]!, text })));

const gapText = fc
  .array(
    fc.oneof(
      secrets.map((right) => right.join('|')),
      words(2, 4).map(([right, ...wrong]) => `${right}|~${wrong.join('|~')}`),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((gaps) => gaps.map((gap, index) => `Phrase ${index} : [[${gap}]] fin.`).join('\n'));

const bodies: { [Kind in QuestionKind]: fc.Arbitrary<object> } = {
  single: options('one').map((each) => ({ options: each })),
  multiple: options('some').map((each) => ({ options: each })),
  'true-false': fc.record({ right: fc.boolean(), feedbackTrue: secret, feedbackFalse: secret }),
  'short-text': secrets.map((variants) => ({ variants })),
  number: fc.record({
    value: fc.integer({ min: -999, max: 999 }),
    tolerance: fc.nat(5),
    unit: fc.constantFrom('', 'kg'),
  }),
  matching: words(4, 8).chain((texts) => {
    const rights = texts.slice(0, 2);
    return parts(texts.slice(2)).map((lefts) => ({
      pairs: lefts.map(({ id, text }, index) => ({ id, left: `${text} ?`, right: rights[index % 2]! })),
      distractors: [`${texts[0]!} !`],
    }));
  }),
  ordering: words(2, 6).chain((texts) => parts(texts).map((items) => ({ items }))),
  gaps: gapText.map((text) => ({ text })),
  'free-text': secret.map((expected) => ({ expected })),
  file: fc.record({ expected: secret, maxFiles: fc.integer({ min: 1, max: 5 }) }),
};

/** Any question of that kind (of any kind without one), well formed, with `KEY-` in whatever only its key holds. */
export function anyQuestion(kind?: QuestionKind): fc.Arbitrary<Question> {
  const chosen = kind ? fc.constant(kind) : fc.constantFrom(...questionKinds);
  return chosen.chain((each) =>
    fc
      .record({
        id: ids,
        prompt: fc.stringMatching(/^[a-z]{3,20} ?\?$/),
        points: fc.integer({ min: 1, max: 100 }),
        feedback: secret,
        tags: fc.array(secret, { maxLength: 3 }),
        body: bodies[each],
      })
      .map(({ body, ...shared }) => questionSchema.parse({ ...shared, kind: each, ...body })),
  );
}

/** Any answer that can be one to the question: right, wrong, partly right, or not finished. */
export function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  const text = fc.oneof(word, fc.constant(''), secret);
  switch (question.kind) {
    case 'single':
      return fc.constantFrom(...question.options).map(({ id }) => ({ kind: 'single', optionId: id }));
    case 'multiple':
      return fc
        .shuffledSubarray(question.options.map((option) => option.id))
        .map((optionIds) => ({ kind: 'multiple', optionIds }));
    case 'true-false':
      return fc.boolean().map((value) => ({ kind: 'true-false', value }));
    case 'number':
      return fc.integer({ min: -999, max: 999 }).map((value) => ({ kind: 'number', text: String(value) }));
    case 'matching': {
      const rights = fc.constantFrom(...matchingRights(question), '');
      return fc
        .tuple(...question.pairs.map((pair) => rights.map((right) => [pair.id, right] as const)))
        .map((pairs) => ({ kind: 'matching', pairs: Object.fromEntries(pairs) }));
    }
    case 'ordering':
      return fc
        .shuffledSubarray(question.items.map((item) => item.id))
        .map((itemIds) => ({ kind: 'ordering', itemIds }));
    case 'gaps':
      return fc
        .tuple(...gapsOf(question.text).map((gap) => fc.constantFrom(...gap.right, ...gap.wrong, '')))
        .map((texts) => ({ kind: 'gaps', texts }));
    case 'file':
      return fc
        .uniqueArray(ids, { maxLength: question.maxFiles })
        .map((fileIds) => ({ kind: 'file', fileIds }));
    default:
      return text.map((typed) => ({ kind: question.kind, text: typed }));
  }
}

/** One well-formed question of each kind, to build quizzes from. */
export function questionOf(kind: QuestionKind, changes: Partial<QuestionInput> = {}): Question {
  const [question] = fc.sample(anyQuestion(kind), { numRuns: 1, seed: questionKinds.indexOf(kind) + 1 });
  return questionSchema.parse({ ...question!, id: crypto.randomUUID(), ...changes });
}

/** A published quiz over the questions given, with the settings of a quiz nobody changed. */
export function publishedQuiz(
  questions: readonly Question[],
  changes: Partial<PublishedQuiz> = {},
): PublishedQuiz {
  const items = questions.map((question) => ({ type: 'one' as const, question }));
  return { ...defaultQuizActivity, items, ...changes };
}
