import type { LoaderFunctionArgs } from '@remix-run/node';
import { idSchema } from '~/domain/id';
import { requireMember } from '~/http/guards.server';
import { getBankFacts } from '~/use-cases/assessment/get-bank-facts.server';

/** What whoever puts a quiz together can take from banks: their names, and all of those that `?bank=` asks for. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const asked = new URL(args.request.url).searchParams.getAll('bank').slice(0, 50);
  const bankIds = asked.filter((id) => idSchema.safeParse(id).success);
  return Response.json(await getBankFacts(actor, { bankIds }), { headers: { 'Cache-Control': 'no-store' } });
}
