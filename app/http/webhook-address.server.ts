import { settings } from '~/platform/settings.server';

/** Where a vendor sends its events. */
export const webhookAddress = (vendor: 'jaas' | 'stripe') => `${settings.APP_URL}/webhooks/${vendor}`;
