import { decodeText } from '~/domain/organizations/decode-text';
import { Refusal } from '~/domain/refusal';
import { maximumBankFileBytes } from '~/domain/sales/sale-inputs';
import type { FileOnItsWay } from '~/http/incoming-file.server';

/** The text of a bank's file, in whatever encoding banks write. Refuses with `file-too-large` and `file-missing`. */
export async function readBankText({
  name,
  declaredBytes,
  body,
}: FileOnItsWay): Promise<{ name: string; text: string }> {
  if (!body) throw new Refusal('file-missing');
  if ((declaredBytes ?? 0) > maximumBankFileBytes) {
    throw new Refusal('file-too-large', { maximumBytes: maximumBankFileBytes });
  }
  const { text } = decodeText(new Uint8Array(await new Response(body).arrayBuffer()));
  return { name, text };
}
