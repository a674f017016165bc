import { z } from 'zod';
import { documentKinds } from '~/domain/proof/document-kinds';
import { idText, instantText } from '~/domain/representation';

/** A document as it was issued, as the API tells it; `url` is fetched with the same token or a session. */
export const issuedDocumentRepresentation = z.object({
  id: idText,
  kind: z.enum(documentKinds),
  version: z.int(),
  /** Null where it is of the whole order. */
  enrolmentId: z.string().nullable(),
  /** Of an attendance sheet. */
  sessionId: z.string().nullable(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  issuedAt: instantText,
  /** The document that it replaces, which stays as it was issued. */
  replacesId: z.string().nullable(),
  url: z.string(),
});
