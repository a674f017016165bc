import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { isRefusal, Refusal, refusalMessageValues } from '~/domain/refusal';
import { readFormData } from '~/http/form-data.server';
import { redirectWithFlash } from '~/http/flash.server';

/**
 * For the small forms of a page (move, rename, remove), which have addresses of their own: runs the use case, then
 * goes to the page with one message, of what was done or of why it was not. What does not exist or is not allowed
 * still answers with its error page.
 */
export async function redirectAfter<Result>(
  work: () => Promise<Result>,
  { to, done }: { to: string | ((result: Result) => string); done: string | ((result: Result) => string) },
): Promise<Response> {
  const page = (result: Result) => (typeof to === 'function' ? to(result) : to);
  try {
    const result = await work();
    return redirectWithFlash(page(result), typeof done === 'function' ? done(result) : done);
  } catch (error) {
    if (!isRefusal(error) || error.status === 404 || error.status === 403 || typeof to === 'function')
      throw error;
    return redirectWithFlash(to, `refusals:${error.code}`, {
      tone: 'danger',
      values: refusalMessageValues(error),
    });
  }
}

/** For small forms that lead to several places: a refusal leads back to `page`, which says why. */
export async function orRefusedAt(page: string, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error) || error.status === 404 || error.status === 403) throw error;
    const values = refusalMessageValues(error);
    return redirectWithFlash(page, `refusals:${error.code}`, { tone: 'danger', values });
  }
}

/** Reads a small form by its use case's schema, with what the address says. Refuses with `invalid-input`. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  fromAddress: Readonly<Record<string, string>>,
): Promise<z.output<Schema>> {
  return readFields(await readFormData(request), schema, fromAddress);
}

/** As {@link readForm}, of a form that has been read. */
export function readFields<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  fromAddress: Readonly<Record<string, string>>,
): z.output<Schema> {
  for (const [name, value] of Object.entries(fromAddress)) form.set(name, value);
  const submission = parseWithZod(form, { schema });
  if (submission.status !== 'success') throw new Refusal('invalid-input');
  return submission.value;
}
