/**
 * What falls due in learning, and what the line's subject is: an attempt whose time runs out, a session that stands
 * for a step, an invitation to a survey, a person who has something to be told by e-mail.
 */
export const learningAgendaKinds = [
  'close-attempt',
  'complete-step',
  'send-survey',
  'send-notifications',
] as const;

export type LearningAgendaKind = (typeof learningAgendaKinds)[number];
