import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { readFormData } from '~/http/form-data.server';

export type MarkForm = {
  seenAt: string | null;
  marks: { questionId: string; points: number; feedback: string }[];
};

/**
 * The marks that a trainer's form holds: points as they are typed ("3,5"), in hundredths. Questions left empty keep
 * their marks. Refuses with `invalid-input` where something typed is no number.
 */
export async function readMarkForm(request: Request): Promise<MarkForm> {
  const fields = await readFormData(request);
  const marks = [...fields.entries()].flatMap(([name, value]) => {
    if (!name.startsWith('points.') || typeof value !== 'string' || value.trim() === '') return [];
    const questionId = idSchema.safeParse(name.slice('points.'.length)).data;
    const points = Math.round(Number(value.trim().replace(',', '.')) * 100);
    if (!questionId || !Number.isFinite(points) || points < 0) throw new Refusal('invalid-input');
    const feedback = fields.get(`feedback.${questionId}`);
    return [{ questionId, points, feedback: typeof feedback === 'string' ? feedback : '' }];
  });
  if (marks.length === 0) throw new Refusal('invalid-input');
  const seenAt = fields.get('seenAt');
  return { marks, seenAt: typeof seenAt === 'string' && seenAt !== '' ? seenAt : null };
}
