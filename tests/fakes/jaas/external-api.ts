/** The script that pages load: an iframe of the conference, and its events told to listeners. */
export const externalApi = `(() => {
  class JitsiMeetExternalAPI {
    constructor(domain, options) {
      const origin = new URL(document.currentScript?.src ?? JitsiMeetExternalAPI.address).origin;
      this.listeners = new Map();
      this.frame = document.createElement('iframe');
      this.frame.allow = 'camera; microphone; display-capture; autoplay; fullscreen';
      this.frame.title = 'JaaS';
      this.frame.src = origin + '/' + options.roomName + '?lang=' + (options.lang ?? 'en') + '#jwt=' + options.jwt;
      this.hear = ({ source, data }) => {
        if (source !== this.frame.contentWindow || typeof data?.jaas !== 'string') return;
        for (const listener of this.listeners.get(data.jaas) ?? []) listener({});
      };
      window.addEventListener('message', this.hear);
      options.parentNode.append(this.frame);
    }
    addListener(event, listener) {
      this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    }
    executeCommand(name) {
      this.frame.contentWindow?.postMessage({ command: name }, '*');
    }
    dispose() {
      window.removeEventListener('message', this.hear);
      this.frame.remove();
    }
  }
  JitsiMeetExternalAPI.address = document.currentScript.src;
  window.JitsiMeetExternalAPI = JitsiMeetExternalAPI;
})();
`;
