/** Providers that give an address to anybody: sharing one says nothing of who somebody is (P18). */
const publicProviders: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'outlook.fr', 'hotmail.com', 'hotmail.fr', 'live.com'],
  ...['live.fr', 'msn.com', 'yahoo.com', 'yahoo.fr', 'ymail.com', 'icloud.com', 'me.com', 'mac.com'],
  ...['aol.com', 'proton.me', 'protonmail.com', 'pm.me', 'gmx.com', 'gmx.fr', 'gmx.net', 'gmx.de'],
  ...['mail.com', 'zoho.com', 'fastmail.com', 'tutanota.com', 'tuta.io', 'yandex.com', 'mail.ru'],
  ...['orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'neuf.fr', 'numericable.fr', 'bbox.fr', 'laposte.net'],
  ...['club-internet.fr', 'aliceadsl.fr', 'voila.fr', 'web.de', 't-online.de', 'bluewin.ch', 'skynet.be'],
  ...['telenet.be', 'libero.it', 'virgilio.it', 'duck.com', 'mailo.com', 'netcourrier.com'],
]);

/** The domain of an address where it is somebody's own; null for a public provider's. */
export function ownMailDomain(email: string): string | null {
  const domain = email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  return domain === '' || publicProviders.has(domain) ? null : domain;
}
