/** Tables of the embedded shop; names and columns follow the plugin's, times are ISO 8601 in UTC. */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS options ( name TEXT PRIMARY KEY, value TEXT NOT NULL );

CREATE TABLE IF NOT EXISTS categories (
	id INTEGER PRIMARY KEY, name TEXT NOT NULL, slug TEXT NOT NULL UNIQUE, parent INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS products (
	id INTEGER PRIMARY KEY, sku TEXT UNIQUE, slug TEXT NOT NULL UNIQUE, status TEXT NOT NULL, name TEXT NOT NULL,
	description TEXT NOT NULL DEFAULT '', short_description TEXT NOT NULL DEFAULT '', price TEXT,
	tax_class TEXT NOT NULL DEFAULT '', manage_stock INTEGER NOT NULL DEFAULT 0, stock INTEGER,
	weight TEXT, unit TEXT NOT NULL DEFAULT 'szt.', kind TEXT NOT NULL DEFAULT 'goods',
	sale_price TEXT, sale_from TEXT, sale_to TEXT, ean TEXT, producer TEXT, attributes TEXT NOT NULL DEFAULT '[]'
);
CREATE TABLE IF NOT EXISTS product_categories (
	product_id INTEGER NOT NULL, category_id INTEGER NOT NULL, from_wapro INTEGER NOT NULL DEFAULT 0,
	PRIMARY KEY ( product_id, category_id )
);
CREATE TABLE IF NOT EXISTS files ( id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, type TEXT NOT NULL, content BLOB NOT NULL );
CREATE TABLE IF NOT EXISTS product_photos (
	product_id INTEGER NOT NULL, file_id INTEGER NOT NULL, main INTEGER NOT NULL, position INTEGER NOT NULL,
	alt TEXT NOT NULL DEFAULT '', photo_id TEXT, source TEXT NOT NULL, PRIMARY KEY ( product_id, file_id )
);
CREATE TABLE IF NOT EXISTS orders (
	id INTEGER PRIMARY KEY, order_key TEXT NOT NULL, status TEXT NOT NULL, placed_at TEXT NOT NULL,
	name TEXT NOT NULL, email TEXT NOT NULL, nip TEXT, street TEXT NOT NULL, postcode TEXT NOT NULL, city TEXT NOT NULL,
	shipping_gross TEXT NOT NULL, user_id INTEGER, company_id INTEGER, point_id INTEGER, meta TEXT NOT NULL DEFAULT '{}',
	followed_status TEXT
);
CREATE TABLE IF NOT EXISTS order_items (
	id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL, product_id INTEGER NOT NULL, name TEXT NOT NULL,
	quantity TEXT NOT NULL, gross_price TEXT NOT NULL, tax_class TEXT NOT NULL, unit TEXT NOT NULL, erp_index TEXT, vat_code TEXT
);
CREATE INDEX IF NOT EXISTS order_items_order ON order_items ( order_id );
CREATE INDEX IF NOT EXISTS order_items_product ON order_items ( product_id );

CREATE TABLE IF NOT EXISTS messages (
	id INTEGER PRIMARY KEY, direction TEXT NOT NULL, destination TEXT NOT NULL, stream TEXT, object_type TEXT NOT NULL,
	object_key TEXT NOT NULL, status TEXT NOT NULL, changed_count INTEGER NOT NULL DEFAULT 1,
	attempts INTEGER NOT NULL DEFAULT 0, error_code TEXT, error_field TEXT, error_text TEXT, cause TEXT NOT NULL,
	actor TEXT, skip_reason TEXT, correlation_id TEXT NOT NULL, open_key TEXT UNIQUE, external_id TEXT UNIQUE,
	captured_at TEXT NOT NULL, held_until TEXT, sent_at TEXT, updated_at TEXT NOT NULL, ended_at TEXT, intent TEXT
);
CREATE INDEX IF NOT EXISTS messages_stream ON messages ( destination, stream, status, id );
CREATE INDEX IF NOT EXISTS messages_object ON messages ( object_type, object_key, id );
CREATE TABLE IF NOT EXISTS payloads ( message_id INTEGER PRIMARY KEY, payload TEXT, answer TEXT, stored_at TEXT NOT NULL );
CREATE TABLE IF NOT EXISTS attempts (
	id INTEGER PRIMARY KEY, message_id INTEGER NOT NULL, number INTEGER NOT NULL, token TEXT, started_at TEXT NOT NULL,
	duration_ms INTEGER, outcome TEXT, code TEXT, reason TEXT, worker TEXT
);
CREATE INDEX IF NOT EXISTS attempts_message ON attempts ( message_id, number );
CREATE TABLE IF NOT EXISTS streams (
	destination TEXT NOT NULL, stream TEXT NOT NULL, object_type TEXT NOT NULL, ready_at TEXT NOT NULL,
	lease_token TEXT, worker TEXT, reason TEXT, PRIMARY KEY ( destination, stream )
);

CREATE TABLE IF NOT EXISTS links (
	id INTEGER PRIMARY KEY, erp_key TEXT NOT NULL UNIQUE, shop_id INTEGER UNIQUE, applied_hash TEXT,
	map_version INTEGER NOT NULL DEFAULT 0, as_of_goods TEXT NOT NULL DEFAULT '0', as_of_stock TEXT NOT NULL DEFAULT '0',
	as_of_prices TEXT NOT NULL DEFAULT '0', flagged INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL, state_reason TEXT,
	state_since TEXT NOT NULL, former_status TEXT, reviewed_at TEXT, reviewed_hash TEXT, facts TEXT, created_at TEXT NOT NULL,
	guid TEXT, bucket INTEGER NOT NULL DEFAULT 0, erp_hash TEXT, stock_hash TEXT, price_hash TEXT,
	as_of_photos TEXT NOT NULL DEFAULT '0', shown_price TEXT, supplies TEXT
);
CREATE TABLE IF NOT EXISTS pairings (
	product_id INTEGER PRIMARY KEY, state TEXT NOT NULL, erp_key TEXT, matched_by TEXT, code TEXT, reason TEXT,
	candidates TEXT NOT NULL DEFAULT '[]', excluded TEXT NOT NULL DEFAULT '[]', run_id INTEGER, decided_by TEXT, updated_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS findings (
	id INTEGER PRIMARY KEY, kind TEXT NOT NULL, field TEXT NOT NULL DEFAULT '', object_type TEXT NOT NULL, object_id INTEGER,
	erp_key TEXT NOT NULL, shop_value TEXT, wapro_value TEXT, state TEXT NOT NULL, times INTEGER NOT NULL DEFAULT 1,
	ignore_until TEXT, first_at TEXT NOT NULL, last_at TEXT NOT NULL, UNIQUE ( object_type, erp_key, kind, field )
);
CREATE TABLE IF NOT EXISTS history (
	id INTEGER PRIMARY KEY, object_type TEXT NOT NULL, object_id INTEGER, erp_key TEXT, message_id INTEGER, run_id INTEGER,
	cause TEXT NOT NULL, actor TEXT, summary TEXT, changes TEXT NOT NULL, at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS history_object ON history ( object_type, object_id, id );
CREATE TABLE IF NOT EXISTS order_scope (
	order_id INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE, stream TEXT NOT NULL, content_hash TEXT,
	accepted_hash TEXT, accepted_as_of TEXT, reserved INTEGER NOT NULL DEFAULT 0, in_flight INTEGER NOT NULL DEFAULT 1,
	placed_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS production_orders (
	order_id INTEGER PRIMARY KEY, sequence INTEGER NOT NULL, prepared_hash TEXT NOT NULL, accepted_hash TEXT,
	accepted_sequence INTEGER, refused_sequence INTEGER, told_lines TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE IF NOT EXISTS production_progress ( order_id INTEGER PRIMARY KEY, document TEXT NOT NULL );
CREATE TABLE IF NOT EXISTS production_documents ( document_id TEXT PRIMARY KEY, hash TEXT NOT NULL );
CREATE TABLE IF NOT EXISTS erp_orders (
	id INTEGER PRIMARY KEY, erp_id TEXT NOT NULL UNIQUE, order_id INTEGER, reference TEXT, number TEXT, state TEXT NOT NULL,
	warehouse TEXT, reserved INTEGER NOT NULL DEFAULT 0, net TEXT, gross TEXT,
	production_code TEXT, production_name TEXT, production_at TEXT, transport_code TEXT, transport_name TEXT, transport_at TEXT,
	payment_code TEXT, payment_name TEXT, payment_at TEXT, paid_amount TEXT, parcels TEXT, quantities TEXT,
	as_of TEXT NOT NULL DEFAULT '0', origin TEXT, source TEXT, due_on TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
	company_id INTEGER, point_id INTEGER, person_id INTEGER, placed_at TEXT, currency TEXT, customer_number TEXT, erp_hash TEXT, details TEXT
);
CREATE INDEX IF NOT EXISTS erp_orders_order ON erp_orders ( order_id );
CREATE TABLE IF NOT EXISTS order_twins (
	order_id INTEGER PRIMARY KEY, message_id INTEGER NOT NULL, state TEXT NOT NULL, decision TEXT, erp_ids TEXT, facts TEXT NOT NULL,
	twins TEXT NOT NULL, reason TEXT, code TEXT, decided_by TEXT, decided_at TEXT, held_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS stock_levels (
	product_id INTEGER NOT NULL, warehouse TEXT NOT NULL, on_hand TEXT NOT NULL, edited TEXT NOT NULL,
	reserved TEXT NOT NULL, available TEXT NOT NULL, as_of TEXT NOT NULL, PRIMARY KEY ( product_id, warehouse )
);
CREATE TABLE IF NOT EXISTS runs (
	id INTEGER PRIMARY KEY, flow TEXT NOT NULL, state TEXT NOT NULL, cause TEXT NOT NULL, requested_by TEXT,
	requested_at TEXT NOT NULL, started_at TEXT, ended_at TEXT, lease_token TEXT, leased_until TEXT, worker TEXT,
	stop_requested INTEGER NOT NULL DEFAULT 0, done INTEGER NOT NULL DEFAULT 0, total INTEGER, counts TEXT, checks TEXT,
	object_keys TEXT, code TEXT, reason TEXT, dry_run INTEGER NOT NULL DEFAULT 0, run_cursor TEXT,
	pair_only INTEGER NOT NULL DEFAULT 0, silences INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS api_keys (
	id INTEGER PRIMARY KEY, consumer_key TEXT NOT NULL UNIQUE, consumer_secret TEXT NOT NULL, description TEXT NOT NULL,
	last_access TEXT
);
`;
