/** How many days of real time an audit link stays open. */
export const auditLinkDays = { usual: 30, most: 180 };
