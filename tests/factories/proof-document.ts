import type { AssistanceLog } from '~/documents/assistance-log';
import type { CompletionCertificate } from '~/documents/completion-certificate';
import type { EvaluationReport } from '~/documents/evaluation-report';
import type { EvidenceSummary } from '~/documents/evidence-summary';
import type { ProgrammeSheet } from '~/documents/programme-sheet';
import type { SheetOrganization } from '~/documents/sheet-data';

const organization: SheetOrganization = {
  ...{ name: 'Atelier Formation Lyon', street: '12 rue de la République', postalCode: '69002', city: 'Lyon' },
  ...{ siret: '73282932000074', activityDeclaration: '84691234569' },
  activityPrefecture: 'Auvergne-Rhône-Alpes',
  ...{ representativeName: 'Anne Delorme', representativeTitle: 'Directrice' },
  ...{ accentColour: '#4338ca', logo: null },
};

const at = (time: string) => new Date(`${time}:00.000Z`);
const hash = (digit: string) => digit.repeat(64);
const common = {
  language: 'fr' as const,
  organization,
  timeZone: 'Europe/Paris',
  order: 'C2026-0007',
  madeAt: at('2026-12-20T09:00'),
};
const action = 'Manager une équipe au quotidien';

export const completionOf = (values: Partial<CompletionCertificate> = {}): CompletionCertificate => ({
  ...common,
  ...{ signature: null, signatory: { name: 'Anne Delorme', title: 'Directrice' } },
  ...{ trainee: 'Łucja Ștefănescu-Ζωή', employer: 'Fonderies du Rhône SAS', action },
  ...{ from: '2026-12-01', to: '2026-12-18', madeOn: '2026-12-20' },
  minutes: { inPerson: 0, remote: 405, eLearning: 180 },
  ...values,
});

export const assistanceOf = (values: Partial<AssistanceLog> = {}): AssistanceLog => ({
  ...{
    ...common,
    action,
    pedagogicalAssistance: 'Thierry Vidal, par la messagerie, sous 16 heures ouvrées.',
  },
  technicalAssistance: '',
  requests: [
    {
      ...{ learner: 'Karim Benali', lesson: 'Lire un bilan', askedAt: at('2026-12-02T09:00') },
      ...{
        promisedBy: at('2026-12-03T14:00'),
        firstAnsweredAt: at('2026-12-02T11:30'),
        answerMinutes: 150,
        closedAt: null,
      },
      messages: [
        {
          author: 'Karim Benali',
          fromTrainer: false,
          at: at('2026-12-02T09:00'),
          text: 'Où trouve-t-on le besoin en fonds de roulement ?\nJe ne le vois pas.',
        },
        {
          author: 'Thierry Vidal',
          fromTrainer: true,
          at: at('2026-12-02T11:30'),
          text: 'À la page 3, sous le bilan fonctionnel.',
        },
      ],
    },
  ],
  ...values,
});

export const evaluationsOf = (values: Partial<EvaluationReport> = {}): EvaluationReport => ({
  about: 'evaluation',
  ...{ ...common, action, learner: 'Karim Benali', evaluation: 'Un quiz par module et un cas pratique.' },
  lines: [
    {
      kind: 'quiz',
      title: 'Les bases',
      number: 1,
      at: at('2026-12-04T09:00'),
      score: 6000,
      passed: false,
      feedback: '',
      by: '',
    },
    {
      kind: 'quiz',
      title: 'Les bases',
      number: 2,
      at: at('2026-12-05T09:00'),
      score: 9250,
      passed: true,
      feedback: '',
      by: '',
    },
    {
      kind: 'assignment',
      title: 'Cas pratique',
      number: 1,
      at: at('2026-12-12T09:00'),
      score: 8000,
      passed: true,
      feedback: 'Bonne analyse des écarts.',
      by: 'Thierry Vidal',
    },
  ],
  surveys: [
    {
      ...{ title: 'Votre avis', purpose: 'satisfaction', on: '2026-12-18' },
      answers: [{ question: 'La formation a-t-elle répondu à vos attentes ?', answer: '5 sur 5' }],
    },
  ],
  ...values,
});

export const programmeOf = (values: Partial<ProgrammeSheet> = {}): ProgrammeSheet => ({
  ...{ ...common, title: action, version: 2, contentHash: hash('c'), publishedAt: at('2026-11-02T09:00') },
  programme: {
    ...{
      objectives: 'Conduire un entretien.\nLire un bilan.',
      audience: 'Managers de proximité',
      prerequisites: 'Aucun',
    },
    ...{
      pedagogicalAssistance: 'Thierry Vidal, sous 16 heures ouvrées',
      technicalAssistance: '',
      evaluation: 'Quiz et cas pratique',
    },
  },
  modules: [
    {
      ...{ id: 'm1', title: 'Module 1 : les bases' },
      lessons: [
        { id: 'l1', title: 'Lire un bilan', kind: 'text', minutes: 45 },
        { id: 'l2', title: 'Les bases', kind: 'quiz', minutes: 45 },
      ],
    },
  ],
  sessions: [
    {
      ...{ title: 'Conduire un entretien', mode: 'remote', place: '', trainers: ['Thierry Vidal'] },
      halfDays: [{ startsAt: at('2026-12-08T08:00'), endsAt: at('2026-12-08T11:30'), plannedMinutes: 210 }],
    },
  ],
  ...values,
});

export const summaryOf = (values: Partial<EvidenceSummary> = {}): EvidenceSummary => ({
  ...common,
  order: {
    ...{ number: 'C2026-0007', title: action, startsOn: '2026-12-01', endsOn: '2026-12-18' },
    ...{ acceptedAt: at('2026-11-20T09:00'), contentHash: hash('a') },
  },
  ...{ client: { name: 'Fonderies du Rhône SAS', siren: '732829320' }, person: null },
  agreements: [
    {
      ...{ opco: 'Opco 2i', number: '2i-2026-4417', hours: 600, hourlyRate: 150_00, cap: 3000_00 },
      ...{ from: '2026-12-01', to: '2026-12-18', subrogation: true },
    },
  ],
  people: [
    {
      name: 'Ada Morel',
      plannedMinutes: 600,
      liveMinutes: 420,
      eLearningMinutes: 180,
      fundableMinutes: 600,
    },
    {
      name: 'Karim Benali',
      plannedMinutes: 600,
      liveMinutes: 210,
      eLearningMinutes: 180,
      fundableMinutes: 390,
    },
  ],
  settlement: {
    price: 3600_00,
    opco: 2475_00,
    clientTraining: 495_00,
    indemnity: 630_00,
    currency: 'EUR',
    final: true,
  },
  needs: '',
  missing: [{ piece: 'trainee-signature', by: 'learner', of: ['8 décembre 2026, matin', 'Karim Benali'] }],
  parts: Array.from({ length: 30 }, (_, index) => ({
    ...{ path: `06_Certificats_realisation/STAGIAIRE_${index + 1}.pdf`, kind: 'certificate' as const },
    ...{ bytes: 32_000, sha256: hash('d') },
  })),
  chains: [],
  ...values,
});
