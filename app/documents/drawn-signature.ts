import type { InvoicePage } from '~/documents/invoice-page';

/** The picture of a signature, PNG or JPEG, within a box; nothing where there is none. */
export function drawSignature(
  { doc, root }: Pick<InvoicePage, 'doc' | 'root'>,
  signature: Uint8Array | null | undefined,
  box: { x: number; y: number; width: number; height: number },
  alt: string,
): void {
  if (!signature) return;
  const place = {
    fit: [box.width - 16, box.height - 12] as [number, number],
    align: 'center',
    valign: 'center',
  } as const;
  root.add(
    doc.struct('Figure', { alt }, () => {
      doc.image(Buffer.from(signature), box.x + 8, box.y + 6, place);
    }),
  );
}
