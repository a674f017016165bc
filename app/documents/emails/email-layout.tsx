import type { CSSProperties, ReactNode } from 'react';
import { accentInk } from '~/documents/accent-ink';
import { translator, type Language } from '~/locales/translator';

export const assiduAccent = '#0b6e5f';

export type EmailFrame = {
  language: Language;
  /** Whose e-mail it is: the organization's name and colour, or Assidu's own. */
  sender?: { organizationName: string; accentColour: string };
  /** The line that mailboxes show after the subject. */
  preview: string;
  title: string;
  action?: { label: string; url: string };
  /** Small print under the button. */
  note?: string;
  /** Where the person switches such e-mails off, for those that may be switched off. */
  preferencesUrl?: string;
  children?: ReactNode;
};

const fonts = "Inter, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

// Mail programs know little CSS: tables and inline styles carry the look, classes only its dark variant.
const darkStyle = `
@media (prefers-color-scheme: dark) {
  .page { background-color: #0f1214 !important; }
  .card { background-color: #171b1e !important; }
  .ink { color: #eceeee !important; }
  .faint { color: #98a1a8 !important; }
  .line { border-color: #2a3136 !important; }
}`;

/** The frame of every e-mail: sender, title, text, one button with its address in full, and why it was sent. */
export function EmailLayout(frame: EmailFrame) {
  const { language, sender, preview, title, action, note, preferencesUrl, children } = frame;
  const t = translator(language, 'emails');
  const accent = sender?.accentColour ?? assiduAccent;
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{darkStyle}</style>
      </head>
      <body className="page" style={styles.page}>
        <div data-skip-in-text="true" style={styles.preview}>
          {preview}
        </div>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={styles.table}>
          <tbody>
            <tr>
              <td align="center" style={{ padding: '32px 16px' }}>
                <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={styles.column}>
                  <tbody>
                    <tr>
                      <td className="card" style={{ ...styles.card, borderTop: `4px solid ${accent}` }}>
                        <p className="faint" style={styles.sender}>
                          {sender?.organizationName ?? 'Assidu'}
                        </p>
                        <h1 className="ink" style={styles.title}>
                          {title}
                        </h1>
                        {children}
                        {action && <EmailButton {...action} accent={accent} hint={t('layout.link')} />}
                        {note && (
                          <p className="faint" style={styles.note}>
                            {note}
                          </p>
                        )}
                      </td>
                    </tr>
                    <tr>
                      <td className="faint" style={styles.footer}>
                        {sender ? t('layout.sentFor', sender) : t('layout.sentBy')}
                        {preferencesUrl && (
                          <>
                            {' '}
                            <a className="faint" href={preferencesUrl} style={styles.footerLink}>
                              {t('layout.preferences')}
                            </a>
                          </>
                        )}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

/** A paragraph of an e-mail. */
export function EmailText({ children }: { children: ReactNode }) {
  return (
    <p className="ink" style={styles.text}>
      {children}
    </p>
  );
}

/** Facts, one a line: what it is, and its value in bold. */
export function EmailFacts({ facts }: { facts: readonly (readonly [label: string, value: string])[] }) {
  return (
    <>
      {facts.map(([label, value]) => (
        <p key={label} className="line ink" style={styles.fact}>
          <span className="faint" style={styles.factLabel}>
            {label}
          </span>{' '}
          <strong>{value}</strong>
        </p>
      ))}
    </>
  );
}

function EmailButton(button: { label: string; url: string; accent: string; hint: string }) {
  const { label, url, accent, hint } = button;
  return (
    <>
      <p style={{ margin: '28px 0 20px' }}>
        <a href={url} style={{ ...styles.button, backgroundColor: accent, color: accentInk(accent) }}>
          {label}
        </a>
      </p>
      <p data-skip-in-text="true" className="faint" style={styles.note}>
        {hint}
        <br />
        <span style={{ wordBreak: 'break-all' }}>{url}</span>
      </p>
    </>
  );
}

const styles = {
  page: { margin: 0, padding: 0, backgroundColor: '#f4f4ef', fontFamily: fonts },
  preview: { display: 'none', overflow: 'hidden', maxHeight: 0, opacity: 0 },
  table: { borderCollapse: 'collapse' },
  column: { maxWidth: '560px', borderCollapse: 'separate' },
  card: { padding: '32px 32px 28px', backgroundColor: '#ffffff', borderRadius: '12px' },
  sender: { margin: '0 0 24px', color: '#60676e', fontSize: '14px', fontWeight: 600, lineHeight: '20px' },
  title: { margin: '0 0 16px', color: '#1a1e21', fontSize: '24px', fontWeight: 650, lineHeight: '31px' },
  text: { margin: '0 0 14px', color: '#1a1e21', fontSize: '16px', lineHeight: '25px' },
  fact: {
    margin: 0,
    padding: '9px 0',
    borderTop: '1px solid #e5e5de',
    color: '#1a1e21',
    fontSize: '15px',
    lineHeight: '22px',
  },
  factLabel: { color: '#60676e' },
  button: {
    display: 'inline-block',
    padding: '13px 22px',
    borderRadius: '9px',
    border: '1px solid rgba(0,0,0,0.12)',
    fontSize: '16px',
    fontWeight: 600,
    lineHeight: '22px',
    textDecoration: 'none',
  },
  note: { margin: '0 0 10px', color: '#60676e', fontSize: '13px', lineHeight: '20px' },
  footer: { padding: '18px 32px', color: '#60676e', fontSize: '12px', lineHeight: '18px' },
  footerLink: { color: '#60676e', textDecoration: 'underline' },
} satisfies Record<string, CSSProperties>;
