/*
 * A step of the schema: flows of the exchange that an integrator has for itself. One row a flow, whichever shop asks.
 */
export const flowLocksStep = `
CREATE TABLE SKLEP_BLOKADA_PRZEPLYWU (
	PRZEPLYW TEXT PRIMARY KEY, WLASCICIEL TEXT NOT NULL CHECK ( length( WLASCICIEL ) BETWEEN 1 AND 100 ),
	ZAJETY_OD TEXT NOT NULL, ZAJETY_DO TEXT NOT NULL
);
`;
