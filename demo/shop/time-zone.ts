/** The clock on the embedded shop's wall. */
export const TIME_ZONE = 'Europe/Warsaw';
