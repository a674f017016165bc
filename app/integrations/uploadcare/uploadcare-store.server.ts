import { createHash, createHmac } from 'node:crypto';
import type { ReadableStream } from 'node:stream/web';
import { uploadFile } from '@uploadcare/upload-client';
import type { ByteRange, FileStore } from '~/integrations/files/file-store.server';
import { Refusal } from '~/domain/refusal';
import { logger } from '~/platform/logger.server';

export type UploadcareSettings = {
  UPLOADCARE_PUBLIC_KEY?: string | undefined;
  UPLOADCARE_SECRET_KEY?: string | undefined;
  UPLOADCARE_API_URL: string;
  UPLOADCARE_UPLOAD_URL: string;
  UPLOADCARE_CDN_URL: string;
};

const signatureSeconds = 600;

/**
 * Files kept by Uploadcare: sent by its client with a signed upload, served by its content network, removed through
 * its REST interface. When it does not answer, the caller is told `temporarily-unavailable`.
 */
export function createUploadcareStore(settings: UploadcareSettings): FileStore {
  const { UPLOADCARE_PUBLIC_KEY: publicKey, UPLOADCARE_SECRET_KEY: secretKey } = settings;
  if (!publicKey || !secretKey) throw new Error('the keys of Uploadcare are not set');
  const address = (key: string) => `${settings.UPLOADCARE_CDN_URL}/${key}/`;
  return {
    name: 'uploadcare',
    async put(content, { name, mediaType }) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      const whole = Buffer.concat(chunks);
      const expire = String(Math.floor(Date.now() / 1000) + signatureSeconds);
      const file = await orUnavailable(
        uploadFile(whole, {
          publicKey,
          baseURL: settings.UPLOADCARE_UPLOAD_URL,
          baseCDN: settings.UPLOADCARE_CDN_URL,
          fileName: name,
          contentType: mediaType,
          store: true,
          secureExpire: expire,
          secureSignature: createHmac('sha256', secretKey).update(expire).digest('hex'),
        }),
      );
      return {
        key: file.uuid,
        bytes: whole.byteLength,
        sha256: createHash('sha256').update(whole).digest('hex'),
      };
    },
    async open(key, range) {
      const response = await orUnavailable(fetch(address(key), { headers: rangeHeaders(range) }));
      if (response.status === 404) throw new Refusal('not-found');
      if (!response.ok || !response.body) throw new Refusal('temporarily-unavailable');
      return response.body as ReadableStream<Uint8Array>;
    },
    address,
    leftovers: null,
    async remove(key) {
      const response = await orUnavailable(
        fetch(`${settings.UPLOADCARE_API_URL}/files/${key}/storage/`, {
          method: 'DELETE',
          headers: {
            Accept: 'application/vnd.uploadcare-v0.7+json',
            Authorization: `Uploadcare.Simple ${publicKey}:${secretKey}`,
          },
        }),
      );
      if (!response.ok && response.status !== 404) throw new Refusal('temporarily-unavailable');
    },
  };
}

function rangeHeaders(range: ByteRange | undefined): Record<string, string> {
  return range ? { Range: `bytes=${range.from}-${range.to}` } : {};
}

async function orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    logger.warn({ err: error }, 'Uploadcare does not answer');
    throw new Refusal('temporarily-unavailable');
  }
}
