import type { ShownFile, RichTextSources } from '~/domain/courses/render-embeds';
import type { RichText } from '~/domain/courses/rich-text';
import { fileIdsOf } from '~/domain/courses/rich-text-facts';
import { idSchema } from '~/domain/id';
import { renderFormula } from '~/platform/formulas.server';
import type { Tx } from '~/platform/tenancy.server';

const isId = (text: string) => idSchema.safeParse(text).success;

/** What the texts of a course show beside their words, for rendering them: their files in one query, and formulas. */
export async function readTextSources(
  tx: Tx,
  organizationId: string,
  { contents, language }: { contents: Iterable<RichText>; language: string },
): Promise<RichTextSources> {
  const ids = [...new Set([...contents].flatMap(fileIdsOf))].filter(isId);
  const files =
    ids.length === 0
      ? []
      : await tx.storedFile.findMany({
          where: { organizationId, id: { in: ids } },
          select: { id: true, name: true, mediaType: true, bytes: true },
        });
  const shown = new Map(
    files.map(({ id, bytes, ...file }): [string, ShownFile] => [
      id,
      { ...file, bytes: Number(bytes), url: `/files/${id}` },
    ]),
  );
  return { language, formula: renderFormula, fileOf: (fileId) => shown.get(fileId) ?? null };
}
