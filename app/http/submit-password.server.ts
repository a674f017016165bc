import { passwordInput } from '~/domain/organizations/account-inputs';
import { parseForm, submitForm } from '~/http/forms.server';

/**
 * Runs what asks for one's own password once more; a wrong one is said beside its field. As with `submitForm`, return
 * `response` from the action where it is not `ok`.
 */
export async function submitPassword<Result>(
  request: Request,
  work: (input: { password: string }) => Promise<Result>,
) {
  const form = await parseForm(request, passwordInput);
  if (!form.ok) return form;
  return submitForm(request, form.submission, () => work(form.value), { 'wrong-password': 'password' });
}
