const words = {
  fr: { title: 'JaaS (bac à sable)', join: 'Rejoindre', leave: 'Quitter', there: 'Vous êtes dans la salle.' },
  en: { title: 'JaaS (sandbox)', join: 'Join', leave: 'Leave', there: 'You are in the room.' },
} as const;

/** A conference as the frame shows it: a way in, a way out, and whether the token was good. */
export function conferencePage(language: 'fr' | 'en', place: string): string {
  const say = words[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say.title}</title>
<style>
  :root { color-scheme: light dark }
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; text-align: center; font: 16px system-ui; background: #101418; color: #f3f5f7 }
  button { font: inherit; padding: .75rem 1.5rem; border: 0; border-radius: .5rem; background: #2563eb; color: #fff; cursor: pointer }
</style>
<main>
<h1>${say.title}</h1>
<p id="state" role="status"></p>
<button id="join">${say.join}</button>
<button id="leave" hidden>${say.leave}</button>
</main>
<script>
  const jwt = new URLSearchParams(location.hash.slice(1)).get('jwt') ?? '';
  const [state, join, leave] = ['state', 'join', 'leave'].map((id) => document.getElementById(id));
  let participant = null;
  const tell = (event) => parent.postMessage({ jaas: event }, '*');
  join.onclick = async () => {
    const answer = await fetch(${JSON.stringify(place)} + '/join', { method: 'POST', body: jwt });
    if (!answer.ok) { state.textContent = await answer.text(); return; }
    participant = (await answer.json()).participant;
    state.textContent = ${JSON.stringify(say.there)};
    join.hidden = true;
    leave.hidden = false;
    tell('videoConferenceJoined');
  };
  const go = () => {
    if (!participant) return;
    navigator.sendBeacon(${JSON.stringify(place)} + '/leave', participant);
    participant = null;
  };
  leave.onclick = () => { go(); tell('videoConferenceLeft'); tell('readyToClose'); };
  addEventListener('pagehide', go);
  addEventListener('message', ({ data }) => { if (data?.command === 'hangup') leave.click(); });
</script>
</html>
`;
}
