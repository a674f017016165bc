import { Refusal } from '~/domain/refusal';

/** The form that a request sends. Refuses with `content-type-refused` what is no form, or one cut short. */
export async function readFormData(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (request.signal.aborted || !(error instanceof TypeError)) throw error;
    throw new Refusal('content-type-refused', { accepted: 'application/x-www-form-urlencoded' });
  }
}
