import { passwordInput } from '~/domain/organizations/account-inputs';
import { answerForm } from '~/http/forms.server';

/** As `answerForm`, for what asks for one's own password once more; a wrong one is said beside its field. */
export function answerPassword<Answer>(
  request: Request,
  work: (input: { password: string }) => Promise<Answer>,
) {
  return answerForm(request, passwordInput, work, { 'wrong-password': 'password' });
}
