import type { Permission } from '~/domain/organizations/permissions';
import type { Body } from '../setup/http-client';

/** What addresses and forms of the walk name: all of the demo organization, or of the platform. */
export type Ids = Readonly<
  Record<
    | 'organization'
    | 'course'
    | 'module'
    | 'lesson'
    | 'enrolment'
    | 'membership'
    | 'group'
    | 'import'
    | 'token'
    | 'file'
    | 'certificate'
    | 'code'
    | 'message'
    | 'mail'
    | 'invitation'
    | 'session'
    | 'invoice'
    | 'order'
    | 'method'
    | 'move'
    | 'client'
    | 'contact'
    | 'establishment'
    | 'contactInvitation'
    | 'training'
    | 'participant'
    | 'funded'
    | 'dossier'
    | 'issued'
    | 'sale',
    string
  >
>;

/**
 * Who may: everybody, those signed out, whoever is signed in, every member, members whose role has a permission,
 * learners where it is their own (`enrolled`), contacts of client companies, or operators.
 */
export type Audience =
  'everyone' | 'signed-out' | 'person' | 'member' | 'enrolled' | 'contact' | 'operator' | Permission;

export type Act = {
  who: Audience;
  method?: 'POST' | 'DELETE';
  /** What would change something if whoever may not act were let through; those who may send nothing. */
  body?: (ids: Ids) => Body;
  /** Acts without any input: not sent by those who may. */
  bare?: true;
  /** Names the demo's things in its body. */
  foreign?: true;
};

export type Expectation = {
  loads?: Audience;
  acts?: Act;
  /** Ids by the parameters of the address. */
  with?: Readonly<Record<string, keyof Ids | { text: string }>>;
  /** For `enrolled`: who reads those of others too. */
  orWith?: Permission;
  /** The reader without the permission is not told that it exists: 404 instead of 403. */
  hidden?: true;
  /** A link that nobody was sent: 404 for everybody whom a guard does not stop before. */
  unknownLink?: true;
};

const course = { courseId: 'course' } as const;
const session = { sessionId: 'session' } as const;
const nobodys = { text: '0199c0de-0000-7000-8000-00000000abcd' } as const;
const deskSignature = {
  ...{ halfDayId: nobodys.text, participantId: nobodys.text },
  ...{ statementHash: '0'.repeat(64), password: 'x' },
};
const bank = { bankId: nobodys } as const;
const givenAnswer = {
  ...{ questionId: nobodys.text, revision: 0, next: 1 },
  answer: { kind: 'true-false', value: true },
};
const bankQuestion = { bankId: nobodys, questionId: nobodys } as const;
const question = { id: nobodys.text, kind: 'true-false', prompt: 'Prise ?', right: true };
const courseModule = { courseId: 'course', moduleId: 'module' } as const;
const courseLesson = { courseId: 'course', lessonId: 'lesson' } as const;
const nobodysLesson = { enrolmentId: nobodys, lessonId: nobodys } as const;
const ownAttempt = { enrolmentId: 'enrolment', attemptId: nobodys } as const;
const ownLesson = { enrolmentId: 'enrolment', lessonId: 'lesson' } as const;
const member = { membershipId: 'membership' } as const;
const client = { clientId: 'client' } as const;
const contact = { clientId: 'client', contactId: 'contact' } as const;
const establishment = { clientId: 'client', establishmentId: 'establishment' } as const;
const group = { groupId: 'group' } as const;
const invoice = { invoiceId: 'invoice' } as const;
const order = { orderId: 'order' } as const;
const trainingOrder = { orderId: 'training' } as const;
const trainingParticipant = { orderId: 'training', participantId: 'participant' } as const;
const sale = { invoiceId: 'sale' } as const;
const onePerson = JSON.stringify([{ email: 'pris@example.test', firstName: 'A', lastName: 'B' }]);

const form = (values: Record<string, string> | ((ids: Ids) => Record<string, string>)) => (ids: Ids) => ({
  form: typeof values === 'function' ? values(ids) : values,
});
const json = (value: (ids: Ids) => unknown) => (ids: Ids) => ({ json: value(ids) });

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const image = (field: string) => () => ({ file: field, content: new Blob([png]), name: 'image.png' });
const list = () => ({
  file: 'file',
  content: new Blob(['email;prénom;nom;rôle\nzoe@example.test;Zoé;Marin;learner\n']),
  name: 'liste.csv',
});

const password = {
  currentPassword: 'demo-assidu-2026',
  password: 'une autre phrase 58',
  repeated: 'une autre phrase 58',
};
const identity = {
  kind: 'company',
  organizationName: 'Prise',
  name: 'Prise',
  country: 'FR',
  siren: '732829320',
  street: '1 rue de la Prise',
  postalCode: '75001',
  city: 'Paris',
};
const interruption = {
  ...{ title: 'Prise', startsOn: '2099-01-05', startsTime: '10:00', endsOn: '', endsTime: '' },
  reason: 'because of the walk',
};
const reading = () => ({
  visitId: '0192f3c0-0000-7000-8000-000000000001',
  number: 1,
  from: new Date(Date.now() - 30_000).toISOString(),
  to: new Date().toISOString(),
  clientNow: new Date().toISOString(),
  position: 0.5,
});

const inNoRoom = '0192f3c0-0000-7000-8000-00000000000a';
const shown = { microphone: true, camera: true, screen: false, hand: false };

/** One line for each file of app/routes.ts: who may read it, and who may act by it. */
export const expectations: Readonly<Record<string, Expectation>> = {
  'api/healthz.ts': { loads: 'everyone' },

  'webhooks/stripe.ts': { loads: 'everyone', acts: { who: 'everyone' } },
  'webhooks/jaas.ts': { loads: 'everyone', acts: { who: 'everyone' } },

  'marketing/robots.ts': { loads: 'everyone' },
  'marketing/sitemap.ts': { loads: 'everyone' },
  'marketing/layout.tsx': { loads: 'everyone' },
  'marketing/landing.tsx': { loads: 'everyone' },
  'marketing/pricing.tsx': { loads: 'everyone' },
  'marketing/terms.tsx': { loads: 'everyone' },
  'marketing/privacy.tsx': { loads: 'everyone' },
  'marketing/processing.tsx': { loads: 'everyone' },
  'marketing/legal-source.ts': {
    loads: 'everyone',
    with: { language: { text: 'fr' }, file: { text: 'terms.md' } },
  },
  'verify.tsx': { loads: 'everyone' },
  'verify-code.tsx': { loads: 'everyone', with: { code: 'code' } },
  'recovered/archive.tsx': { loads: 'everyone', with: { token: { text: 'none' } }, unknownLink: true },
  'recovered/download.ts': { loads: 'everyone', with: { token: { text: 'none' } }, unknownLink: true },
  'audit/audit.tsx': { loads: 'everyone', with: { token: { text: 'none' } }, unknownLink: true },
  'audit/download.ts': { loads: 'everyone', with: { token: { text: 'none' } }, unknownLink: true },
  'audit/part.ts': {
    loads: 'everyone',
    with: { token: { text: 'none' }, '*': { text: '01_Synthese.pdf' } },
    unknownLink: true,
  },
  'audit/checked.ts': {
    acts: { who: 'everyone', body: form({ parts: '1', records: '1', wrong: '0' }) },
    with: { token: { text: 'none' } },
    unknownLink: true,
  },
  'archive/archive.tsx': { loads: 'everyone', with: { token: { text: 'none' } }, unknownLink: true },
  'archive/receipt.ts': { loads: 'everyone', with: { token: { text: 'none' } }, unknownLink: true },
  'archive/evidence.ts': {
    loads: 'everyone',
    with: { token: { text: 'none' }, file: { text: 'none.zip' } },
    unknownLink: true,
  },
  'archive/document.ts': {
    loads: 'everyone',
    with: { token: { text: 'none' }, file: { text: 'none.pdf' } },
    unknownLink: true,
  },

  // Of a sandbox only
  'sandbox/mailbox.tsx': { loads: 'everyone' },
  'sandbox/mailbox-message.tsx': { loads: 'everyone', with: { id: 'mail' } },
  'sandbox/gallery.tsx': { loads: 'everyone' },

  'auth/layout.tsx': { loads: 'everyone' },
  'auth/sign-up.tsx': { loads: 'signed-out', acts: { who: 'signed-out' } },
  'auth/sign-up-sent.tsx': { loads: 'signed-out' },
  'auth/resend-confirmation.ts': { acts: { who: 'signed-out' } },
  'auth/confirm-email.tsx': {
    loads: 'everyone',
    acts: { who: 'everyone', body: form(password) },
    with: { token: { text: 'x' } },
    unknownLink: true,
  },
  'auth/sign-in.tsx': { loads: 'signed-out', acts: { who: 'signed-out' } },
  'auth/sign-in-code.tsx': { loads: 'signed-out', acts: { who: 'signed-out' } },
  'auth/forgotten-password.tsx': { loads: 'everyone', acts: { who: 'everyone' } },
  'auth/forgotten-password-sent.tsx': { loads: 'everyone' },
  'auth/reset-password.tsx': {
    loads: 'everyone',
    acts: { who: 'everyone', body: form(password) },
    with: { token: { text: 'x' } },
    unknownLink: true,
  },
  'auth/confirm-email-change.tsx': {
    loads: 'everyone',
    acts: { who: 'everyone' },
    with: { token: { text: 'x' } },
    unknownLink: true,
  },
  'auth/home.tsx': { loads: 'person' },
  'auth/sign-out.ts': { loads: 'everyone', acts: { who: 'everyone', bare: true } },
  'auth/language.ts': { loads: 'everyone', acts: { who: 'everyone' } },
  'auth/switch-organization.ts': { loads: 'person', acts: { who: 'person' } },
  'auth/invitation.tsx': { loads: 'everyone', acts: { who: 'everyone' }, with: { token: 'invitation' } },
  'client/invitation.tsx': {
    loads: 'everyone',
    acts: { who: 'everyone' },
    with: { token: 'contactInvitation' },
  },
  'client/accept-invitation.ts': {
    acts: { who: 'person', bare: true },
    with: { token: 'contactInvitation' },
  },
  'auth/accept-invitation.ts': { acts: { who: 'person', bare: true }, with: { token: 'invitation' } },

  'account/layout.tsx': { loads: 'person' },
  'account/preferences.tsx': { loads: 'person', acts: { who: 'person' } },
  'account/email.tsx': { loads: 'person', acts: { who: 'person' } },
  'account/password.tsx': { loads: 'person', acts: { who: 'person', body: form(password) } },
  'account/sessions.tsx': { loads: 'person' },
  'account/second-factor.tsx': { loads: 'person', acts: { who: 'person' } },
  'account/second-factor-set-up.tsx': { loads: 'person', acts: { who: 'person' } },
  'account/second-factor-codes.tsx': { loads: 'person', acts: { who: 'person' } },
  'account/second-factor-off.tsx': { loads: 'person', acts: { who: 'person' } },
  'account/create-organization.tsx': {
    loads: 'person',
    acts: { who: 'person', body: form({ ...identity, acceptTerms: 'on' }) },
  },
  'account/faults.tsx': {
    loads: 'member',
    acts: { who: 'member', body: form({ description: 'La page reste blanche.', page: '/learn' }) },
  },
  'account/notifications.tsx': { loads: 'member', acts: { who: 'member', bare: true } },
  'account/own-data.ts': { loads: 'member' },
  'account/end-session.ts': { loads: 'person', acts: { who: 'person' } },
  'account/end-other-sessions.ts': { loads: 'person', acts: { who: 'person', bare: true } },

  'learn/layout.tsx': { loads: 'member' },
  'learn/home.tsx': { loads: 'member' },
  'learn/course.tsx': { loads: 'enrolled', with: { enrolmentId: 'enrolment' } },
  'learn/lesson.tsx': { loads: 'enrolled', with: ownLesson },
  'learn/complete-lesson.ts': { acts: { who: 'enrolled', bare: true }, with: ownLesson },
  'learn/launch-lesson.ts': {
    acts: { who: 'enrolled', body: json(() => ({ visitId: '0192f3c0-0000-7000-8000-000000000002' })) },
    with: ownLesson,
  },
  'learn/record-reading.ts': { acts: { who: 'enrolled', body: json(reading) }, with: ownLesson },
  'learn/assessment/assignment.tsx': {
    ...{ loads: 'member', unknownLink: true, with: nobodysLesson },
    acts: { who: 'member', bare: true, body: form({ number: '1', revision: '0', text: 'Prise' }) },
  },
  'learn/assessment/assignment-draft.ts': {
    acts: { who: 'member', body: json(() => ({ number: 1, revision: 0, text: 'Prise', fileIds: [] })) },
    with: nobodysLesson,
  },
  'learn/assessment/survey.tsx': {
    ...{ loads: 'member', unknownLink: true, with: nobodysLesson },
    acts: { who: 'member', bare: true, body: form({ [nobodys.text]: '5' }) },
  },
  'learn/assessment/follow-up-survey.tsx': {
    ...{ loads: 'member', unknownLink: true, with: { invitationId: nobodys } },
    acts: { who: 'member', bare: true, body: form({ [nobodys.text]: '5' }) },
  },
  'teach/marking/submission.tsx': {
    ...{ loads: 'progress.read', unknownLink: true, with: { submissionId: nobodys } },
    acts: {
      who: 'progress.read',
      body: form({ revision: '2', outcome: 'accepted', feedback: 'Prise' }),
    },
  },
  'teach/courses/surveys.tsx': { loads: 'progress.read', with: course },
  'teach/courses/surveys-csv.ts': { loads: 'progress.read', unknownLink: true, with: course },
  'learn/attempts/start.ts': {
    acts: { who: 'member', bare: true },
    with: { ...ownLesson, lessonId: nobodys },
  },
  'learn/attempts/attempt.tsx': {
    ...{ loads: 'member', unknownLink: true, with: ownAttempt },
    acts: { who: 'member', bare: true, body: form({ go: '2' }) },
  },
  'learn/attempts/review.tsx': { loads: 'member', unknownLink: true, with: ownAttempt },
  'learn/attempts/answers.ts': {
    acts: { who: 'member', body: json(() => givenAnswer) },
    with: ownAttempt,
  },
  'learn/attempts/answers-csv.ts': { loads: 'member', unknownLink: true, with: ownAttempt },
  'learn/attempts/hand-in.ts': {
    acts: { who: 'member', bare: true, body: form({ by: 'me' }) },
    with: ownAttempt,
  },
  'learn/record-coverage.ts': {
    acts: { who: 'enrolled', body: json(() => ({ ...reading(), ranges: [[0, 1000]] })) },
    with: ownLesson,
  },
  'learn/open-lesson-file.ts': {
    loads: 'member',
    with: { ...ownLesson, fileId: 'file' },
    unknownLink: true,
  },
  'learn/open-lesson-link.ts': { loads: 'member', with: ownLesson, unknownLink: true },
  'learn/save-note.ts': {
    acts: { who: 'enrolled', body: json(() => ({ from: '0', text: 'À revoir' })) },
    with: ownLesson,
  },
  'learn/notes.tsx': { loads: 'member' },
  'learn/search.tsx': { loads: 'member' },
  'learn/announcements.tsx': { loads: 'enrolled', with: { enrolmentId: 'enrolment' } },
  'learn/help/list.tsx': { loads: 'member' },
  'learn/help/create.tsx': {
    loads: 'member',
    unknownLink: true,
    acts: {
      who: 'enrolled',
      body: form(({ enrolment }) => ({ enrolmentId: enrolment, messageId: nobodys.text, text: 'Aide' })),
    },
  },
  'learn/help/thread.tsx': {
    loads: 'member',
    unknownLink: true,
    acts: { who: 'member', body: form({ messageId: nobodys.text, text: 'Aide' }) },
    with: { requestId: nobodys },
  },
  'learn/help/close.ts': {
    acts: { who: 'member', bare: true },
    unknownLink: true,
    with: { requestId: nobodys },
  },
  'notifications/layout.tsx': { loads: 'member' },
  'notifications/list.tsx': { loads: 'member' },
  'notifications/read.ts': { acts: { who: 'member', bare: true } },
  'learn/certificate.ts': { loads: 'progress.read', hidden: true, with: { file: 'certificate' } },

  'teach/layout.tsx': { loads: 'courses.read' },
  'teach/progress-home.tsx': { loads: 'progress.read' },
  'teach/progress-learners.tsx': { loads: 'progress.read', with: course },
  'teach/progress-matrix.tsx': { loads: 'progress.read', with: course },
  'teach/progress-matrix-csv.ts': { loads: 'progress.read', with: course },
  'teach/progress-learners-csv.ts': { loads: 'progress.read', with: course },
  'teach/progress-enrolment.tsx': { loads: 'evidence.read', with: { enrolmentId: 'enrolment' } },
  'teach/enrolments-create.tsx': {
    loads: 'enrolments.write',
    acts: {
      who: 'enrolments.write',
      body: form(({ course, group }) => ({ courseId: course, groupIds: group })),
    },
    with: course,
  },
  'teach/enrolments-window.tsx': {
    loads: 'enrolments.write',
    acts: {
      who: 'enrolments.write',
      body: form(({ enrolment }) => ({ enrolmentId: enrolment, closesOn: '2030-01-01' })),
    },
    with: { enrolmentId: 'enrolment' },
  },
  'teach/enrolments-withdraw.ts': {
    acts: { who: 'enrolments.write', bare: true },
    with: { enrolmentId: 'enrolment' },
  },
  'teach/enrolments-move.ts': {
    acts: { who: 'enrolments.write', body: form({ which: 'all' }) },
    with: course,
  },

  'teach/sessions/layout.tsx': { loads: 'sessions.read', with: session },
  'teach/sessions/overview.tsx': { loads: 'sessions.read', with: session },
  'teach/help/list.tsx': { loads: 'help.answer' },
  'teach/help/log-csv.ts': { loads: 'help.answer' },
  'teach/help/thread.tsx': {
    loads: 'help.answer',
    unknownLink: true,
    acts: { who: 'help.answer', body: form({ messageId: nobodys.text, text: 'Réponse' }) },
    with: { requestId: nobodys },
  },
  'teach/help/close.ts': {
    acts: { who: 'help.answer', bare: true },
    unknownLink: true,
    with: { requestId: nobodys },
  },
  'teach/sessions/list.tsx': { loads: 'sessions.read' },
  'teach/sessions/past.tsx': { loads: 'sessions.read' },
  'teach/sessions/month.tsx': { loads: 'sessions.read' },
  'teach/sessions/create.tsx': {
    loads: 'sessions.write',
    acts: { who: 'sessions.write', body: form({ title: 'Séance' }) },
  },
  'teach/sessions/edit.tsx': {
    loads: 'sessions.write',
    acts: { who: 'sessions.write', body: form({ title: 'Séance' }) },
    with: session,
  },
  'teach/sessions/copy.tsx': {
    loads: 'sessions.write',
    acts: { who: 'sessions.write', body: form({ title: 'Copie', firstDay: '2027-03-01' }) },
    with: session,
  },
  'teach/sessions/cancel.tsx': {
    loads: 'sessions.write',
    acts: { who: 'sessions.write', body: form({ reason: 'essai de la marche' }) },
    with: session,
  },
  'teach/sessions/participants.tsx': {
    loads: 'sessions.write',
    acts: { who: 'sessions.write', body: form({ everybody: 'on' }) },
    with: session,
  },
  'teach/sessions/remove-participant.ts': {
    acts: { who: 'sessions.write', bare: true },
    with: { ...session, participantId: 'membership' },
  },
  'teach/courses/results.tsx': { loads: 'progress.read', with: course },
  'teach/courses/results-csv.ts': { loads: 'progress.read', with: course },
  'teach/marking/list.tsx': { loads: 'progress.read' },
  'teach/marking/attempt.tsx': {
    ...{ loads: 'progress.read', unknownLink: true, with: { attemptId: nobodys } },
    acts: { who: 'progress.read', bare: true, body: form({ [`points.${nobodys.text}`]: '1' }) },
  },
  'teach/courses/sessions.tsx': { loads: 'sessions.read', with: course },
  'learn/sessions/list.tsx': { loads: 'member' },
  'learn/sessions/past.tsx': { loads: 'member' },
  'learn/sessions/month.tsx': { loads: 'member' },
  'learn/sessions/session.tsx': { loads: 'member', unknownLink: true, with: session },
  'calendar/renew.ts': { loads: 'member', acts: { who: 'member', bare: true } },
  'calendar/feed.ts': { loads: 'everyone', unknownLink: true, with: { token: { text: 'unknown' } } },
  'teach/sessions/documents.tsx': { loads: 'evidence.read', with: session },
  'teach/sessions/attendance-sheet.ts': { loads: 'sessions.read', with: session },
  'teach/sessions/evidence.ts': { loads: 'evidence.read', with: session },
  'teach/hours/list.tsx': { loads: 'sessions.read' },
  'teach/hours/overview.tsx': { loads: 'sessions.read' },
  'teach/hours/trainers.tsx': { loads: 'sessions.read' },
  'teach/hours/learner.tsx': { loads: 'sessions.read', with: { enrolmentId: 'enrolment' } },
  'teach/hours/list-csv.ts': { loads: 'sessions.read' },
  'teach/hours/attendance-csv.ts': { loads: 'sessions.read' },
  'teach/hours/trainers-csv.ts': { loads: 'sessions.read' },
  'teach/hours/certificate.ts': { loads: 'sessions.read', with: { enrolmentId: 'enrolment' } },
  'learn/hours/hours.tsx': { loads: 'enrolled', with: { enrolmentId: 'enrolment' } },
  'learn/hours/certificate.ts': {
    loads: 'enrolled',
    orWith: 'sessions.read',
    with: { enrolmentId: 'enrolment' },
  },
  'teach/sessions/replays.tsx': {
    loads: 'sessions.read',
    acts: { who: 'sessions.write', body: form({ title: 'Prise', url: 'https://videos.example.org/1' }) },
    with: session,
  },
  'teach/sessions/upload-replay.ts': { acts: { who: 'sessions.write', bare: true }, with: session },
  'teach/sessions/remove-replay.ts': {
    acts: { who: 'sessions.write', bare: true },
    with: { ...session, replayId: nobodys },
  },
  'teach/sessions/attach-stranger.ts': {
    acts: { who: 'attendance.write', body: form({ participantId: nobodys.text }), bare: true },
    with: { ...session, strangerId: nobodys },
  },
  'teach/sessions/dismiss-stranger.ts': {
    acts: { who: 'attendance.write', bare: true },
    with: { ...session, strangerId: nobodys },
  },
  'teach/sessions/register.tsx': { loads: 'attendance.write', with: session },
  'teach/sessions/record-attendance.tsx': {
    ...{ loads: 'attendance.write', unknownLink: true },
    acts: { who: 'attendance.write', bare: true },
    with: { ...session, halfDayId: nobodys, participantId: nobodys },
  },
  'teach/sessions/correct-attendance.tsx': {
    ...{ loads: 'attendance.write', unknownLink: true },
    acts: { who: 'attendance.write', body: form({ reason: 'essai de la marche' }) },
    with: { ...session, halfDayId: nobodys, participantId: nobodys },
  },
  'teach/sessions/signing-code.tsx': {
    ...{ loads: 'attendance.write', unknownLink: true },
    with: { ...session, halfDayId: nobodys },
  },
  'teach/sessions/signing-desk.tsx': {
    ...{ loads: 'attendance.write', unknownLink: true },
    acts: { who: 'attendance.write', body: form(deskSignature) },
    with: { ...session, halfDayId: nobodys },
  },
  'teach/sessions/countersign.ts': {
    acts: { who: 'attendance.write', bare: true, body: form({ statement: 'x', seal: 'x' }) },
    with: { ...session, halfDayId: nobodys },
  },
  'teach/sessions/send-links.ts': {
    acts: { who: 'attendance.write', bare: true, body: form({ click: nobodys.text }) },
    with: { ...session, halfDayId: nobodys },
  },
  'learn/session-sign.tsx': { loads: 'member', unknownLink: true, with: session },
  'sign/layout.tsx': { loads: 'everyone' },
  'sign/link.tsx': {
    ...{ loads: 'everyone', unknownLink: true },
    acts: { who: 'everyone', body: form({ password: 'x' }) },
    with: { token: { text: 'unknown' } },
  },
  'sign/code.tsx': { loads: 'everyone', unknownLink: true, with: { code: { text: 'unknown' } } },
  'sign/signatures.ts': { acts: { who: 'person', bare: true } },

  'rooms/replay.tsx': {
    ...{ loads: 'sessions.read', hidden: true, unknownLink: true },
    with: { ...session, replayId: nobodys },
  },
  'rooms/replay-video.ts': {
    ...{ loads: 'sessions.read', hidden: true, unknownLink: true },
    with: { ...session, replayId: nobodys },
  },

  'teach/banks/list.tsx': { loads: 'courses.write' },
  'teach/banks/create.tsx': {
    loads: 'courses.write',
    acts: { who: 'courses.write', bare: true, body: form({ title: 'Prise' }) },
  },
  'teach/banks/facts.ts': { loads: 'courses.write' },
  'teach/banks/bank.tsx': {
    ...{ loads: 'courses.write', unknownLink: true, with: bank },
    acts: { who: 'courses.write', bare: true, body: form({ title: 'Prise' }) },
  },
  'teach/banks/import.tsx': {
    ...{ loads: 'courses.write', unknownLink: true, with: bank },
    acts: { who: 'courses.write', bare: true, body: json(() => ({ questions: [question] })) },
  },
  'teach/banks/export.ts': { loads: 'courses.write', unknownLink: true, with: bank },
  'teach/banks/export-csv.ts': { loads: 'courses.write', unknownLink: true, with: bank },
  'teach/banks/question.tsx': { loads: 'courses.write', unknownLink: true, with: bankQuestion },
  'teach/banks/archive.ts': {
    acts: { who: 'courses.write', bare: true, body: form({ archived: 'yes' }) },
    with: bank,
  },
  'teach/banks/save-question.ts': {
    acts: { who: 'courses.write', bare: true, body: json(() => ({ revision: 0, question })) },
    with: bank,
  },
  'teach/banks/copy-question.ts': { acts: { who: 'courses.write', bare: true }, with: bankQuestion },
  'teach/banks/archive-question.ts': {
    acts: { who: 'courses.write', bare: true, body: form({ archived: 'yes' }) },
    with: bankQuestion,
  },
  'teach/courses/list.tsx': { loads: 'courses.read' },
  'teach/courses/create.tsx': {
    loads: 'courses.write',
    acts: { who: 'courses.write', body: form({ title: 'Prise', language: 'fr' }) },
  },
  'teach/courses/layout.tsx': { loads: 'courses.read', with: course },
  'teach/courses/structure.tsx': { with: course },
  'teach/courses/programme.tsx': {
    acts: { who: 'courses.write', body: form({ title: 'Prise', language: 'fr' }) },
    with: course,
  },
  'teach/courses/publish.tsx': {
    loads: 'courses.publish',
    acts: { who: 'courses.publish', bare: true },
    with: course,
  },
  'teach/courses/versions.tsx': { loads: 'courses.read', with: course },
  'teach/courses/lesson.tsx': { loads: 'courses.write', with: courseLesson },
  'teach/courses/preview.tsx': { loads: 'courses.read', with: courseLesson },
  'teach/courses/announcements.tsx': {
    loads: 'courses.read',
    acts: {
      who: 'courses.publish',
      body: form({ announcementId: nobodys.text, title: 'Annonce', text: 'Bonjour.' }),
    },
    with: course,
  },
  'teach/courses/announcement-withdraw.ts': {
    acts: { who: 'courses.publish', bare: true },
    unknownLink: true,
    with: { ...course, announcementId: nobodys },
  },
  'teach/courses/reminders.ts': {
    acts: { who: 'courses.write', bare: true, body: form({ inactive: '7' }) },
    with: course,
  },
  'teach/courses/remind.tsx': {
    loads: 'enrolments.write',
    acts: {
      who: 'enrolments.write',
      body: form(({ enrolment }) => ({ enrolmentIds: enrolment, message: 'Bonjour.' })),
    },
    with: course,
  },
  'teach/courses/cover.ts': { acts: { who: 'courses.write', body: image('cover') }, with: course },
  'teach/courses/cover-remove.ts': { acts: { who: 'courses.write', bare: true }, with: course },
  'teach/courses/archive.ts': { acts: { who: 'courses.publish', bare: true }, with: course },
  'teach/courses/restore.ts': { acts: { who: 'courses.publish', bare: true }, with: course },
  'teach/courses/order.ts': {
    acts: { who: 'courses.write', body: json(({ course }) => ({ courseId: course, modules: [] })) },
    with: course,
  },
  'teach/courses/module-add.ts': {
    acts: { who: 'courses.write', body: form({ title: 'Prise' }) },
    with: course,
  },
  'teach/courses/module-rename.ts': {
    acts: { who: 'courses.write', body: form({ title: 'Prise' }) },
    with: courseModule,
  },
  'teach/courses/module-move.ts': {
    acts: { who: 'courses.write', body: form({ position: '1' }) },
    with: courseModule,
  },
  'teach/courses/module-remove.ts': { acts: { who: 'courses.write', bare: true }, with: courseModule },
  'teach/courses/lesson-add.ts': {
    acts: { who: 'courses.write', body: form({ title: 'Prise', kind: 'text' }) },
    with: courseModule,
  },
  'teach/courses/lesson-settings.ts': {
    acts: { who: 'courses.write', body: form({ title: 'Prise', minutes: '1' }) },
    with: courseLesson,
  },
  'teach/courses/lesson-move.ts': {
    acts: { who: 'courses.write', body: form(({ module }) => ({ moduleId: module, position: '0' })) },
    with: courseLesson,
  },
  'teach/courses/lesson-remove.ts': { acts: { who: 'courses.write', bare: true }, with: courseLesson },
  'teach/sessions/step.ts': {
    acts: { who: 'sessions.write', bare: true, body: form({ lessonId: '' }) },
    with: session,
  },
  'teach/courses/lesson-path.tsx': {
    loads: 'courses.write',
    acts: { who: 'courses.write', body: form({ rule: 'confirm' }) },
    with: courseLesson,
  },
  'teach/courses/lesson-history.tsx': {
    loads: 'courses.write',
    acts: {
      who: 'courses.write',
      body: form({ revisionId: '0199c0de-0000-7000-8000-000000000001' }),
    },
    with: courseLesson,
  },
  'teach/courses/lesson-copy.tsx': {
    loads: 'courses.write',
    acts: { who: 'courses.write', body: form(({ module }) => ({ toModuleId: module })) },
    with: courseLesson,
  },
  'teach/courses/lesson-kind.ts': {
    acts: { who: 'courses.write', body: form({ kind: 'text' }) },
    with: courseLesson,
  },
  'teach/courses/module-path.tsx': {
    loads: 'courses.write',
    acts: { who: 'courses.write', bare: true, body: form({ opens: 'always' }) },
    with: courseModule,
  },
  'teach/courses/module-copy.tsx': {
    loads: 'courses.write',
    acts: { who: 'courses.write', body: form(({ course: id }) => ({ toCourseId: id })) },
    with: courseModule,
  },
  'teach/courses/path-order.ts': {
    acts: { who: 'courses.write', body: form({ order: 'free' }) },
    with: course,
  },
  'teach/courses/copy.ts': {
    acts: { who: 'courses.write', body: form({ title: 'Prise' }) },
    with: course,
  },
  'teach/courses/template.ts': { acts: { who: 'courses.write', bare: true, body: form({}) }, with: course },
  'teach/courses/lesson-activity.ts': {
    acts: { who: 'courses.write', body: json(() => ({ revision: 1, activity: {} })) },
    with: courseLesson,
  },
  'teach/courses/lesson-content.ts': {
    loads: 'courses.write',
    acts: {
      who: 'courses.write',
      body: json(({ course, lesson }) => ({
        courseId: course,
        lessonId: lesson,
        revision: 1,
        content: { type: 'doc', content: [{ type: 'paragraph' }] },
      })),
    },
    with: courseLesson,
  },

  'rules/rules.ts': {
    ...{ loads: 'everyone', unknownLink: true },
    with: { organizationId: 'organization', fileId: 'file' },
  },
  'files/upload.ts': { acts: { who: 'member', body: image('file') } },
  'files/file.ts': { loads: 'member', with: { fileId: 'file', name: { text: 'image.png' } } },

  'manage/layout.tsx': { loads: 'member' },
  'manage/overview.tsx': { loads: 'member' },
  'manage/search.ts': { loads: 'person' },
  'manage/sales/offset.ts': {
    acts: { who: 'sales.write', body: form({ targetId: nobodys.text }) },
    with: sale,
  },
  'manage/sales/layout.tsx': { loads: 'sales.read' },
  'manage/sales/list.tsx': { loads: 'sales.read' },
  'manage/sales/csv.ts': { loads: 'sales.read' },
  'manage/sales/bank.tsx': {
    loads: 'sales.read',
    acts: {
      who: 'sales.write',
      body: () => ({ file: 'file', content: new Blob(['Date;Libellé;Montant\n']), name: 'releve.csv' }),
    },
  },
  'manage/sales/import-bank-file.ts': {
    acts: { who: 'sales.write', body: form({ name: 'releve.csv', text: 'Date;Libellé;Montant\n' }) },
  },
  'manage/sales/match-bank-line.ts': {
    acts: { who: 'sales.write', body: form({ invoiceId: nobodys.text }) },
    with: { lineId: nobodys },
  },
  'manage/sales/ignore-bank-line.ts': {
    acts: { who: 'sales.write', bare: true },
    with: { lineId: nobodys },
  },
  'manage/sales/reopen-bank-line.ts': {
    acts: { who: 'sales.write', bare: true },
    with: { lineId: nobodys },
  },
  'manage/sales/sale.tsx': { loads: 'sales.read', with: sale },
  'manage/sales/pdf.ts': { loads: 'sales.read', with: sale },
  'manage/sales/xml.ts': { loads: 'sales.read', with: sale },
  'manage/sales/payment.tsx': {
    loads: 'sales.write',
    acts: {
      who: 'sales.write',
      body: form({ amount: '1', receivedOn: '2026-11-23', method: 'transfer', reference: '' }),
    },
    with: sale,
  },
  'manage/sales/credit.tsx': {
    loads: 'sales.write',
    acts: { who: 'sales.write', body: form({ extent: 'whole', outcome: 'final', reason: 'prise' }) },
    with: sale,
  },
  'manage/sales/dispute.tsx': {
    loads: 'sales.write',
    acts: { who: 'sales.write', body: form({ reason: 'prise', receivedOn: '2026-11-23' }) },
    with: sale,
  },
  'manage/sales/remind.ts': { acts: { who: 'sales.write', bare: true }, with: sale },
  'manage/sales/end-dispute.ts': {
    acts: { who: 'sales.write', body: form({ reason: 'prise' }) },
    with: sale,
  },
  'manage/sales/late-payment.ts': { acts: { who: 'sales.write', bare: true }, with: sale },
  'manage/sales/refund.ts': {
    acts: { who: 'sales.write', body: form({ refundedOn: '2026-11-23' }) },
    with: sale,
  },
  'manage/sales/reverse-payment.ts': {
    acts: { who: 'sales.write', body: form({ paymentId: nobodys.text }) },
    with: sale,
  },
  'manage/orders/invoices.tsx': { loads: 'sales.read', with: trainingOrder },
  'manage/orders/issue-invoices.ts': {
    acts: { who: 'sales.write', bare: true },
    with: trainingOrder,
  },
  'manage/orders/move-invoices.ts': {
    acts: { who: 'sales.write', body: form({ agreementId: nobodys.text, to: 'client', reason: 'Refus' }) },
    with: trainingOrder,
  },
  'manage/settings/sales/settings.tsx': {
    loads: 'sales.settings',
    acts: {
      who: 'sales.settings',
      body: form({
        ...{ invoicePrefix: 'F', orderPrefix: 'C', quoteDays: '30', advance: '100', dueDays: '0' },
        ...{ opcoDueDays: '30', vatExempt: 'on' },
      }),
    },
  },
  'manage/settings/sales/terms.tsx': {
    loads: 'sales.settings',
    acts: { who: 'sales.settings', body: form({ text: 'Conditions générales de vente. '.repeat(3) }) },
  },
  'manage/settings/sales/opco.tsx': {
    loads: 'sales.settings',
    acts: {
      who: 'sales.settings',
      body: form({
        ...{ opco: 'atlas', siren: '303265045', street: '1 rue', postalCode: '75001', city: 'Paris' },
        email: 'factures@atlas.test',
      }),
    },
    with: { opco: { text: 'atlas' } },
  },
  'manage/settings/sales/signature.ts': { acts: { who: 'sales.settings', body: image('signature') } },
  'manage/settings/sales/remove-signature.ts': { acts: { who: 'sales.settings', bare: true } },
  'manage/settings/sales/rules.ts': {
    acts: {
      who: 'sales.settings',
      body: () => ({ file: 'rules', content: new Blob(['%PDF-1.4\n']), name: 'reglement.pdf' }),
    },
  },
  'manage/settings/sales/remove-rules.ts': { acts: { who: 'sales.settings', bare: true } },
  'manage/billing/layout.tsx': { loads: 'billing.read' },
  'manage/billing/overview.tsx': { loads: 'billing.read' },
  'manage/billing/plans.tsx': { loads: 'billing.read' },
  'manage/billing/choose-plan.tsx': {
    loads: 'billing.manage',
    acts: { who: 'billing.manage', body: form({ dueNow: '0' }) },
    with: { plan: { text: 'pro' } },
  },
  'manage/billing/order.tsx': { loads: 'billing.manage', with: order },
  'manage/billing/cancel-order.ts': { acts: { who: 'billing.manage', bare: true }, with: order },
  'manage/billing/cancel-subscription.ts': { acts: { who: 'billing.manage', bare: true } },
  'manage/billing/keep-subscription.ts': { acts: { who: 'billing.manage', bare: true } },
  'manage/billing/stay-on-plan.ts': { acts: { who: 'billing.manage', bare: true } },
  'manage/billing/invoices.tsx': { loads: 'billing.read' },
  'manage/billing/invoices-csv.ts': { loads: 'billing.read' },
  'manage/billing/invoice.tsx': { loads: 'billing.read', with: invoice },
  'manage/billing/invoice-pdf.ts': { loads: 'billing.read', with: invoice },
  'manage/billing/invoice-xml.ts': { loads: 'billing.read', with: invoice },
  'manage/billing/pay-invoice.ts': { acts: { who: 'billing.manage', bare: true }, with: invoice },
  'manage/billing/pay-overdue.ts': { acts: { who: 'billing.manage', bare: true } },
  'manage/billing/invoice-paid.ts': { loads: 'billing.manage', with: invoice },
  'manage/billing/dispute.tsx': {
    loads: 'billing.manage',
    acts: { who: 'billing.manage', body: form({ amount: '1', grounds: 'une raison de vingt lettres' }) },
    with: invoice,
  },
  'manage/billing/withdraw-dispute.ts': {
    acts: { who: 'billing.manage', bare: true },
    with: { disputeId: { text: '0199c0de-0000-7000-8000-000000000001' } },
    unknownLink: true,
  },
  'manage/billing/payment-methods.tsx': { loads: 'billing.read' },
  'manage/billing/add-payment-method.ts': { acts: { who: 'billing.manage', bare: true } },
  'manage/billing/payment-method-done.ts': { loads: 'billing.manage', unknownLink: true },
  'manage/billing/default-payment-method.ts': {
    acts: { who: 'billing.manage', bare: true },
    with: { methodId: 'method' },
  },
  'manage/billing/remove-payment-method.ts': {
    acts: { who: 'billing.manage', bare: true },
    with: { methodId: 'method' },
  },
  'manage/billing/seat-price.ts': { loads: 'billing.read' },
  'manage/recovery.tsx': { loads: 'billing.read', acts: { who: 'billing.manage', bare: true } },
  'manage/recovery-accept.ts': { acts: { who: 'billing.manage', bare: true } },
  'manage/export.tsx': { loads: 'exports.make', acts: { who: 'exports.make', bare: true } },
  'manage/export-download.ts': {
    loads: 'exports.make',
    with: { file: { text: 'none.zip' } },
    unknownLink: true,
  },
  'manage/billing/force-majeure.tsx': {
    loads: 'organization.ownership',
    acts: { who: 'organization.ownership', bare: true },
  },
  'manage/audit.tsx': { loads: 'audit.read' },
  'manage/audit-export.ts': { loads: 'audit.read' },
  'manage/clients/list.tsx': { loads: 'clients.read' },
  'manage/clients/export.ts': { loads: 'clients.read' },
  'manage/clients/create.tsx': {
    loads: 'clients.write',
    acts: { who: 'clients.write', body: form({ name: 'Pris', siren: '552100554' }) },
  },
  'manage/clients/client.tsx': {
    loads: 'clients.read',
    acts: { who: 'clients.write', body: form({ body: 'Bonjour' }) },
    with: client,
  },
  'manage/clients/edit.tsx': {
    loads: 'clients.write',
    acts: { who: 'clients.write', body: form({ name: 'Pris', siren: '552100554' }) },
    with: client,
  },
  'manage/clients/archive.ts': { acts: { who: 'clients.write', bare: true }, with: client },
  'manage/clients/restore.ts': { acts: { who: 'clients.write', bare: true }, with: client },
  'manage/clients/add-contact.tsx': {
    loads: 'clients.write',
    acts: {
      who: 'clients.write',
      body: form({ email: 'pris@example.test', firstName: 'A', lastName: 'B' }),
    },
    with: client,
  },
  'manage/clients/contact.tsx': {
    loads: 'clients.write',
    acts: { who: 'clients.write', body: form({ firstName: 'A', lastName: 'B' }) },
    with: contact,
  },
  'manage/clients/invite-contact.ts': { acts: { who: 'clients.write', bare: true }, with: contact },
  'manage/clients/archive-contact.ts': { acts: { who: 'clients.write', bare: true }, with: contact },
  'manage/clients/restore-contact.ts': { acts: { who: 'clients.write', bare: true }, with: contact },
  'manage/clients/add-establishment.tsx': {
    loads: 'clients.write',
    acts: { who: 'clients.write', body: form({ name: 'Dépôt' }) },
    with: client,
  },
  'manage/clients/establishment.tsx': {
    loads: 'clients.write',
    acts: { who: 'clients.write', body: form({ name: 'Dépôt' }) },
    with: establishment,
  },
  'manage/clients/archive-establishment.ts': {
    acts: { who: 'clients.write', bare: true },
    with: establishment,
  },
  'manage/clients/restore-establishment.ts': {
    acts: { who: 'clients.write', bare: true },
    with: establishment,
  },
  'manage/orders/list.tsx': { loads: 'orders.read' },
  'manage/orders/list-csv.ts': { loads: 'orders.read' },
  'manage/orders/create.tsx': {
    loads: 'orders.write',
    acts: {
      who: 'orders.write',
      body: form(({ course: courseId }) => ({
        ...{ clientId: nobodys.text, courseId, startsOn: '2027-03-01', endsOn: '2027-03-31', places: '1' },
      })),
      foreign: true,
    },
  },
  'manage/orders/layout.tsx': { loads: 'orders.read', with: trainingOrder },
  'manage/orders/overview.tsx': { loads: 'orders.read', with: trainingOrder },
  'manage/orders/edit.tsx': {
    loads: 'orders.write',
    acts: { who: 'orders.write', bare: true },
    with: trainingOrder,
  },
  'manage/orders/convention.ts': { loads: 'orders.read', with: trainingOrder },
  'manage/orders/offer.ts': { acts: { who: 'orders.write', bare: true }, with: trainingOrder },
  'manage/orders/withdraw.ts': { acts: { who: 'orders.write', bare: true }, with: trainingOrder },
  'manage/orders/participants.tsx': { loads: 'orders.read', with: trainingOrder },
  'manage/orders/add-people.tsx': {
    loads: 'orders.write',
    acts: {
      who: 'orders.write',
      body: form({ email0: 'pris@example.test', firstName0: 'A', lastName0: 'B' }),
    },
    with: trainingOrder,
  },
  'manage/orders/confirm-people.ts': {
    acts: { who: 'orders.write', body: form({ people: onePerson }) },
    with: trainingOrder,
  },
  'manage/orders/leave.ts': {
    acts: { who: 'orders.write', body: form({ reason: 'Prise' }) },
    with: trainingParticipant,
  },
  'manage/orders/told-amendment.ts': {
    acts: {
      who: 'orders.write',
      body: form({ versionId: '0199c0de-0000-7000-8000-000000000001', on: '2026-11-20', channel: 'email' }),
    },
    with: trainingOrder,
  },
  'manage/orders/told-opco.ts': {
    acts: { who: 'orders.write', body: form({ on: '2026-11-20', channel: 'email', reference: 'Prise' }) },
    with: trainingParticipant,
  },
  'manage/orders/cancel.tsx': {
    loads: 'orders.write',
    acts: { who: 'orders.write', body: form({ reason: 'Prise', indemnityCents: '0' }) },
    with: trainingOrder,
  },
  'manage/orders/postponement.tsx': {
    loads: 'orders.write',
    acts: {
      who: 'orders.write',
      body: form({ requestId: nobodys.text, startsOn: '2027-01-04', endsOn: '2027-02-04', reason: 'Prise' }),
    },
    with: trainingOrder,
  },
  'manage/orders/refuse-postponement.ts': {
    acts: { who: 'orders.write', body: form({ requestId: nobodys.text, reason: 'Prise' }) },
    with: trainingOrder,
  },
  'manage/orders/choose-refund.ts': {
    acts: { who: 'orders.write', body: form({ choice: 'refund', reason: 'Prise' }) },
    with: trainingOrder,
  },
  'client/orders/list.tsx': { loads: 'contact' },
  'client/orders/layout.tsx': { loads: 'contact', with: trainingOrder },
  'client/orders/overview.tsx': { loads: 'contact', with: trainingOrder },
  'client/orders/participants.tsx': { loads: 'contact', with: trainingOrder },
  'client/orders/funding.tsx': {
    loads: 'contact',
    acts: { who: 'contact', body: form({ opco: 'atlas', requestedOn: '2026-01-01' }) },
    with: trainingOrder,
  },
  'client/orders/settlement.tsx': { loads: 'contact', with: trainingOrder },
  'client/orders/add-people.tsx': {
    loads: 'contact',
    acts: { who: 'contact', body: form({ email0: 'pris@example.test', firstName0: 'A', lastName0: 'B' }) },
    with: trainingOrder,
  },
  'client/orders/cancel.tsx': {
    loads: 'contact',
    acts: { who: 'contact', body: form({ reason: 'Prise', indemnityCents: '0' }) },
    with: trainingOrder,
  },
  'client/orders/convention.ts': { loads: 'contact', with: trainingOrder },
  'client/orders/accept.ts': {
    acts: { who: 'contact', body: form({ contentHash: '0'.repeat(64) }) },
    with: trainingOrder,
  },
  'client/orders/confirm.ts': {
    acts: { who: 'contact', body: form({ contentHash: '0'.repeat(64) }) },
    with: trainingOrder,
  },
  'client/orders/decline.ts': {
    acts: { who: 'contact', body: form({ contentHash: '0'.repeat(64), reason: 'Prise' }) },
    with: trainingOrder,
  },
  'client/orders/choose-refund.ts': {
    acts: { who: 'contact', body: form({ choice: 'refund' }) },
    with: trainingOrder,
  },
  'client/orders/postpone.ts': {
    acts: { who: 'contact', body: form({ reason: 'Prise' }) },
    with: trainingOrder,
  },
  'client/orders/places.ts': {
    acts: { who: 'contact', body: form({ places: '2', reason: 'Prise' }) },
    with: trainingOrder,
  },
  'client/orders/confirm-people.ts': {
    acts: { who: 'contact', body: form({ people: onePerson }) },
    with: trainingOrder,
  },
  'client/orders/leave.ts': {
    acts: { who: 'contact', body: form({ reason: 'Prise' }) },
    with: trainingParticipant,
  },
  'manage/orders/attest.ts': {
    acts: { who: 'orders.write', body: form({ contentHash: '0'.repeat(64), reason: 'Prise' }) },
    with: trainingOrder,
  },
  'manage/orders/documents.tsx': {
    loads: 'orders.read',
    acts: {
      who: 'proof.make',
      body: form({ evidenceFileId: nobodys.text, label: 'Contrôle', days: '30' }),
    },
    with: trainingOrder,
  },
  'manage/orders/request-file.ts': { acts: { who: 'proof.make', bare: true }, with: trainingOrder },
  'manage/orders/issue-documents.ts': { acts: { who: 'proof.make', bare: true }, with: trainingOrder },
  'manage/orders/download-file.ts': {
    loads: 'orders.read',
    with: { ...trainingOrder, file: 'dossier' },
  },
  'manage/orders/issued-document.ts': {
    loads: 'orders.read',
    with: { ...trainingOrder, file: 'issued' },
  },
  'manage/orders/audit-visits.tsx': {
    loads: 'orders.read',
    unknownLink: true,
    with: { ...trainingOrder, linkId: nobodys },
  },
  'manage/orders/revoke-audit-link.ts': {
    acts: { who: 'proof.make', bare: true },
    with: { ...trainingOrder, linkId: nobodys },
  },
  'manage/people/list.tsx': { loads: 'members.read' },
  'manage/people/export.ts': { loads: 'exports.make' },
  'manage/people/invite.tsx': {
    loads: 'members.invite',
    acts: {
      who: 'members.invite',
      body: form({ email: 'pris@example.test', firstName: 'A', lastName: 'B', role: 'learner' }),
    },
  },
  'manage/people/import.tsx': { loads: 'members.invite', acts: { who: 'members.invite', body: list } },
  'manage/people/import-template.ts': { loads: 'members.invite' },
  'manage/people/import-check.tsx': { loads: 'members.invite', with: { importId: 'import' } },
  'manage/people/import-problems.ts': { loads: 'members.invite', with: { importId: 'import' } },
  'manage/people/start-import.ts': {
    acts: { who: 'members.invite', bare: true },
    with: { importId: 'import' },
  },
  'manage/people/member.tsx': {
    loads: 'members.read',
    acts: { who: 'members.change-role', body: form({ firstName: 'A', lastName: 'B', language: 'en' }) },
    with: member,
  },
  'manage/people/replace.tsx': {
    loads: 'members.archive',
    acts: {
      who: 'members.archive',
      body: form({ email: 'relais@example.test', firstName: 'A', lastName: 'B', role: 'learner' }),
    },
    with: member,
  },
  'manage/people/change-role.ts': {
    acts: { who: 'members.change-role', body: form({ role: 'trainer' }) },
    with: member,
  },
  'manage/people/join-group.ts': {
    acts: { who: 'groups.write', body: form(({ group }) => ({ groupId: group })) },
    with: member,
  },
  'manage/people/archive.ts': { acts: { who: 'members.archive', bare: true }, with: member },
  'manage/people/restore.tsx': {
    loads: 'members.archive',
    acts: { who: 'members.archive', bare: true },
    with: member,
  },
  'manage/people/person-data.ts': { loads: 'exports.make', with: member },
  'manage/people/erase.tsx': {
    loads: 'members.archive',
    acts: { who: 'members.archive', body: form({ email: 'autre@example.test' }) },
    with: member,
  },
  'manage/people/resend-invitation.ts': { acts: { who: 'members.invite', bare: true }, with: member },
  'manage/people/add-to-group.ts': {
    acts: {
      who: 'groups.write',
      body: form(({ group, membership }) => ({ groupId: group, membershipIds: membership })),
      foreign: true,
    },
  },
  'manage/groups/list.tsx': {
    loads: 'members.read',
    acts: { who: 'groups.write', body: form({ name: 'Prise' }) },
  },
  'manage/groups/group.tsx': {
    loads: 'members.read',
    acts: { who: 'groups.write', body: form({ name: 'Prise' }) },
    with: group,
  },
  'manage/groups/add-members.ts': {
    acts: { who: 'groups.write', body: form(({ membership }) => ({ membershipIds: membership })) },
    with: group,
  },
  'manage/groups/remove-member.ts': {
    acts: { who: 'groups.write', bare: true },
    with: { ...group, ...member },
  },
  'manage/groups/remove.ts': { acts: { who: 'groups.write', bare: true }, with: group },
  'manage/settings/layout.tsx': { loads: 'organization.settings' },
  'manage/settings/organization.tsx': {
    loads: 'organization.settings',
    acts: {
      who: 'organization.settings',
      body: form({ name: 'Prise', accentColour: '#000000', language: 'fr', timeZone: 'Europe/Paris' }),
    },
  },
  'manage/settings/legal.tsx': {
    loads: 'organization.settings',
    acts: { who: 'organization.settings', body: form(identity) },
  },
  'manage/settings/sessions.tsx': {
    loads: 'organization.settings',
    acts: {
      who: 'organization.settings',
      body: form({ partialPresence: 'minutes', signingHours: '24', roomKind: 'built-in' }),
    },
  },
  'manage/settings/jaas-account.tsx': {
    loads: 'organization.settings',
    acts: { who: 'organization.settings', body: form({ appId: 'vpaas-walk', keyId: 'walk' }) },
  },
  'manage/settings/remove-jaas-account.ts': { acts: { who: 'organization.settings', bare: true } },
  'manage/settings/try-jaas-account.ts': { acts: { who: 'organization.settings', bare: true } },
  'manage/settings/logo.ts': { acts: { who: 'organization.settings', body: image('logo') } },
  'manage/settings/remove-logo.ts': { acts: { who: 'organization.settings', bare: true } },
  'manage/settings/api.tsx': {
    loads: 'api-tokens.write',
    acts: { who: 'api-tokens.write', body: form({ name: 'Prise' }) },
  },
  'manage/settings/revoke-token.ts': {
    acts: { who: 'api-tokens.write', bare: true },
    with: { tokenId: 'token' },
  },
  'manage/settings/ownership.tsx': {
    loads: 'organization.ownership',
    acts: {
      who: 'organization.ownership',
      body: form(({ membership }) => ({ membershipId: membership })),
      foreign: true,
    },
  },
  'manage/settings/end.tsx': {
    loads: 'organization.ownership',
    acts: { who: 'organization.ownership', body: form({ name: 'Organisme Démo' }) },
  },

  'client/layout.tsx': { loads: 'contact' },
  'client/home.tsx': { loads: 'contact' },
  'client/people.tsx': { loads: 'contact' },
  'client/terms.tsx': { loads: 'contact', with: { termsId: nobodys }, unknownLink: true },
  'client/documents.tsx': { loads: 'contact' },
  'client/document.ts': { loads: 'contact', with: { documentId: 'issued' } },
  'client/invoices.tsx': { loads: 'contact' },
  'client/invoice-pdf.ts': { loads: 'contact', with: sale },
  'client/contest-invoice.tsx': {
    loads: 'contact',
    acts: { who: 'contact', body: form({ reason: 'Prix contesté' }) },
    with: sale,
  },
  'client/questions.tsx': { loads: 'contact', acts: { who: 'contact', body: form({ body: 'Bonjour' }) } },

  'operator/layout.tsx': { loads: 'operator' },
  'operator/overview.tsx': { loads: 'operator' },
  'operator/organizations.tsx': { loads: 'operator' },
  'operator/organization.tsx': { loads: 'operator', with: { id: 'organization' } },
  'operator/recoveries.tsx': { loads: 'operator' },
  'operator/recovery.tsx': {
    loads: 'operator',
    acts: {
      who: 'operator',
      body: form(({ organization }) => ({
        ...{ organizationId: organization, euros: '90', reason: 'essai de la marche' },
      })),
    },
    with: { organizationId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/organization-contract.tsx': { loads: 'operator', with: { id: 'organization' } },
  'operator/organization-documents.tsx': { loads: 'operator', with: { id: 'organization' } },
  'operator/organization-history.tsx': { loads: 'operator', with: { id: 'organization' } },
  'operator/document.tsx': {
    loads: 'operator',
    with: { id: 'organization', invoiceId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/credit-document.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ reason: 'essai de la marche' }) },
    with: { id: 'organization', invoiceId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/collect-document.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ reason: 'essai de la marche' }) },
    with: { id: 'organization', invoiceId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/waive-indemnity.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ reason: 'essai de la marche' }) },
    with: { id: 'organization', invoiceId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/retry-refund.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ reason: 'essai de la marche' }) },
    with: { id: 'organization', refundId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/dispute.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ decision: 'upheld', reason: 'essai de la marche' }) },
    with: { id: 'organization', disputeId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/dispute-proof.ts': {
    loads: 'operator',
    with: { id: 'organization', disputeId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/end-notice.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ reason: 'essai de la marche' }) },
    with: { id: 'organization' },
  },
  'operator/withdraw-end-notice.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ reason: 'essai de la marche' }) },
    with: { id: 'organization' },
  },
  'operator/open-formal-notice.tsx': {
    loads: 'operator',
    acts: {
      who: 'operator',
      body: form({ breach: 'Un manquement de la marche.', reason: 'essai de la marche' }),
    },
    with: { id: 'organization' },
  },
  'operator/formal-notice.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ outcome: 'mended', reason: 'essai de la marche' }) },
    with: { id: 'organization', noticeId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/formal-letter.tsx': {
    loads: 'operator',
    acts: {
      who: 'operator',
      body: form({ letterSentOn: '2026-11-22', letterReference: '1A', reason: 'essai de la marche' }),
    },
    with: { id: 'organization', noticeId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/end-by-force-majeure.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ reason: 'essai de la marche' }) },
    with: { id: 'organization' },
  },
  'operator/link-decision.tsx': {
    loads: 'operator',
    acts: {
      who: 'operator',
      body: form({ kind: 'siren', value: '000000000', decision: 'refused', reason: 'essai de la marche' }),
    },
    with: { id: 'organization' },
    unknownLink: true,
  },
  'operator/billing.tsx': {
    loads: 'operator',
  },
  'operator/linked-accounts.tsx': {
    loads: 'operator',
  },
  'operator/webhook.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ reason: 'essai de la marche' }) },
    with: { eventId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/force-majeure.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ startsOn: '2026-11-22', reason: 'essai de la marche' }) },
  },
  'operator/close-force-majeure.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ endsOn: '2026-11-22', reason: 'essai de la marche' }) },
    with: { id: { text: 'none' } },
    unknownLink: true,
  },
  'manage/faults.tsx': { loads: 'organization.settings' },
  'operator/outages.tsx': { loads: 'operator' },
  'operator/declare-outage.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ ...interruption, startsOn: '2026-01-05' }) },
  },
  'operator/announce-maintenance.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ ...interruption, endsOn: '2099-01-05', endsTime: '12:00' }) },
  },
  'operator/close-outage.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form(interruption) },
    with: { id: { text: 'none' } },
    unknownLink: true,
  },
  'operator/withdraw-outage.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ reason: 'because of the walk' }) },
    with: { id: { text: 'none' } },
    unknownLink: true,
  },
  'operator/fault.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ outcome: 'mended', reason: 'because of the walk' }) },
    with: { organizationId: { text: 'none' }, faultId: { text: 'none' } },
    unknownLink: true,
  },
  'operator/announce-revision.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ reason: 'essai de la marche' }) },
    with: { code: { text: 'pro' }, effectiveOn: { text: '2026-01-01' } },
  },
  'operator/purges.tsx': { loads: 'operator' },
  'operator/purge.tsx': { loads: 'operator', with: { id: { text: 'none' } }, unknownLink: true },
  'operator/read-evidence.ts': {
    acts: { who: 'operator', body: form({ reason: 'essai de lecture' }) },
    with: { id: nobodys, documentId: nobodys },
  },
  'operator/open-evidence.ts': {
    acts: { who: 'operator', body: form({ reason: 'essai d’ouverture' }) },
    with: { id: nobodys, documentId: nobodys },
  },
  'operator/outbox.tsx': { loads: 'operator' },
  'operator/outbox-message.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form(({ message }) => ({ messageId: message, reason: 'essai' })) },
    with: { id: 'message' },
  },
  'operator/jobs.tsx': { loads: 'operator' },
  'operator/job.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ name: 'verify-evidence', reason: 'essai' }) },
    with: { name: { text: 'verify-evidence' } },
  },
  'operator/audit.tsx': { loads: 'operator' },
  'operator/plans.tsx': { loads: 'operator' },
  'operator/create-plan-version.tsx': {
    loads: 'operator',
    acts: {
      who: 'operator',
      body: form({
        ...{ code: 'pro', effectiveOn: '2099-01-01', unit: 'flat', price: '59', purgeGraceDays: '30' },
        ...{ registeredUsers: '25', features: 'learning', reason: 'essai de la marche' },
      }),
    },
  },
  'operator/plan-version.tsx': {
    loads: 'operator',
    with: { code: { text: 'pro' }, effectiveOn: { text: '2026-01-01' } },
  },
  'operator/rates.tsx': {
    loads: 'operator',
    acts: {
      who: 'operator',
      body: form({ kind: 'legal', from: '2026-07-01', rate: '2,62', reason: 'essai de la marche' }),
    },
  },
  'operator/clock.tsx': {
    loads: 'operator',
    acts: { who: 'operator', body: form({ step: 'day', reason: 'essai de la marche' }) },
  },
  'operator/clock-move.tsx': { loads: 'operator', with: { moveId: 'move' } },

  'rooms/room.tsx': { loads: 'member', with: { sessionId: { text: 'none' } }, unknownLink: true },
  'rooms/events.ts': { loads: 'member', with: { sessionId: { text: 'none' } }, unknownLink: true },
  'rooms/enter.ts': {
    acts: { who: 'member', body: json(() => ({ pageId: inNoRoom, state: shown })) },
    with: { sessionId: { text: 'none' } },
    unknownLink: true,
  },
  'rooms/signals.ts': {
    acts: {
      who: 'member',
      body: json(() => ({ pageId: inNoRoom, signals: [{ to: inNoRoom, signal: { kind: 'mute' } }] })),
    },
    with: { sessionId: { text: 'none' } },
    unknownLink: true,
  },
  'rooms/register.ts': { loads: 'attendance.write', with: session },
  'rooms/messages.ts': {
    acts: { who: 'sessions.write', body: json(() => ({ text: 'Bonjour' })) },
    with: session,
    hidden: true,
  },
  'rooms/presence.ts': {
    acts: {
      who: 'sessions.write',
      body: json(() => {
        const at = new Date().toISOString();
        return { pageId: inNoRoom, clientNow: at, signs: [{ number: 0, kind: 'joined', at }] };
      }),
    },
    with: session,
    hidden: true,
  },
  'equipment/equipment.tsx': { loads: 'member' },
  'equipment/result.ts': {
    acts: {
      who: 'member',
      body: json(() => ({
        ...{ browser: 'passed', camera: 'passed', microphone: 'passed', speakers: 'passed' },
        ...{ network: 'passed', connection: 'passed', down: 10, up: 5, delayMs: 20 },
      })),
    },
  },
  'equipment/speed.ts': { loads: 'member', acts: { who: 'member', bare: true } },

  'api/v1/openapi.ts': { loads: 'everyone' },
  'api/v1/me.ts': { loads: 'member', acts: { who: 'member' } },
  'api/v1/subscription.ts': { loads: 'billing.read', acts: { who: 'member' } },
  'api/v1/seat-quotes.ts': {
    loads: 'member',
    acts: { who: 'billing.read', body: json(() => ({ add: 1 })) },
  },
  'api/v1/invoices.ts': { loads: 'billing.read', acts: { who: 'member' } },
  'api/v1/invoice.ts': { loads: 'billing.read', acts: { who: 'member' }, with: { id: 'invoice' } },
  'api/v1/invoice-pdf.ts': { loads: 'billing.read', acts: { who: 'member' }, with: { id: 'invoice' } },
  'api/v1/invoice-xml.ts': { loads: 'billing.read', acts: { who: 'member' }, with: { id: 'invoice' } },
  'api/v1/session-presence.ts': {
    loads: 'member',
    acts: {
      who: 'attendance.write',
      body: json(({ enrolment }) => ({
        enrolmentId: enrolment,
        intervals: [{ from: '2026-01-01T08:00:00Z', to: '2026-01-01T09:00:00Z' }],
        source: 'walk',
      })),
    },
    with: { id: 'session' },
  },
  'api/v1/members.ts': {
    loads: 'members.read',
    acts: {
      who: 'members.invite',
      body: json(() => ({ email: 'pris@example.test', firstName: 'A', lastName: 'B', role: 'learner' })),
    },
  },
  'api/v1/member.ts': {
    loads: 'members.read',
    acts: { who: 'members.archive', method: 'DELETE', bare: true },
    with: { id: 'membership' },
  },
  'api/v1/erase-member.ts': {
    acts: { who: 'members.archive', body: json(() => ({ email: 'autre@example.test' })) },
    with: { id: 'membership' },
  },
  'api/v1/clients.ts': {
    loads: 'clients.read',
    acts: { who: 'clients.write', body: json(() => ({ name: 'Pris', siren: '552100554' })) },
  },
  'api/v1/client.ts': { loads: 'clients.read', with: { id: 'client' } },
  'api/v1/courses.ts': {
    loads: 'courses.read',
    acts: { who: 'courses.write', body: json(() => ({ title: 'Prise', language: 'fr', modules: [] })) },
  },
  'api/v1/course.ts': { loads: 'courses.read', acts: { who: 'member' }, with: { id: 'course' } },
  'api/v1/course-publish.ts': {
    loads: 'member',
    acts: { who: 'courses.publish', bare: true },
    with: { id: 'course' },
  },
  'api/v1/sessions.ts': {
    loads: 'member',
    acts: {
      who: 'sessions.write',
      body: json(({ course: courseId }) => ({
        ...{ courseId, title: 'Séance', mode: 'in-person' },
        halfDays: [
          {
            ...{ startsAt: '2027-03-01T08:00:00Z', endsAt: '2027-03-01T11:00:00Z' },
            plannedMinutes: 180,
          },
        ],
      })),
      foreign: true,
    },
  },
  'api/v1/session.ts': {
    ...{ loads: 'sessions.read', hidden: true },
    acts: { who: 'member' },
    with: { id: 'session' },
  },
  'api/v1/session-participants.ts': {
    loads: 'member',
    acts: { who: 'sessions.write', body: json(({ enrolment }) => ({ enrolmentId: enrolment })) },
    with: { id: 'session' },
  },
  'api/v1/orders.ts': {
    loads: 'orders.read',
    acts: {
      who: 'orders.write',
      body: json(({ course: courseId }) => ({
        ...{ clientId: '0199c0de-0000-7000-8000-00000000000f', courseId, title: 'Commande' },
        ...{ startsOn: '2027-03-01', endsOn: '2027-03-31', price: { excludingVat: 1000, vatRate: 0 } },
      })),
      foreign: true,
    },
  },
  'api/v1/order.ts': { loads: 'orders.read', acts: { who: 'member' }, with: { id: 'training' } },
  'api/v1/order-participants.ts': {
    loads: 'member',
    acts: { who: 'orders.write', body: json(({ enrolment }) => ({ enrolmentId: enrolment })) },
    with: { id: 'training' },
  },
  'teach/funding.tsx': { loads: 'orders.follow' },
  'manage/orders/funding.tsx': {
    loads: 'orders.read',
    acts: { who: 'orders.write', body: form({ needs: 'x' }) },
    with: trainingOrder,
  },
  'manage/orders/request-funding.tsx': {
    loads: 'orders.write',
    acts: { who: 'orders.write', body: form({ opco: 'atlas', requestedOn: '2026-01-01' }) },
    with: trainingOrder,
  },
  'manage/orders/record-agreement.tsx': {
    loads: 'orders.write',
    acts: {
      who: 'orders.write',
      body: form(({ enrolment }) => ({
        ...{ opco: 'atlas', number: 'A', receivedOn: '2026-01-01', hours: '7', hourlyRate: '30' },
        ...{ cap: '1000', from: '2026-01-01', to: '2026-01-31', enrolmentIds: enrolment },
      })),
    },
    with: trainingOrder,
  },
  'manage/orders/refuse-funding.tsx': {
    loads: 'orders.write',
    acts: { who: 'orders.write', body: form({ opco: 'atlas', receivedOn: '2026-01-01' }) },
    with: trainingOrder,
  },
  'manage/orders/settlement.tsx': { loads: 'orders.read', with: trainingOrder },
  'manage/orders/settlement-lines.tsx': {
    loads: 'orders.read',
    with: { ...trainingOrder, enrolmentId: 'funded' },
  },
  'manage/orders/settle.ts': { acts: { who: 'orders.write' }, with: trainingOrder },
  'manage/orders/settlement-csv.ts': { loads: 'orders.read', with: trainingOrder },
  'api/v1/order-settlement.ts': {
    loads: 'orders.read',
    acts: { who: 'orders.read' },
    with: { id: 'training' },
  },
  'api/v1/order-invoices.ts': {
    loads: 'sales.read',
    acts: { who: 'sales.read' },
    with: { id: 'training' },
  },
  'api/v1/order-evidence-file.ts': {
    loads: 'member',
    acts: { who: 'proof.make', bare: true, body: json(() => ({})) },
    with: { id: 'training' },
  },
  'api/v1/order-documents.ts': { loads: 'orders.read', acts: { who: 'member' }, with: { id: 'training' } },
  'api/v1/document-bytes.ts': { loads: 'orders.read', acts: { who: 'member' }, with: { id: 'issued' } },
  'api/v1/evidence-file.ts': { loads: 'orders.read', acts: { who: 'member' }, with: { id: 'dossier' } },
  'api/v1/evidence-file-bytes.ts': { loads: 'orders.read', acts: { who: 'member' }, with: { id: 'dossier' } },
  'api/v1/order-agreements.ts': {
    loads: 'orders.read',
    acts: {
      who: 'orders.write',
      body: json(({ enrolment }) => ({
        ...{ opco: 'atlas', number: 'A1', receivedAt: '2026-01-01T08:00:00Z', subrogation: true, hours: 7 },
        ...{
          hourlyRate: 3000,
          cap: 100_000,
          participants: [enrolment],
          from: '2026-01-01',
          to: '2026-01-31',
        },
      })),
    },
    with: { id: 'training' },
  },
  'api/v1/enrolments.ts': {
    loads: 'member',
    acts: {
      who: 'enrolments.write',
      body: json(({ course, membership }) => ({ courseId: course, memberId: membership })),
      foreign: true,
    },
  },
  'api/v1/enrolment.ts': {
    loads: 'enrolled',
    orWith: 'enrolments.read',
    acts: { who: 'member' },
    with: { id: 'enrolment' },
  },
  'api/v1/enrolment-completions.ts': {
    loads: 'member',
    acts: {
      who: 'enrolments.write',
      body: json(({ lesson }) => ({ lessonId: lesson, occurredAt: new Date().toISOString() })),
    },
    with: { id: 'enrolment' },
  },
  'api/v1/enrolment-evidence.ts': {
    loads: 'enrolled',
    orWith: 'evidence.read',
    acts: { who: 'member' },
    with: { id: 'enrolment' },
  },
  'api/v1/enrolment-hours.ts': {
    loads: 'enrolled',
    orWith: 'sessions.read',
    acts: { who: 'member' },
    with: { id: 'enrolment' },
  },
  'api/v1/session-attendance.ts': {
    loads: 'sessions.read',
    acts: { who: 'member' },
    with: { id: 'session' },
  },
  'api/v1/operator-organizations.ts': { loads: 'operator', acts: { who: 'operator' } },
  'api/v1/operator-purges.ts': { loads: 'operator', acts: { who: 'operator' } },
  'api/v1/operator-clock.ts': {
    loads: 'operator',
    acts: { who: 'operator', body: json(() => ({ now: new Date(Date.now() + 60_000).toISOString() })) },
  },
  'api/v1/unknown.ts': {
    loads: 'member',
    acts: { who: 'member' },
    with: { '*': { text: 'nothing' } },
    unknownLink: true,
  },
};
