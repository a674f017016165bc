import type { AttendanceCertificate } from '~/documents/attendance-certificate';
import type { AttendanceSheet, SheetHalfDay, SheetOrganization, SheetRow } from '~/documents/sheet-data';
import type { DrawnMark } from '~/domain/attendance/drawn-mark';

const organization: SheetOrganization = {
  name: 'Atelier Formation Lyon',
  street: '12 rue de la République',
  postalCode: '69002',
  city: 'Lyon',
  siret: '73282932000074',
  activityDeclaration: '84691234569',
  activityPrefecture: 'Auvergne-Rhône-Alpes',
  representativeName: 'Anne Delorme',
  representativeTitle: 'Directrice',
  accentColour: '#4338ca',
  logo: null,
};

/** A hand's wave, as somebody draws it. */
export const wave: DrawnMark = [
  Array.from(
    { length: 40 },
    (_, step) => [20 + step * 9, Math.round(70 + 45 * Math.sin(step / 2.4))] as const,
  ),
  [
    [60, 110],
    [330, 96],
  ],
];

const at = (time: string) => new Date(`2026-11-24T${time}:00.000Z`);
const hash = (digit: string) => digit.repeat(64);

function rowOf(values: Partial<SheetRow> & { name: string }): SheetRow {
  return {
    ...{ participantId: values.name, remote: true, status: 'present' },
    ...{
      connectedMinutes: 195,
      attendedMinutes: 195,
      absence: null,
      note: '',
      lateMinutes: 0,
      earlyMinutes: 0,
    },
    ...{ unsignedReason: null, signature: null },
    ...values,
  };
}

const rows = (end: Date): SheetRow[] => [
  rowOf({
    name: 'Łucja Ștefănescu-Ζωή',
    signature: { signedAt: end, claimedAt: null, method: 'room', mark: wave, statementHash: hash('3') },
  }),
  rowOf({
    name: 'Karim Benali',
    ...{ status: 'partial', connectedMinutes: 41, attendedMinutes: 41, lateMinutes: 12 },
    signature: {
      ...{ signedAt: new Date(end.getTime() + 3_600_000), claimedAt: end },
      ...{ method: 'qr', mark: null, statementHash: hash('a') },
    },
  }),
  rowOf({
    ...{ name: 'Sophie Martin', status: 'absent', connectedMinutes: 0, attendedMinutes: 0 },
    ...{ absence: 'illness', note: 'Arrêt de travail transmis le matin même.' },
  }),
  rowOf({ name: 'Jean-Baptiste de La Tour du Pin', unsignedReason: 'no-device' }),
];

/** A sheet of two half-days as it is printed; `people` adds so many participants. */
export function sheetOf(values: Partial<AttendanceSheet> & { people?: number } = {}): AttendanceSheet {
  const { people = 0, ...sheet } = values;
  const more = Array.from({ length: people }, (_, index) => rowOf({ name: `Participant ${index + 1}` }));
  const morning: SheetHalfDay = {
    ...{ id: 'morning', from: at('08:00'), to: at('11:30'), plannedMinutes: 195 },
    countersignatures: [
      {
        ...{ name: 'Thierry Vidal', signedAt: at('11:40'), claimedAt: null, method: 'page' },
        ...{ mark: wave, statementHash: hash('7') },
      },
    ],
    rows: [...rows(at('11:30')), ...more],
  };
  const afternoon: SheetHalfDay = {
    ...{ id: 'afternoon', from: at('13:00'), to: at('16:30'), plannedMinutes: 195 },
    ...{ countersignatures: [], rows: [...rows(at('16:30')), ...more] },
  };
  return {
    ...{ language: 'fr', organization, trainers: ['Thierry Vidal'], madeAt: at('18:00') },
    session: {
      ...{ title: 'Conduire un entretien', courseTitle: 'Manager une équipe au quotidien', mode: 'remote' },
      ...{ place: '', timeZone: 'Europe/Paris', cancelReason: null },
    },
    halfDays: [morning, afternoon],
    corrections: [
      {
        ...{ correctedAt: at('17:00'), by: 'Thierry Vidal', person: 'Karim Benali', halfDay: morning },
        ...{ reason: 'Erreur de saisie signalée par le participant', before: { lateMinutes: 0 } },
        after: { lateMinutes: 12 },
      },
    ],
    proof: { records: 214, headHash: hash('c'), signatures: 5, statementsHash: hash('e') },
    ...sheet,
  };
}

/** A certificate of a learner who attended a session in part and did some lessons. */
export function certificateOf(values: Partial<AttendanceCertificate> = {}): AttendanceCertificate {
  return {
    ...{
      language: 'fr',
      organization,
      learner: 'Łucja Ștefănescu-Ζωή',
      course: 'Manager une équipe au quotidien',
    },
    period: { from: '2026-11-02', to: '2026-11-24' },
    hours: {
      ...{ planned: 390, connected: 236, attended: 236, signed: 390, retained: 236, unsigned: 0 },
      ...{ plannedToDate: 390, eLearningPlanned: 90, eLearningDone: 60, total: 296, contradictions: 0 },
    },
    policy: 'minutes',
    sessions: [
      {
        ...{ title: 'Conduire un entretien', from: '2026-11-24', to: '2026-11-24' },
        ...{ plannedMinutes: 390, attendedMinutes: 236, retainedMinutes: 236 },
      },
    ],
    ...{ lessons: { done: 4, total: 6 }, madeOn: '2026-11-25', madeAt: at('18:00') },
    ...values,
  };
}
