/** Tables of accounts, companies, their people and delivery points; names and columns follow the plugin's. */
export const CUSTOMERS_SCHEMA = `
CREATE TABLE IF NOT EXISTS users (
	id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL, password TEXT NOT NULL, nip TEXT,
	company_name TEXT, staff INTEGER NOT NULL DEFAULT 0, invited INTEGER NOT NULL DEFAULT 0, created_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS companies (
	id INTEGER PRIMARY KEY, erp_id TEXT UNIQUE, merged_into TEXT, code TEXT, name TEXT NOT NULL, nip TEXT, nip_plain TEXT,
	email TEXT, phone TEXT, street TEXT NOT NULL DEFAULT '', postcode TEXT NOT NULL DEFAULT '', city TEXT NOT NULL DEFAULT '',
	country TEXT NOT NULL DEFAULT 'PL', payment_form TEXT, payment_days INTEGER, credit_limit TEXT, overdue_days INTEGER,
	overdue_block INTEGER NOT NULL DEFAULT 0, blocked INTEGER NOT NULL DEFAULT 0, price_list TEXT, salesman TEXT,
	payer_erp_id TEXT, flagged INTEGER NOT NULL DEFAULT 0, applied TEXT, as_of TEXT NOT NULL DEFAULT '0', created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS company_users (
	company_id INTEGER NOT NULL, user_id INTEGER NOT NULL, contact_erp_id TEXT UNIQUE, role TEXT NOT NULL,
	manages_people INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL, access TEXT NOT NULL, origin TEXT NOT NULL,
	invitation TEXT NOT NULL DEFAULT 'none', invited_at TEXT, created_at TEXT NOT NULL, PRIMARY KEY ( company_id, user_id )
);
CREATE TABLE IF NOT EXISTS company_user_points (
	company_id INTEGER NOT NULL, user_id INTEGER NOT NULL, point_id INTEGER NOT NULL,
	PRIMARY KEY ( company_id, user_id, point_id )
);
CREATE TABLE IF NOT EXISTS delivery_points (
	id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL, erp_id TEXT UNIQUE, name TEXT NOT NULL, recipient TEXT, phone TEXT,
	street TEXT NOT NULL DEFAULT '', postcode TEXT NOT NULL DEFAULT '', city TEXT NOT NULL DEFAULT '',
	country TEXT NOT NULL DEFAULT 'PL', active INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX IF NOT EXISTS delivery_points_company ON delivery_points ( company_id, active, name );
CREATE TABLE IF NOT EXISTS proposals (
	id INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE, direction TEXT NOT NULL, kind TEXT NOT NULL, company_id INTEGER NOT NULL,
	point_id INTEGER, user_id INTEGER, as_proposal INTEGER NOT NULL DEFAULT 1, before_values TEXT NOT NULL,
	after_values TEXT NOT NULL, state TEXT NOT NULL, reason TEXT, actor TEXT, created_at TEXT NOT NULL, decided_at TEXT
);
CREATE TABLE IF NOT EXISTS customer_pairings (
	user_id INTEGER PRIMARY KEY, state TEXT NOT NULL, erp_id TEXT, matched_by TEXT, code TEXT, reason TEXT,
	candidates TEXT NOT NULL DEFAULT '[]', excluded TEXT NOT NULL DEFAULT '[]', decided_by TEXT, updated_at TEXT NOT NULL
);
`;
