import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { statementsHash } from '~/domain/attendance/proof-bundle';
import type { EvidenceRecord } from '~/domain/evidence/evidence-hash';
import { verifyChain } from '~/domain/evidence/verify-chain';
import { exportSessionEvidence } from '~/use-cases/attendance/export-session-evidence.server';
import { getAttendanceCertificate } from '~/use-cases/attendance/get-attendance-certificate.server';
import { getAttendanceSheet } from '~/use-cases/attendance/get-attendance-sheet.server';
import { getSessionDocuments } from '~/use-cases/attendance/get-session-documents.server';
import { connect, countersign, record, sign } from '../../../tests/factories/attendance';
import { wave } from '../../../tests/factories/attendance-document';
import { createMember } from '../../../tests/factories/member';
import { createSession, type PlannedSession } from '../../../tests/factories/session';

const now = new Date('2026-12-01T08:00:00.000Z');

async function textOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return pages.map((page) => page.replace(/[\u00a0\u202f]/g, ' '));
}

async function createSignedSession(): Promise<PlannedSession> {
  const place = await createSession({ learners: 3 });
  await connect(place, { learner: 0, halfDay: 0 }, 0, 210);
  await sign(place, { learner: 0, halfDay: 0 }, { mark: wave });
  await record(place, { learner: 1, halfDay: 0 }, { absence: 'illness', note: 'Arrêt transmis' });
  await countersign(place, 0);
  return place;
}

async function evidenceOf({ trainer, sessionId }: PlannedSession): Promise<EvidenceRecord[]> {
  const { pages } = await exportSessionEvidence(trainer, { sessionId });
  let text = '';
  for await (const page of pages) text += page;
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as EvidenceRecord);
}

test('the sheet says of each who signed when and how, who was absent and why, and who counter-signed', async () => {
  const { trainer, sessionId } = await createSignedSession();
  const sheet = await getAttendanceSheet(trainer, { sessionId, layout: 'half-days' }, { now });
  const [morning = '', afternoon = ''] = await textOf(sheet.bytes);
  for (const part of [
    ...['Conduire un entretien', 'mardi 24 novembre 2026', '09:00 – 12:30', '3 h 15 min', 'Thierry Essai'],
    ...['Léa 1 Essai', 'Signé électroniquement le 24 nov. 2026', 'Connecté 3 h 15 min'],
    ...['Léa 2 Essai', 'Absent : Maladie', 'Arrêt transmis', 'Léa 3 Essai', 'Sans signature'],
    'Contresigné électroniquement le 24 nov. 2026, 12:40',
  ]) {
    expect(morning).toContain(part);
  }
  expect(afternoon).toContain('Pas encore contresignée');
  expect(sheet.fileName).toBe('emargement-Conduire un entretien.pdf');
});

test('one half-day alone, by person, and blank', async () => {
  const { trainer, sessionId, halfDays } = await createSignedSession();
  const halfDayId = halfDays[1]!.id;
  const one = await getAttendanceSheet(trainer, { sessionId, halfDayId, layout: 'half-days' }, { now });
  expect((await textOf(one.bytes))[0]).toContain('14:00 – 17:30');
  const people = await textOf(
    (await getAttendanceSheet(trainer, { sessionId, layout: 'people' }, { now })).bytes,
  );
  expect(people.filter((page) => page.includes('Participant'))).toHaveLength(3);
  const blank = await getAttendanceSheet(trainer, { sessionId, layout: 'blank' }, { now });
  expect((await textOf(blank.bytes)).join('')).not.toContain('électroniquement');
});

test('the evidence is a whole chain, which gives the very fingerprints that the sheet bears', async () => {
  const place = await createSignedSession();
  const { trainer, sessionId } = place;
  const records = await evidenceOf(place);
  const { proof } = await getSessionDocuments(trainer, { sessionId });
  const head = { sequence: proof.records, hash: proof.headHash };
  expect(verifyChain(records, head)).toEqual({
    intact: true,
    count: records.length,
    lastHash: proof.headHash,
  });
  expect(proof.chain).toMatchObject({ intact: true, count: records.length });
  const signed = records.filter(({ kind }) => kind === 'signed' || kind === 'countersigned');
  const hashes = signed.map(({ payload }) => String(payload.statementHash));
  expect(statementsHash(hashes)).toBe(proof.statementsHash);
  const sheet = await getAttendanceSheet(trainer, { sessionId, layout: 'half-days' }, { now });
  const end = (await textOf(sheet.bytes)).at(-1);
  expect(end).toContain(proof.headHash);
  expect(end).toContain(proof.statementsHash);
});

test('the documents tab counts what each half-day bears', async () => {
  const { trainer, sessionId, halfDays } = await createSignedSession();
  const documents = await getSessionDocuments(trainer, { sessionId });
  expect(documents.halfDays).toEqual({
    [halfDays[0]!.id]: { signed: 1, expected: 3, corrections: 0 },
    [halfDays[1]!.id]: { signed: 0, expected: 3, corrections: 0 },
  });
});

test('a certificate of attendance is for its learner and for trainers', async () => {
  const { trainer, learners } = await createSignedSession();
  const [one, other] = learners;
  const input = { enrolmentId: one!.enrolmentId };
  for (const actor of [trainer, one!.actor]) {
    const { bytes, fileName } = await getAttendanceCertificate(actor, input, { now });
    const [page = ''] = await textOf(bytes);
    for (const part of ['Léa 1 Essai', 'Lire un bilan', '6 h 30 min', '3 h 15 min', '0 min sur 30 min']) {
      expect(page).toContain(part);
    }
    expect(fileName).toBe('attestation-assiduite-Léa 1 Essai.pdf');
  }
  const refused = getAttendanceCertificate(other!.actor, input, { now });
  await expect(refused).rejects.toMatchObject({ code: 'not-found' });
});

test('learners get no documents of a session; another organization is told of nothing', async () => {
  const { sessionId, learners } = await createSession();
  const stranger = await createMember({ role: 'owner' });
  const wish = { sessionId, layout: 'half-days' as const };
  const learner = learners[0]!.actor;
  await expect(getAttendanceSheet(learner, wish, { now })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(getSessionDocuments(learner, wish)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(exportSessionEvidence(learner, wish)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(getAttendanceSheet(stranger, wish, { now })).rejects.toMatchObject({ code: 'not-found' });
  await expect(getSessionDocuments(stranger, wish)).rejects.toMatchObject({ code: 'not-found' });
  await expect(exportSessionEvidence(stranger, wish)).rejects.toMatchObject({ code: 'not-found' });
});
