import { redirect } from '@remix-run/node';
import type { z } from 'zod';
import { Refusal } from '~/domain/refusal';
import { flashCookie } from '~/http/flash.server';
import { readFormData } from '~/http/form-data.server';

type SignedForm<Schema> = {
  schema: Schema;
  /** The page whose form it is, which shows what is now. */
  back: string | ((fields: Readonly<Record<string, FormDataEntryValue>>) => string);
  /** The message of what was done, where the page does not say it by itself. */
  done?: string;
};

/**
 * Answers a plain form whose page is another's: leads back there, and says why where it was refused. What does not exist
 * still answers with its error page.
 */
export async function redirectSigned<Schema extends z.ZodType>(
  request: Request,
  { schema, back, done }: SignedForm<Schema>,
  headers: Record<string, string>,
  work: (input: z.output<Schema>) => Promise<unknown>,
): Promise<Response> {
  const fields = Object.fromEntries(await readFormData(request));
  const answer = new Headers(headers);
  try {
    const input = schema.safeParse(fields);
    if (!input.success) throw new Refusal('invalid-input');
    await work(input.data);
    if (done) answer.append('Set-Cookie', flashCookie(done));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not-found') throw error;
    answer.append('Set-Cookie', flashCookie(`refusals:${error.code}`, { tone: 'danger' }));
  }
  return redirect(typeof back === 'string' ? back : back(fields), { headers: answer });
}
