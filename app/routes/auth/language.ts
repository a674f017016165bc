import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { readFormData } from '~/http/form-data.server';
import { languageCookie } from '~/http/language.server';
import { localDestination } from '~/http/local-destination.server';
import { languageSchema } from '~/domain/organizations/member-inputs';
import { chooseLanguage } from '~/use-cases/organizations/choose-language.server';
import { getViewer } from '~/http/guards.server';

/** French or English, for anybody; a signed-in person keeps the choice on every device. */
export async function action(args: ActionFunctionArgs) {
  const form = await readFormData(args.request);
  const to = localDestination(form.get('redirectTo'), '/');
  const language = languageSchema.safeParse(form.get('language'));
  if (!language.success) return redirect(to);
  const viewer = await getViewer(args);
  if (viewer) await chooseLanguage(viewer, { language: language.data });
  return redirect(to, { headers: { 'Set-Cookie': languageCookie(language.data) } });
}

/** Somebody who comes back to the address of the form. */
export function loader() {
  return redirect('/');
}
