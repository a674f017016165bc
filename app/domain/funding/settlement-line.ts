/** Why a line is worth what it is. */
export const lineReasons = [
  'funded',
  'upcoming',
  'absent',
  'partial-presence',
  'below-policy',
  'not-signed',
  'not-held',
  'lesson-not-done',
  'lesson-late',
  'not-named-in-time',
  'not-in-agreement',
  'outside-agreed-dates',
  'over-agreed-hours',
] as const;

export type LineReason = (typeof lineReasons)[number];

/** What an OPCO alone asks for: no reason where none pays. */
export const reasonsOfFunding: readonly LineReason[] = [
  'not-named-in-time',
  'not-in-agreement',
  'outside-agreed-dates',
  'over-agreed-hours',
];

/** So many minutes under an agreement. */
export type BorneMinutes = { agreementId: string; minutes: number };

/** One half-day or lesson of one participant, in minutes. */
export type SettlementLine = {
  enrolmentId: string;
  kind: 'half-day' | 'lesson';
  id: string;
  /** Of a lesson. */
  moduleId: string | null;
  /** When the half-day begins, or the lesson was completed. */
  at: Date | null;
  plannedMinutes: number;
  deliveredMinutes: number;
  fundableMinutes: number;
  /** That of the delivered minutes which the price counts: a place's lesson done by two people counts once. */
  pricedMinutes: number;
  /** What bears the fundable minutes: more than one agreement where the hours of one end. */
  borneBy: readonly BorneMinutes[];
  reason: LineReason;
  /** Neither signed (in person: and counter-signed) nor explained, so that it may still change. */
  provisional: boolean;
  /** Its part, in cents, of what was delivered and of what an OPCO pays; 0 until the whole is settled. */
  delivered: number;
  opco: number;
};

/** What somebody did of a half-day or lesson, before anything bears it. */
export type SettlementWork = Omit<SettlementLine, 'pricedMinutes' | 'borneBy' | 'delivered' | 'opco'>;
