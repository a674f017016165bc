import type { ActionFunctionArgs } from '@remix-run/node';
import { importBankFileInput } from '~/domain/sales/sale-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { orRefusedAt, readForm } from '~/http/redirect-after.server';
import { importBankFile } from '~/use-cases/sales/import-bank-file.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  return orRefusedAt('/manage/sales/bank', async () => {
    const values = await importBankFile(actor, await readForm(args.request, importBankFileInput, {}), {
      now,
    });
    return redirectWithFlash('/manage/sales/bank', 'sales:flash.bankImported', { values });
  });
}
