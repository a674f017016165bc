import { defaultQuizActivity } from '~/domain/assessment/quiz';

const id = (number: number) => `0199c0de-0000-4000-8000-${String(number).padStart(12, '0')}`;
const part = (number: number, text: string) => ({ id: id(number), text });
const shared = (number: number, prompt: string) => ({ id: id(number), prompt, points: 1 });

/** The questions of the quiz by what they ask: one of each kind, each answered rightly by what its comment says. */
export const questions = [
  {
    ...shared(101, 'Quelle est la capitale de la France ?'),
    kind: 'single',
    options: [
      { ...part(1, 'Lyon'), feedback: 'Lyon fut la capitale des Gaules.' },
      { ...part(2, 'Paris'), right: true },
    ],
  },
  {
    ...shared(102, 'Quels nombres sont pairs ?'),
    kind: 'multiple',
    options: [{ ...part(3, 'Deux'), right: true }, part(4, 'Trois'), { ...part(5, 'Quatre'), right: true }],
  },
  { ...shared(103, 'Le client appelle : vous répondez debout.'), kind: 'true-false', right: false },
  { ...shared(104, 'De quelle couleur est la neige ?'), kind: 'short-text', variants: ['Blanche', 'Blanc'] },
  { ...shared(105, 'Combien font 3 et 4,5 ?'), kind: 'number', value: 7.5, tolerance: 0.01 },
  {
    ...shared(106, 'Reliez chaque mot à sa traduction.'),
    kind: 'matching',
    pairs: [
      { id: id(6), left: 'chat', right: 'cat' },
      { id: id(7), left: 'chien', right: 'dog' },
    ],
    distractors: ['bird'],
  },
  {
    ...shared(107, 'Mettez les étapes dans l’ordre.'),
    kind: 'ordering',
    items: [part(8, 'Saluer'), part(9, 'Écouter'), part(10, 'Raccompagner')],
  },
  {
    ...shared(108, 'Complétez.'),
    kind: 'gaps',
    text: 'Le jour se lève à l’[[est]] et se couche à l’[[ouest|~sud]].',
  },
  { ...shared(109, 'Racontez un accueil réussi.'), kind: 'free-text', expected: 'Un accueil en trois temps' },
  { ...shared(110, 'Joignez votre plan.'), kind: 'file', maxFiles: 1, expected: 'Un plan' },
] as const;

export const quizOfEveryKind = {
  ...defaultQuizActivity,
  passPercent: 80,
  attempts: 3,
  minutes: 30,
  items: questions.map((question) => ({ type: 'own', question })),
};

/** A quiz of two questions and a minute. */
export const shortQuiz = {
  ...defaultQuizActivity,
  minutes: 1,
  items: [questions[0], questions[3]].map((question) => ({ type: 'own', question })),
};
