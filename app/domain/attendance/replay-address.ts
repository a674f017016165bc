/** Whether an address may be given to people as a replay's: the web, encrypted; on this machine, as in a sandbox, plain too. */
export function isReplayAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
}
