/** What of the IFrame API of JaaS we use. */
export type JaasConference = {
  addListener: (event: string, listener: () => void) => void;
  dispose: () => void;
};

type JaasOptions = {
  roomName: string;
  jwt: string;
  parentNode: HTMLElement;
  lang: string;
  width: string;
  height: string;
  configOverwrite: Record<string, unknown>;
};

type JaasApi = new (domain: string, options: JaasOptions) => JaasConference;

const loading = new Map<string, Promise<JaasApi>>();

/** Loads the vendor's script, once; rejects when it does not come. */
export function loadJaasApi(address: string): Promise<JaasApi> {
  const known = loading.get(address);
  if (known) return known;
  const api = new Promise<JaasApi>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.async = true;
    script.onload = () => {
      const found: unknown = Reflect.get(window, 'JitsiMeetExternalAPI');
      if (typeof found === 'function') resolve(found as JaasApi);
      else reject(new Error('the script of JaaS holds no API'));
    };
    script.onerror = () => {
      script.remove();
      loading.delete(address);
      reject(new Error('the script of JaaS did not come'));
    };
    document.head.append(script);
  });
  loading.set(address, api);
  return api;
}
