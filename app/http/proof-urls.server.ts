import { settings } from '~/platform/settings.server';

/** Where an evidence file is fetched, with a token or a session. */
export const evidenceFileUrl = (id: string): string => `${settings.APP_URL}/api/v1/evidence-files/${id}/file`;

/** Where an issued document is. */
export const issuedDocumentUrl = (id: string): string => `${settings.APP_URL}/api/v1/documents/${id}/file`;
