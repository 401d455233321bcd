/** Invoices of WAPRO; names follow the plugin's. Orders and other documents are named by WAPRO's ids. */
export const INVOICES_SCHEMA = `
CREATE TABLE IF NOT EXISTS invoices (
	id INTEGER PRIMARY KEY, erp_id TEXT NOT NULL UNIQUE, state TEXT NOT NULL, number TEXT, contractor_id TEXT, contractor_name TEXT,
	issued_on TEXT NOT NULL, settled_on TEXT, gross TEXT NOT NULL, settled TEXT NOT NULL, remaining TEXT NOT NULL, overpaid TEXT NOT NULL,
	ksef_number TEXT, original_id TEXT, corrects_id TEXT, final_id TEXT, facts TEXT NOT NULL, erp_hash TEXT, as_of TEXT NOT NULL,
	updated_at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS invoices_contractor ON invoices ( contractor_id, issued_on );
CREATE TABLE IF NOT EXISTS invoice_orders (
	invoice_id INTEGER NOT NULL, erp_order_id TEXT NOT NULL, reference TEXT, number TEXT, gross TEXT NOT NULL, remaining TEXT NOT NULL,
	PRIMARY KEY ( invoice_id, erp_order_id )
);
CREATE TABLE IF NOT EXISTS settlements (
	invoice_id INTEGER NOT NULL, settlement_id TEXT NOT NULL, facts TEXT NOT NULL, settled_on TEXT NOT NULL,
	PRIMARY KEY ( invoice_id, settlement_id )
);
CREATE TABLE IF NOT EXISTS balances (
	contractor_id TEXT NOT NULL, currency TEXT NOT NULL, documents INTEGER NOT NULL, remaining TEXT NOT NULL, overdue TEXT NOT NULL,
	credit TEXT NOT NULL, counted_on TEXT NOT NULL, as_of TEXT NOT NULL, read_at TEXT NOT NULL, PRIMARY KEY ( contractor_id, currency )
);
`;
