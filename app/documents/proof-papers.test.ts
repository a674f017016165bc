import { expect, test } from 'vitest';
import { renderAssistanceLog } from '~/documents/assistance-log';
import { renderCompletionCertificate } from '~/documents/completion-certificate';
import { renderEvaluationReport } from '~/documents/evaluation-report';
import { renderEvidenceSummary } from '~/documents/evidence-summary';
import { renderProgrammeSheet } from '~/documents/programme-sheet';
import {
  assistanceOf,
  completionOf,
  evaluationsOf,
  programmeOf,
  summaryOf,
} from '../../tests/factories/proof-document';
import { textOfPdf } from '../../tests/setup/pdf-text';

test('the certificat de réalisation says on one page what F3 asks', async () => {
  const pages = await textOfPdf(await renderCompletionCertificate(completionOf()));
  expect(pages).toHaveLength(1);
  for (const part of [
    ...[
      'Certificat de réalisation',
      'Anne Delorme, Directrice',
      'Atelier Formation Lyon',
      'Fonderies du Rhône SAS',
    ],
    ...['Manager une équipe au quotidien', 'action de formation', 'bilan de compétences'],
    ...['du 1er décembre 2026 au 18 décembre 2026', '9 h 45 min effectivement réalisées'],
    ...[
      '6 h 45 min en classe virtuelle et 3 h d’activités pédagogiques à distance',
      '3 ans à compter de la fin de l’année',
    ],
    ...['Fait à Lyon, le 20 décembre 2026', '84 69 12345 69', 'temps estimé'],
  ]) {
    expect(pages[0]).toContain(part);
  }
});

test('it stays on one page in English with names as long as they come', async () => {
  const long =
    'Compagnie internationale des établissements de formation et de conseil en organisation du Grand Est';
  const bytes = await renderCompletionCertificate(
    completionOf({
      language: 'en',
      trainee: long,
      employer: long,
      action: `${long} ${long}`,
      minutes: { inPerson: 60, remote: 60, eLearning: 60 },
    }),
  );
  const pages = await textOfPdf(bytes);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('training');
});

test('the same document is the same bytes', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => renderCompletionCertificate(completionOf())));
  expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(true);
});

test('the assistance log says who asked, who answered, and after how long', async () => {
  const text = (await textOfPdf(await renderAssistanceLog(assistanceOf()))).join(' ');
  for (const part of [
    'Karim Benali',
    'Thierry Vidal',
    '2 h 30 min ouvrées',
    '1 sur 1',
    'bilan fonctionnel',
    'Le programme n’en dit rien',
  ])
    expect(text).toContain(part);
  const none = (await textOfPdf(await renderAssistanceLog(assistanceOf({ requests: [] })))).join(' ');
  expect(none).toContain('Aucune demande d’assistance');
});

test('evaluations give each try with its mark, and what was answered', async () => {
  const text = (await textOfPdf(await renderEvaluationReport(evaluationsOf()))).join(' ');
  for (const part of [
    'Quiz, essai 2',
    '92,5 %, acquis',
    '60 %, non acquis',
    'Évalué par Thierry Vidal',
    'Satisfaction : Votre avis',
    '5 sur 5',
  ])
    expect(text).toContain(part);
});

test('the programme holds the statements of F4 with the estimated minutes', async () => {
  const text = (await textOfPdf(await renderProgrammeSheet(programmeOf()))).join(' ');
  for (const part of [
    'Lire un bilan',
    '45 min',
    'Assistance technique',
    'Non précisé',
    '5 h',
    'Conduire un entretien',
  ])
    expect(text).toContain(part);
});

test('the summary tells hours, settlement, what is missing and every part with its hash', async () => {
  const text = (await textOfPdf(await renderEvidenceSummary(summaryOf()))).join(' ');
  for (const part of [
    ...['C2026-0007', 'SIREN 732829320', 'Accord n° 2i-2026-4417', '2 475,00 €', '630,00 €', '6 h 30 min'],
    ...['Émargement du stagiaire', 'Karim Benali', 'STAGIAIRE_30.pdf', 'd'.repeat(64)],
  ]) {
    expect(text).toContain(part);
  }
});
