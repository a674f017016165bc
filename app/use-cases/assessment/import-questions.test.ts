import { expect, test } from 'vitest';
import { listQuestionsInput } from '~/domain/assessment/bank-inputs';
import { readQuestionFile } from '~/domain/assessment/question-file';
import { getBank } from '~/use-cases/assessment/get-bank.server';
import { importQuestions } from '~/use-cases/assessment/import-questions.server';
import { listBankQuestions } from '~/use-cases/assessment/list-bank-questions.server';
import { createFilledBank } from '../../../tests/factories/bank';
import { createMember } from '../../../tests/factories/member';
import { questionOf } from '../../../tests/factories/questions';

const now = new Date('2026-11-23T09:00:00.000Z');
const list = listQuestionsInput.parse({});

test('a bank that was exported is imported elsewhere in its order, once, without images of others', async () => {
  const trainer = await createMember();
  const image = { fileId: crypto.randomUUID(), alt: 'Un schéma' };
  const questions = [questionOf('single', { image }), questionOf('gaps'), questionOf('ordering')];
  const from = await createFilledBank(trainer, questions, { now });
  const exported = await listBankQuestions(trainer, from);
  expect(exported).toEqual({ title: 'TVA', questions });

  const other = await createMember();
  const into = await createFilledBank(other, [], { now });
  const read = readQuestionFile(JSON.stringify(exported), () => crypto.randomUUID());
  if (!read.ok) throw new Error('not read');
  const sent = { bankId: into.bankId, questions: read.questions };
  expect(await importQuestions(other, sent, { now })).toEqual({ imported: 3 });
  expect(await importQuestions(other, sent, { now })).toEqual({ imported: 0 });
  const bank = await getBank(other, { bankId: into.bankId, ...list });
  expect(bank.items.map(({ prompt }) => prompt)).toEqual(questions.map(({ prompt }) => prompt));
  const kept = await listBankQuestions(other, into);
  expect(kept.questions[0]).toMatchObject({ image: null });
});

test('strangers neither take questions along nor bring any in', async () => {
  const trainer = await createMember();
  const { bankId } = await createFilledBank(trainer, [questionOf('number')], { now });
  const stranger = await createMember({ role: 'owner' });
  const learner = await createMember({ organizationId: trainer.organizationId, role: 'learner' });
  const questions = [questionOf('file')];
  for (const [actor, code] of [
    [stranger, 'not-found'],
    [learner, 'not-allowed'],
  ] as const) {
    await expect(listBankQuestions(actor, { bankId })).rejects.toMatchObject({ code });
    await expect(importQuestions(actor, { bankId, questions }, { now })).rejects.toMatchObject({ code });
  }
  expect((await getBank(trainer, { bankId, ...list })).questions).toBe(1);
});
