/** Files of documents that are wanted or here; names follow the plugin's. Nobody is mailed here, and there are no persons' pages. */
export const DOCUMENTS_SCHEMA = `
CREATE TABLE IF NOT EXISTS documents (
	id INTEGER PRIMARY KEY, kind TEXT NOT NULL, erp_id TEXT NOT NULL, state TEXT NOT NULL, source TEXT NOT NULL, hash TEXT, name TEXT,
	code TEXT, reason TEXT, lease_token TEXT, due_at TEXT NOT NULL, wanted_at TEXT NOT NULL, UNIQUE ( kind, erp_id )
);
CREATE TABLE IF NOT EXISTS document_files ( hash TEXT PRIMARY KEY, content BLOB NOT NULL );
`;
