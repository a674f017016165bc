import { setTimeout as pause } from 'node:timers/promises';
import { searchNonce } from '~/domain/organizations/proof-of-work';

export type Body =
  { form: Record<string, string> } | { json: unknown } | { file: string; content: Blob; name: string };

export type Call = { headers?: Record<string, string>; body?: Body };

/** A browser without a screen: keeps cookies, tells its origin, follows nothing. Speaks French unless told. */
export function openClient(origin: string, fixed: Record<string, string> = {}) {
  const cookies = new Map<string, string>();

  async function send(method: string, path: string, { headers = {}, body }: Call = {}): Promise<Response> {
    const response = await fetch(new URL(path, origin), {
      method,
      redirect: 'manual',
      headers: {
        'Accept-Language': 'fr',
        ...(cookies.size > 0 && {
          Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        }),
        ...(method !== 'GET' && { Origin: origin }),
        ...(body && 'json' in body && { 'Content-Type': 'application/json' }),
        ...fixed,
        ...headers,
      },
      ...(body && { body: encode(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  return {
    send,
    get: (path: string, headers?: Record<string, string>) => send('GET', path, headers && { headers }),
    post: (path: string, form: Record<string, string> = {}) => send('POST', path, { body: { form } }),
    cookies,
  };
}

export type Client = ReturnType<typeof openClient>;

function encode(body: Body): BodyInit {
  if ('json' in body) return JSON.stringify(body.json);
  if ('form' in body) return new URLSearchParams(body.form);
  const form = new FormData();
  form.set(body.file, body.content, body.name);
  return form;
}

/** A client signed in by the form. */
export async function signIn(origin: string, email: string, password: string): Promise<Client> {
  const client = openClient(origin);
  await expectRedirect(await client.post('/sign-in', { email, password }), '/home');
  return client;
}

/** Waits for the link of an e-mail, e.g. `/invitation/…`, in the sandbox mailbox. */
export async function linkSentTo(mailboxUrl: string, email: string, path: string): Promise<string> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const list = await (await fetch(`${mailboxUrl}/messages?to=${encodeURIComponent(email)}`)).json();
    for (const { id } of (list as { items: { id: string }[] }).items) {
      const { text } = (await (await fetch(`${mailboxUrl}/messages/${id}`)).json()) as { text: string };
      const link = new RegExp(`https?://[^\\s/]+(${path}/[\\w-]+)`).exec(text)?.[1];
      if (link) return link;
    }
    await pause(50);
  }
  throw new Error(`no link ${path} was sent to ${email}`);
}

/** Somebody whom an administrator registers by a token and invites, and who accepts: signed in. */
export async function joinOrganization(
  { origin, mailboxUrl }: { origin: string; mailboxUrl: string },
  inviter: { browser: Client; token: string },
  person: { email: string; role: string },
): Promise<Client & { membershipId: string }> {
  const names = { firstName: 'Ana', lastName: 'Essai', language: 'fr' };
  const connector = openClient(origin, { Authorization: `Bearer ${inviter.token}` });
  const answer = await connector.send('POST', '/api/v1/members', { body: { json: { ...names, ...person } } });
  const { id } = (await answer.json()) as { id: string };
  await inviter.browser.post(`/manage/people/${id}/resend-invitation`);
  const client = openClient(origin);
  const invitation = await linkSentTo(mailboxUrl, person.email, '/invitation');
  await expectRedirect(
    await client.post(invitation, { ...names, password: 'un long mot de passe 47' }),
    '/home',
  );
  return { ...client, membershipId: id };
}

/** Somebody who signs up, solves the challenge and confirms: owner of an organization on the Test plan. */
export async function signUp(
  { origin, mailboxUrl }: { origin: string; mailboxUrl: string },
  email: string,
  { language = 'fr' }: { language?: string } = {},
): Promise<Client> {
  const client = openClient(origin, { 'Accept-Language': language });
  const page = await (await client.get('/sign-up')).text();
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const challenge = hidden('challenge');
  const solved = searchNonce(challenge, 16, 0, 10_000_000);
  if (!solved.found) throw new Error('the challenge was not solved');
  const password = 'un long mot de passe 47';
  const answer = await client.post('/sign-up', {
    firstName: 'Omar',
    lastName: 'Ailleurs',
    email,
    password,
    language,
    kind: 'company',
    organizationName: 'Ailleurs Formation',
    country: 'FR',
    siren: '732829320',
    street: '1 rue d’Ailleurs',
    postalCode: '69001',
    city: 'Lyon',
    acceptTerms: 'on',
    termsHash: hidden('termsHash'),
    processingHash: hidden('processingHash'),
    challenge,
    nonce: solved.nonce,
  });
  await expectRedirect(answer, '/sign-up/sent');
  await expectRedirect(
    await client.post(await linkSentTo(mailboxUrl, email, '/confirm-email'), { password }),
    '/home',
  );
  return client;
}

async function expectRedirect(response: Response, to: string): Promise<void> {
  const location = response.headers.get('Location');
  if (response.status === 302 && location === to) return;
  throw new Error(
    `${response.url} answered ${response.status} ${location ?? ''}: ${(await response.text()).slice(0, 2000)}`,
  );
}
