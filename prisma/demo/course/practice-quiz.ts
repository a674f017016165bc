import { randomUUID } from 'node:crypto';
import { questionSchema, type Question, type QuestionInput } from '~/domain/assessment/question';
import { createId } from '~/platform/id.server';

const options = (texts: readonly string[], right: readonly number[]) =>
  texts.map((text, place) => ({ id: randomUUID(), text, right: right.includes(place), feedback: '' }));

const asked = (question: Omit<QuestionInput, 'id'> & { kind: string }): Question =>
  questionSchema.parse({ ...question, id: createId() });

/** The questions that stand in the demo's quiz itself, one of most kinds. */
export const ownQuestions = (): Question[] => [
  asked({
    kind: 'single',
    prompt: 'Qui demande la prise en charge à l’OPCO ?',
    options: options(['L’organisme de formation', 'L’entreprise', 'Le salarié'], [1]),
    feedback: 'C’est l’entreprise qui cotise et qui demande, avant la première séance.',
  } as Omit<QuestionInput, 'id'>),
  asked({
    kind: 'multiple',
    prompt: 'Lesquelles de ces pièces prouvent une demi-journée à distance ?',
    options: options(
      ['La signature du participant', 'Le relevé de connexion', 'Une photo de l’écran', 'La contresignature du formateur'],
      [0, 1, 3],
    ),
    points: 2,
    feedback: 'Une capture d’écran ne dit ni qui, ni combien de temps.',
  } as Omit<QuestionInput, 'id'>),
  asked({
    kind: 'ordering',
    prompt: 'Remettez les étapes dans l’ordre.',
    items: ['Demande de prise en charge', 'Accord de l’OPCO', 'Première séance', 'Certificat de réalisation', 'Facture'].map(
      (text) => ({ id: randomUUID(), text }),
    ),
    points: 2,
  } as Omit<QuestionInput, 'id'>),
  asked({
    kind: 'number',
    prompt: 'Dix heures réalisées, à 25 euros de l’heure : combien l’OPCO peut-il payer ?',
    value: 250,
    unit: 'euros',
    feedback: '10 × 25 = 250, dans la limite du plafond de l’accord.',
  } as Omit<QuestionInput, 'id'>),
  asked({
    kind: 'gaps',
    prompt: 'Complétez la règle.',
    text: 'Seul le [[réalisé|realise]] se facture comme formation ; le reste est une [[indemnité|dédit]].',
    points: 2,
  } as Omit<QuestionInput, 'id'>),
  asked({
    kind: 'free-text',
    prompt: 'En deux phrases : que changeriez-vous dès lundi dans vos dossiers ?',
    expected: 'Une action concrète, datée, et qui la fait.',
    points: 2,
  } as Omit<QuestionInput, 'id'>),
];

/** The questions of the demo's bank, from which the quiz draws two. */
export const bankQuestions = (): Question[] => [
  asked({
    kind: 'true-false',
    prompt: 'En dessous de 3 000 euros hors taxes, l’organisme accepte la subrogation.',
    right: false,
    tags: ['subrogation'],
  } as Omit<QuestionInput, 'id'>),
  asked({
    kind: 'short-text',
    prompt: 'Comment s’appelle le paiement direct de l’organisme par l’OPCO ?',
    variants: ['subrogation', 'la subrogation'],
    tags: ['subrogation'],
  } as Omit<QuestionInput, 'id'>),
  asked({
    kind: 'matching',
    prompt: 'Qui fait quoi ?',
    pairs: [
      { id: randomUUID(), left: 'L’entreprise', right: 'demande la prise en charge' },
      { id: randomUUID(), left: 'L’OPCO', right: 'paie les heures réalisées' },
      { id: randomUUID(), left: 'Le formateur', right: 'contresigne chaque demi-journée' },
    ],
    tags: ['subrogation', 'preuves'],
  } as Omit<QuestionInput, 'id'>),
  asked({
    kind: 'true-false',
    prompt: 'Une absence justifiée compte comme une heure réalisée.',
    right: false,
    tags: ['preuves'],
  } as Omit<QuestionInput, 'id'>),
];
