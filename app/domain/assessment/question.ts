import { z } from 'zod';
import { gapsOf } from '~/domain/assessment/gap-text';
import { comparable, type Ignored } from '~/domain/assessment/comparable';
import { lineSchema, linesSchema } from '~/domain/assessment/plain-text';
import { idSchema } from '~/domain/id';
import { problem, type InputProblem } from '~/domain/input-problem';

/** Parts of a question are named by random ids: such as are made in order would tell the order. */
const partIdSchema = z.uuidv4();

/** A tag of the bank: what learners work on, how hard it is. Lower case, so that nobody writes it twice. */
export const tagSchema = lineSchema(40).overwrite((tag) => tag.toLocaleLowerCase('fr'));

const commonFields = {
  id: idSchema,
  prompt: linesSchema(5000).min(1),
  image: z
    .object({ fileId: idSchema, alt: linesSchema(500).default('') })
    .nullable()
    .default(null),
  points: z.int().min(1).max(100).default(1),
  feedback: linesSchema(2000).default(''),
  tags: z
    .array(tagSchema)
    .max(20)
    .overwrite((tags) => [...new Set(tags)])
    .default([]),
};

const optionSchema = z.object({
  id: partIdSchema,
  text: lineSchema(500),
  right: z.boolean().default(false),
  feedback: linesSchema(1000).default(''),
});

const optionsSchema = z
  .array(optionSchema)
  .min(2)
  .max(20)
  .superRefine((options, context) => {
    refuseDoubles(options, ['id', 'text'], context);
    if (!options.some((option) => option.right)) refuse(context, 'right-answer-missing', []);
  });

const ignoreSchema = z
  .object({ case: z.boolean(), accents: z.boolean(), spaces: z.boolean() })
  .default({ case: true, accents: true, spaces: true });

const single = z.object({
  ...commonFields,
  kind: z.literal('single'),
  options: optionsSchema.refine(
    (options) => options.filter((option) => option.right).length < 2,
    problem('right-answers-too-many'),
  ),
});

/** Each right option chosen counts for, each wrong one against, down to 0. */
const multiple = z.object({ ...commonFields, kind: z.literal('multiple'), options: optionsSchema });

const trueFalse = z.object({
  ...commonFields,
  kind: z.literal('true-false'),
  right: z.boolean(),
  feedbackTrue: linesSchema(1000).default(''),
  feedbackFalse: linesSchema(1000).default(''),
});

const shortText = z
  .object({
    ...commonFields,
    kind: z.literal('short-text'),
    variants: z.array(lineSchema(200)).max(50),
    ignore: ignoreSchema,
  })
  .superRefine((question, context) => {
    if (question.variants.length === 0) refuse(context, 'right-answer-missing', ['variants']);
    refuseSameAnswers(question.variants, question.ignore, context);
  });

const number = z.object({
  ...commonFields,
  kind: z.literal('number'),
  value: z.number().min(-1e15).max(1e15),
  tolerance: z.number().min(0).max(1e15).default(0),
  unit: linesSchema(30).default(''),
});

const matching = z
  .object({
    ...commonFields,
    kind: z.literal('matching'),
    pairs: z
      .array(z.object({ id: partIdSchema, left: lineSchema(500), right: lineSchema(500) }))
      .min(2)
      .max(20)
      .superRefine((pairs, context) => refuseDoubles(pairs, ['id', 'left'], context))
      .refine((pairs) => new Set(pairs.map((pair) => pair.right)).size > 1, problem('pairs-all-same')),
    distractors: z.array(lineSchema(500)).max(20).default([]),
  })
  .superRefine(({ pairs, distractors }, context) => {
    const taken = new Set(pairs.map((pair) => pair.right));
    distractors.forEach((distractor, index) => {
      if (taken.has(distractor)) refuse(context, 'duplicate', ['distractors', index]);
      taken.add(distractor);
    });
  });

/** Items are kept in their right order. */
const ordering = z.object({
  ...commonFields,
  kind: z.literal('ordering'),
  items: z
    .array(z.object({ id: partIdSchema, text: lineSchema(500) }))
    .min(2)
    .max(20)
    .superRefine((items, context) => refuseDoubles(items, ['id', 'text'], context)),
});

/** `text` holds the gaps and their answers, see `gap-text`. */
const gaps = z.object({
  ...commonFields,
  kind: z.literal('gaps'),
  text: linesSchema(5000).min(1).superRefine(checkGaps),
  ignore: ignoreSchema,
});

/** `expected` is for who marks it, and for learners where answers may be reviewed. */
const byHand = { ...commonFields, expected: linesSchema(5000).default('') };
const freeText = z.object({ ...byHand, kind: z.literal('free-text') });
const file = z.object({ ...byHand, kind: z.literal('file'), maxFiles: z.int().min(1).max(5).default(1) });

/** A question with its right answers: what trainers write, and what only the server knows of a quiz. */
export const questionSchema = z.discriminatedUnion('kind', [
  single,
  multiple,
  trueFalse,
  shortText,
  number,
  matching,
  ordering,
  gaps,
  freeText,
  file,
]);

export type Question = z.infer<typeof questionSchema>;
export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;
/** A question as it may come in: defaults may be left out. */
export type QuestionInput = z.input<typeof questionSchema>;

type Context = {
  addIssue: (issue: { code: 'custom'; path: (string | number)[] } & ReturnType<typeof problem>) => void;
};

function refuse(context: Context, code: InputProblem, path: (string | number)[]) {
  context.addIssue({ code: 'custom', path, ...problem(code) });
}

function refuseDoubles<Part>(parts: readonly Part[], keys: (keyof Part & string)[], context: Context) {
  for (const key of keys) {
    const seen = new Set<unknown>();
    parts.forEach((part, index) => {
      if (seen.has(part[key])) refuse(context, 'duplicate', [index, key]);
      seen.add(part[key]);
    });
  }
}

function refuseSameAnswers(variants: readonly string[], ignore: Ignored, context: Context) {
  const forms = variants.map((variant) => comparable(variant, ignore));
  forms.forEach((form, index) => {
    if (forms.indexOf(form) < index) refuse(context, 'duplicate', ['variants', index]);
  });
}

function checkGaps(text: string, context: Context) {
  const found = gapsOf(text);
  if (/\[\[/.test(text.replace(/\[\[[\s\S]*?\]\]/g, ''))) refuse(context, 'gap-unclosed', []);
  else if (found.length === 0) refuse(context, 'gap-missing', []);
  if (found.length > 30) refuse(context, 'gaps-too-many', []);
  if (found.some((gap) => gap.right.length === 0)) refuse(context, 'gap-without-answer', []);
  if (found.some((gap) => gap.wrong.some((choice) => gap.right.includes(choice)))) {
    refuse(context, 'gap-contradicts', []);
  }
}
