/** Why somebody was not there. Words: `attendance.absences.*`. */
export const absenceReasons = [
  'illness',
  'leave',
  'work',
  'transport',
  'technical',
  'other',
  'unexplained',
] as const;

export type AbsenceReason = (typeof absenceReasons)[number];

/** Why a half-day attended bears no signature. Words: `attendance.unsignedReasons.*`. */
export const unsignedReasons = [
  'no-device',
  'no-network',
  'forgotten',
  'refused',
  'left-early',
  'other',
] as const;

export type UnsignedReason = (typeof unsignedReasons)[number];

/** How a participant signed. Words: `attendance.methods.*`. */
export const signingMethods = ['room', 'page', 'link', 'qr', 'trainer-device'] as const;

export type SigningMethod = (typeof signingMethods)[number];
