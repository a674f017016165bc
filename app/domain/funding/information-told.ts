/** What F5b asks to be told before registration, as the proof names it. */
export const informationToTell = [
  'objectives',
  'content',
  'trainers',
  'timetable',
  'evaluation',
  'contact',
  'internal-rules',
] as const;

export type InformationTold = (typeof informationToTell)[number];

/**
 * Which of it a convocation says; what is empty is left out of the e-mail. Its days are the timetable of a training
 * without sessions.
 */
export function informationTold(said: {
  objectives: string;
  content: readonly string[];
  trainers: readonly string[];
  halfDays: readonly unknown[];
  /** How many sessions stand. */
  sessions: number;
  evaluation: string;
  contact: string;
  rulesUrl: string | null;
}): InformationTold[] {
  const told: Record<InformationTold, boolean> = {
    objectives: said.objectives.trim() !== '',
    content: said.content.length > 0,
    trainers: said.trainers.length > 0,
    timetable: said.halfDays.length > 0 || said.sessions === 0,
    evaluation: said.evaluation.trim() !== '',
    contact: said.contact.trim() !== '',
    'internal-rules': said.rulesUrl !== null,
  };
  return informationToTell.filter((one) => told[one]);
}

export type MissingInformation = 'training-contact-missing' | 'internal-rules-missing';

/** What an organization has yet to give itself so that its convocations say all of F5b. */
export function missingInformation(given: { contact: string; rules: boolean }): MissingInformation[] {
  return [
    ...(given.contact.trim() === '' ? ['training-contact-missing' as const] : []),
    ...(given.rules ? [] : ['internal-rules-missing' as const]),
  ];
}
