/*
 * A step of the schema: the rate of an order in a foreign currency and its day, as WAPRO's own columns have them.
 */
export const orderRatesStep = `
ALTER TABLE ZAMOWIENIE ADD COLUMN PRZELICZNIK_WAL TEXT CHECK ( PRZELICZNIK_WAL GLOB '[0-9]*' AND PRZELICZNIK_WAL NOT GLOB '*[^0-9.]*' );
ALTER TABLE ZAMOWIENIE ADD COLUMN DATA_KURS_WAL INTEGER;
`;
