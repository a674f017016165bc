/** What `react-i18next` takes from i18next in the browser: keys are always text here. */
export const keyFromSelector = String;
