import { Pool } from 'pg';
import type { Email } from 'postal-mime';

export interface StoredMail {
  id: string;
  receivedAt: string;
  from: string;
  to: string[];
  subject: string;
  html: string | null;
  text: string | null;
  headers: Record<string, string>;
  attachments: { name: string; mediaType: string; bytes: number; content: string }[];
}

export type MailSummary = Pick<StoredMail, 'id' | 'receivedAt' | 'from' | 'to' | 'subject'>;

const summary = `id::text, received_at AS "receivedAt", sender AS "from", recipients AS "to", subject`;
const tableLock = 4_721_552; // two fakes started together make the table once

/** The mail that the fake received, in the schema `sandbox` of the product's database. */
export async function openMailStore(databaseUrl: string) {
  const pool = new Pool({ connectionString: databaseUrl, max: 3 });
  pool.on('error', () => undefined); // a database restarted: the next query connects anew
  await pool.query(`
    BEGIN;
    SELECT pg_advisory_xact_lock(${tableLock});
    CREATE SCHEMA IF NOT EXISTS sandbox;
    CREATE TABLE IF NOT EXISTS sandbox.mail (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      received_at timestamptz(3) NOT NULL,
      sender text NOT NULL,
      recipients text[] NOT NULL,
      subject text NOT NULL,
      html text,
      text text,
      headers jsonb NOT NULL,
      attachments jsonb NOT NULL
    );
    CREATE INDEX IF NOT EXISTS mail_recipients ON sandbox.mail USING gin (recipients);
    COMMIT`);
  return {
    /** Keeps one message, received at the business clock's time. */
    async add(mail: Email, envelope: { from: string; to: string[] }): Promise<void> {
      const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
      const attachments = mail.attachments.map(({ filename, mimeType, content }) => {
        const bytes = Buffer.from(content as ArrayBuffer);
        const name = filename ?? 'attachment';
        return { name, mediaType: mimeType, bytes: bytes.length, content: bytes.toString('base64') };
      });
      await pool.query(
        `INSERT INTO sandbox.mail (received_at, sender, recipients, subject, html, text, headers, attachments)
         VALUES (now() + coalesce((SELECT "offsetMs" FROM "BusinessClock" WHERE id = 1), 0) * interval '1 millisecond',
                 $1, $2, $3, $4, $5, $6, $7)`,
        [
          ...[envelope.from, envelope.to.map((address) => address.toLowerCase()), mail.subject ?? ''],
          ...[mail.html ?? null, mail.text ?? null, JSON.stringify(headers), JSON.stringify(attachments)],
        ],
      );
    },
    /** Newest first, from the one before `after`. */
    async list(query: { to?: string; limit: number; after?: string }): Promise<MailSummary[]> {
      const { rows } = await pool.query<MailSummary>(
        `SELECT ${summary} FROM sandbox.mail
         WHERE ($1::text IS NULL OR recipients @> ARRAY[$1]) AND ($2::bigint IS NULL OR id < $2)
         ORDER BY mail.id DESC LIMIT $3`,
        [query.to?.toLowerCase() ?? null, query.after ?? null, query.limit],
      );
      return rows;
    },
    async get(id: string): Promise<StoredMail | undefined> {
      const { rows } = await pool.query<StoredMail>(
        `SELECT ${summary}, html, text, headers, attachments FROM sandbox.mail WHERE id = $1`,
        [id],
      );
      return rows[0];
    },
    close: () => pool.end(),
  };
}

export type MailStore = Awaited<ReturnType<typeof openMailStore>>;
