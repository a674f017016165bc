import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { getCertificateDocument } from '~/use-cases/learning/get-certificate-document.server';
import { verifyCertificate } from '~/use-cases/learning/verify-certificate.server';
import { createEnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00.000Z');

async function withCertificate() {
  const enrolled = await createEnrolledLearner({ lessons: [1], now });
  const { organizationId, learner, enrolmentId, lessonIds } = enrolled;
  await completeLesson(learner, { enrolmentId, lessonId: lessonIds[0]! }, { now });
  const db = forOrganization(organizationId);
  const certificate = await db.certificate.findFirstOrThrow({ where: { organizationId } });
  return { ...enrolled, certificate };
}

const somewhere = () => ({ address: `test-${crypto.randomUUID()}` });

test('anybody who holds the code sees what was certified, however they type it, and nothing else', async () => {
  const { certificate } = await withCertificate();
  const typed = certificate.code.toLowerCase().replaceAll('-', ' ');
  expect(await verifyCertificate({ code: typed }, somewhere())).toEqual({
    code: certificate.code,
    organizationName: 'Organisme d’essai',
    learnerName: 'Léa Essai',
    courseTitle: 'Lire un bilan',
    version: 1,
    startedOn: '2026-11-22',
    completedOn: '2026-11-22',
    issuedOn: '2026-11-22',
    minutes: 10,
    lessons: 1,
    intact: true,
  });
});

test('a certificate keeps the names it was issued with', async () => {
  const { organizationId, learner, certificate } = await withCertificate();
  await forOrganization(organizationId).membership.update({
    where: { organizationId_id: { organizationId, id: learner.membershipId } },
    data: { lastName: 'Autre' },
  });
  expect(await verifyCertificate({ code: certificate.code }, somewhere())).toMatchObject({
    learnerName: 'Léa Essai',
  });
});

test('a code that nobody was given is unknown', async () => {
  for (const code of ['0000-0000-0000', 'AAAA-AAAA-AAAA', '', '../../etc']) {
    expect(await verifyCertificate({ code }, somewhere())).toBeNull();
  }
});

test('codes cannot be tried one after the other', async () => {
  const caller = somewhere();
  for (let n = 0; n < 30; n += 1) await verifyCertificate({ code: 'x' }, caller);
  await expect(verifyCertificate({ code: 'x' }, caller)).rejects.toMatchObject({ code: 'too-many-attempts' });
});

test('the learner and their trainers download the certificate, nobody else', async () => {
  const { organizationId, learner, trainer, certificate } = await withCertificate();
  const certificateId = certificate.id;
  for (const actor of [learner, trainer]) {
    const { bytes, fileName } = await getCertificateDocument(actor, { certificateId });
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(fileName).toBe(`certificat-${certificate.code}.pdf`);
  }
  const colleague = await createMember({ organizationId, role: 'learner' });
  const stranger = await createMember({ role: 'owner' });
  for (const actor of [colleague, stranger]) {
    await expect(getCertificateDocument(actor, { certificateId })).rejects.toMatchObject({
      code: 'not-found',
    });
  }
});
