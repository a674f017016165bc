/** Where a person chooses which e-mails they receive, on the same site as a link of the e-mail. */
export function preferencesUrl(link: string): string {
  return `${new URL(link).origin}/account`;
}
