import { toCsv } from '~/domain/csv-writer';
import { addOrderPeopleInput } from '~/domain/funding/people-inputs';
import { Refusal } from '~/domain/refusal';
import { readFormData } from '~/http/form-data.server';

const typedRows = 3;

/** The list of people of a form: its file, or the rows typed beside it, as the bytes of a CSV. */
export async function readPeopleList(request: Request): Promise<Uint8Array> {
  const form = await readFormData(request);
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer());
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const rows = Array.from({ length: typedRows }, (_, row) => [
    ...[text(`email${row}`), text(`firstName${row}`), text(`lastName${row}`)],
  ]).filter((row) => row.some((cell) => cell !== ''));
  return new TextEncoder().encode(toCsv([['email', 'prénom', 'nom'], ...rows], { separator: ';' }));
}

/** The people that were looked at and confirmed. Refuses with `invalid-input`. */
export async function readConfirmedPeople(request: Request, orderId: string) {
  const form = await readFormData(request);
  const people = form.get('people');
  const replacesId = form.get('replacesId');
  const read = addOrderPeopleInput.safeParse({
    orderId,
    people: typeof people === 'string' ? parsed(people) : null,
    reason: form.get('reason') ?? undefined,
    replacesId: typeof replacesId === 'string' && replacesId !== '' ? replacesId : null,
  });
  if (!read.success) throw new Refusal('invalid-input');
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
