/** How rows of a table are found: by a column that names what is erased, or a row of `through` that does. */
export type ErasureStep = {
  table: string;
  column: string;
  through?: { table: string; column: string };
  /** Says what happened without saying to whom: stays once the name of a training that was sold may go. */
  fact?: true;
};

const ofEnrolment = (table: string, more: { fact?: true } = {}): ErasureStep => ({
  ...{ table, column: 'enrolmentId' },
  ...more,
});

const of = (table: string, column: string, through: string, more: { fact?: true } = {}): ErasureStep => ({
  ...{ table, column, through: { table: through, column: 'enrolmentId' } },
  ...more,
});

const fact = { fact: true } as const;

/** What hangs on enrolments, in the order that foreign keys allow; the enrolments themselves go last. */
export const erasedOfEnrolments: readonly ErasureStep[] = [
  of('QuizAnswer', 'attemptId', 'QuizAttempt'),
  ofEnrolment('QuizAttempt', fact),
  ofEnrolment('Submission'),
  ofEnrolment('SurveyResponse'),
  ofEnrolment('SurveyInvitation'),
  of('HelpMessage', 'requestId', 'HelpRequest'),
  ofEnrolment('HelpRequest'),
  ofEnrolment('LessonResult', fact),
  ofEnrolment('LessonReading', fact),
  ofEnrolment('LessonCompletion', fact),
  ofEnrolment('Certificate'),
  ofEnrolment('IssuedDocument'),
  ofEnrolment('AccessExtension', fact),
  of('AttendanceCorrection', 'participantId', 'SessionParticipant', fact),
  of('AttendanceSignature', 'participantId', 'SessionParticipant', fact),
  of('PresenceInterval', 'participantId', 'SessionParticipant', fact),
  of('HalfDayAttendance', 'participantId', 'SessionParticipant', fact),
  of('SessionStranger', 'participantId', 'SessionParticipant', fact),
  ofEnrolment('SessionParticipant', fact),
  of('AgreementPerson', 'participantId', 'OrderParticipant', fact),
  ofEnrolment('OrderParticipant', fact),
  { table: 'Enrolment', column: 'id', ...fact },
];

const ofPerson = (table: string): ErasureStep => ({ table, column: 'membershipId' });

/** What hangs on the person, whatever is kept of their trainings. */
export const erasedOfPerson: readonly ErasureStep[] = [
  { table: 'LessonNote', column: 'enrolmentId', through: { table: 'Enrolment', column: 'membershipId' } },
  ...['GroupMember', 'Notification', 'NotificationSetting', 'RoomPeer', 'RoomMessage', 'ReplayView'].map(
    ofPerson,
  ),
  ofPerson('ApiToken'),
];

/** What hangs on the person and belongs to the evidence of their trainings: equipment tried (K04), faults told (K08). */
export const erasedWithName: readonly ErasureStep[] = [ofPerson('PreTest'), ofPerson('FaultReport')];
